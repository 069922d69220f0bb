import { type CommandContext, command } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'
import { monthOpened } from '@county/coordination/events'
import { dueOn } from '@county/coordination/month/due-day'
import { newId } from '@county/kernel/id'
import { firstDay, Month } from '@county/kernel/month'
import { z } from 'zod'
import { currentPlan, listUnitRows } from '../plan/repository.ts'
import { fillLines } from '../report/fill.ts'
import { countyPath } from '../support/areas.ts'
import { settingNumber } from '../support/calendar.ts'
import { loadUnits } from '../support/units.ts'

/** Opens a month: one report a measure for its first lead unit, already filled from the ledgers. */
export const openMonth = command({
  name: 'coordination.month.open',
  title: { zh: '开启月度', en: 'Open a month' },
  permission: 'coordination.month.run',
  entity: 'coordination.report_month',
  alsoChanges: ['coordination.report', 'coordination.report_line'],
  input: z.strictObject({ month: Month }),
  output: z.object({ month: Month, reports: z.int(), lines: z.int() }),
  async run(c, { month }) {
    if (firstDay(month) > c.today) throw errors.error('MONTH_IN_FUTURE', { month })
    const plan = await currentPlan(c)
    const area = await countyPath(c)
    const day = await settingNumber(c, 'coordination.dueDay')
    const id = newId()
    const made = await c.tx.exec(
      `insert into coordination.report_month (id, month, plan_id, due_on, opened_at, area_path) values ($1, $2, $3, $4, $5, $6)
       on conflict (month) do nothing`,
      [id, month, plan.id, dueOn(month, day), c.now, area],
    )
    if (!made) throw errors.error('MONTH_ALREADY_OPEN', { month })
    const reports = await insertReports(c, month, plan.id, area)
    const lines = await fillLines(c, month, plan.id, reports)
    await c.emit(monthOpened, { month, reports: reports.size })
    return { value: { month, reports: reports.size, lines }, audit: { entityId: id, after: { month, lines } } }
  },
})

/** A report for each measure, with a co-signature asked of every other lead unit. */
async function insertReports(
  c: CommandContext,
  month: string,
  planId: string,
  area: string,
): Promise<Map<number, string>> {
  const measures = await c.tx.query<{ id: string; no: number; title_zh: string; module: string }>(
    `select id, no, title_zh, module from coordination.measure where plan_id = $1 order by no`,
    [planId],
  )
  const leads = (await listUnitRows(c, planId, c.today)).filter((u) => u.duty === 'lead')
  const units = await loadUnits(c)
  const named = (name: string) => units.find(name, c.today) ?? { id: null, name }
  const reports = measures.flatMap((m) => {
    const own = leads.filter((u) => u.measure_no === m.no)
    const primary = own.find((u) => u.is_primary) ?? own[0]
    if (!primary) return []
    const filer = named(primary.name)
    const coleads = own.filter((u) => u !== primary).map((u) => named(u.name))
    return [{ id: newId(), measure: m.id, no: m.no, title: m.title_zh, module: m.module, filer, coleads }]
  })
  await c.tx.exec(
    `insert into coordination.report (id, month, measure_id, measure_no, title, module, unit_id, unit_name, due_on, area_path)
     select (r->>'id')::uuid, $2, (r->>'measure')::uuid, (r->>'no')::int, r->>'title', r->>'module', (r->'filer'->>'id')::uuid, r->'filer'->>'name',
       m.due_on, $3
     from jsonb_array_elements($1::jsonb) r join coordination.report_month m on m.month = $2`,
    [JSON.stringify(reports), month, area],
  )
  const cosigns = reports.flatMap((r) =>
    r.coleads.filter((u) => u.name !== r.filer.name).map((u) => ({ report: r.id, ...u })),
  )
  await c.tx.exec(
    `insert into coordination.cosign (report_id, unit_id, unit_name, area_path)
     select (s->>'report')::uuid, (s->>'id')::uuid, s->>'name', $2 from jsonb_array_elements($1::jsonb) s on conflict do nothing`,
    [JSON.stringify(cosigns), area],
  )
  await c.tx.exec(
    `insert into coordination.report_event (report_id, at, actor_name, kind, area_path)
     select r.id, $2, $3, 'opened', r.area_path from coordination.report r where r.month = $1`,
    [month, c.now, c.actor.name],
  )
  return new Map(reports.map((r) => [r.no, r.id]))
}
