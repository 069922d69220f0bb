import { systemActor } from '@county/api-kit/actor'
import { runVerb } from '@county/api-kit/execute'
import type { Kit } from '@county/api-kit/kit'
import { listVerbs } from '@county/api-kit/verb'
import { loadCoordinationDemo, loadEvaluationDemo, TELL_DEMO_VALUES } from '@county/coordination-service/seed/demo'
import { newId } from '@county/kernel/id'
import { addDays } from '@county/kernel/local-date'
import { firstDay, monthOf, shiftMonth } from '@county/kernel/month'
import { COUNTY_PATH } from './places.ts'
import { Random } from './random.ts'
import { Store } from './store.ts'

const MONTHS = 12
/** Measures whose report of last month has not come yet: employment, culture, real estate. */
const STILL_OPEN: readonly number[] = [6, 12, 17]

/** Runs the last twelve months through the real monthly cycle: opened, filed (some late, one missing), closed; the month before this one is open. */
export async function addMonthsOfReports(kit: Kit, adminUrl: string, today: string, seed: number): Promise<void> {
  const random = new Random(seed + 9)
  await at(kit, today, 'coordination.plan.install', {})
  await loadCoordinationDemo(kit, COUNTY_PATH, today)
  for (let back = MONTHS; back >= 1; back--) {
    const month = shiftMonth(monthOf(today), -back)
    const next = firstDay(shiftMonth(month, 1))
    await at(kit, addDays(next, 0), 'coordination.month.open', { month })
    await fileReports(adminUrl, random, month, next, back === 1 ? STILL_OPEN : [])
    if (back === 1) break
    await at(kit, addDays(next, 7), 'coordination.month.close', { month })
  }
  await loadEvaluationDemo(kit, COUNTY_PATH, today)
}

/** Runs a command as if it were done at nine in the morning of a day. */
async function at(kit: Kit, day: string, name: string, data: unknown): Promise<void> {
  const [module = ''] = name.split('.')
  const verb = kit.modules
    .flatMap((m) => (m.id === module ? [...listVerbs(m.id, m.router).values()] : []))
    .find((v) => v.name === name)
  if (!verb) throw new Error(`no verb ${name}`)
  const then = { ...kit, clock: () => new Date(`${day}T01:00:00Z`) }
  await runVerb(then, verb, systemActor('演示数据', COUNTY_PATH), { key: newId(), data })
}

/** Marks the reports of a month as filed: most in time, some on the sixth or later, now and then one not at all. */
async function fileReports(
  adminUrl: string,
  random: Random,
  month: string,
  next: string,
  open: readonly number[],
): Promise<void> {
  const store = await Store.open(adminUrl)
  await store.query(TELL_DEMO_VALUES, [month, [...open]])
  const reports = await store.query<{ id: string }>(
    `select id from coordination.report where month = $1 and measure_no <> all($2) order by measure_no`,
    [month, open],
  )
  for (const { id } of reports) {
    if (!open.length && random.chance(0.03)) continue
    const day = addDays(
      next,
      random.weighted([
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 5],
        [5, 1],
        [6, 1],
      ] as const),
    )
    const when = `${day}T0${random.int(1, 8)}:${random.int(10, 59)}:00Z`
    await store.query(
      `update coordination.report set state = 'submitted', submitted_at = $2, first_submitted_at = $2, reviewed_at = $2,
         narrative = '本月按方案推进，台账已核对。', problems = '部分搬迁群众外出，入户核查需多次联系。', next_steps = '下月继续逐户核查，完善台账。' where id = $1`,
      [id, when],
    )
  }
  await store.commit()
}
