import { randomUUID } from 'node:crypto'
import { type Actor, systemActor } from '@county/api-kit/actor'
import { runVerb } from '@county/api-kit/execute'
import type { Kit } from '@county/api-kit/kit'
import type { Verb } from '@county/api-kit/verb'
import { addDays } from '@county/kernel/local-date'
import { firstDay, listMonths, monthOf, shiftMonth } from '@county/kernel/month'
import { router } from '../router.ts'
import { DEMO_FUNDS, DEMO_ITEMS, DEMO_PILOT, DEMO_PILOT_TASKS, DEMO_PRACTICES, DEMO_PROJECTS } from './demo-rows.ts'

/**
 * Fills the coordination ledgers of a demonstration county: funds, progress of the named projects, meetings with action
 * items, good practice. Goes through the verbs, on the days it tells of. Needs a plan in force.
 */
export async function loadCoordinationDemo(kit: Kit, countyPath: string, today: string): Promise<void> {
  const actor: Actor = systemActor('演示数据', countyPath)
  const at = (day: string): Kit => ({ ...kit, clock: () => new Date(`${day}T02:00:00Z`) })
  const run = (day: string, verb: Verb, data: unknown, expected?: number): Promise<any> =>
    runVerb(at(day), verb, actor, { key: randomUUID(), data, ...(expected ? { expected } : {}) })
  const list = (verb: Verb): Promise<{ rows: any[] }> => runVerb(at(today), verb, actor, { limit: 200 }) as never
  for (const values of DEMO_FUNDS(Number(today.slice(0, 4))))
    await run(values.arrivedOn, router.fund.create, { values })
  const projects = (await list(router.project.list)).rows
  for (const [name, values] of Object.entries(DEMO_PROJECTS)) {
    const row = projects.find((p) => p.values.name === name)
    if (row) await run('2025-06-30', router.project.update, { id: row.id, values }, row.version)
  }
  await addMeetings(run, list, today)
  for (const values of DEMO_PRACTICES) await run(today, router.practice.create, { values })
}

type Run = (day: string, verb: Verb, data: unknown, expected?: number) => Promise<any>

/**
 * The evaluation of a demonstration county, after its months are closed: last year's published with one appeal decided and
 * one open, this year's drawn up; the pilot done but for one task.
 */
export async function loadEvaluationDemo(kit: Kit, countyPath: string, today: string): Promise<void> {
  const actor: Actor = systemActor('演示数据', countyPath)
  const run = (day: string, verb: Verb, data: unknown, expected?: number): Promise<any> =>
    runVerb({ ...kit, clock: () => new Date(`${day}T02:00:00Z`) }, verb, actor, {
      key: randomUUID(),
      data,
      ...(expected ? { expected } : {}),
    })
  const ask = (verb: Verb, input: unknown): Promise<any> => runVerb(kit, verb, actor, input)
  const year = Number(today.slice(0, 4))
  await run(`${year}-01-08`, router.evaluation.begin, { year: year - 1 })
  await run(`${year}-01-09`, router.evaluation.freeze, { year: year - 1 })
  await run(addDays(today, -6), router.evaluation.publish, { year: year - 1 })
  await run(today, router.evaluation.begin, { year })
  await appealDemo(run, ask, year - 1, today)
  const { rows } = await ask(router.pilotTask.list, { limit: 50 })
  for (const [stage, doneOn, document] of DEMO_PILOT) {
    const row = rows.find((r: any) => r.values.stage === stage)
    if (row) await run(doneOn, router.pilotTask.update, { id: row.id, values: { doneOn, document } }, row.version)
  }
  for (const values of DEMO_PILOT_TASKS) await run(today, router.pilotTask.create, { values })
}

async function appealDemo(run: Run, ask: (verb: Verb, input: unknown) => Promise<any>, year: number, today: string) {
  const { units } = await ask(router.evaluation.get, { year })
  for (const [i, unit] of units.slice(-2).entries()) {
    const sheet = await ask(router.evaluation.sheet, { year, unitId: unit.unitId })
    const line = sheet.lines.find((l: any) => l.score !== null && l.score < l.rule.weight)
    if (!line) continue
    const reason = i === 0 ? '数据已于当月更正，请核对更正说明。' : '台账由协作单位登记，时限内已办结。'
    const day = addDays(today, -3)
    const { id } = await run(day, router.evaluation.appeal, { year, unitId: unit.unitId, ruleId: line.rule.id, reason })
    if (i > 0) continue
    const answer = '经核实，更正说明在时限内提交，予以采纳。'
    const score = Math.min(line.rule.weight, Math.round((line.score + 1) * 100) / 100)
    await run(addDays(today, -1), router.evaluation.decide, { id, accepted: true, score, answer }, 1)
  }
}

/** A dispatch a month and a conference a quarter (one month missed), each with its items, most of them closed out. */
async function addMeetings(run: Run, list: (verb: Verb) => Promise<{ rows: any[] }>, today: string): Promise<void> {
  const months = listMonths(shiftMonth(monthOf(today), -11), shiftMonth(monthOf(today), -1))
  let n = 0
  for (const [i, month] of months.entries()) {
    if (i === 4) continue
    const heldOn = addDays(firstDay(month), 11 + (i % 4))
    const conference = Number(month.slice(5)) % 3 === 0
    for (const kind of conference ? ['dispatch', 'conference'] : ['dispatch']) {
      const title = `${month.replace('-', '年')}月${kind === 'dispatch' ? '业务调度会' : '联席会议'}`
      const meeting = await run(heldOn, router.meeting.create, {
        values: {
          title,
          kind,
          heldOn,
          place: '县政府三楼会议室',
          convener: kind === 'dispatch' ? '县生态移民局局长' : '县委副书记',
          present: '各牵头单位、各安置点街道',
          absent: null,
          minutes: '通报上月推进情况，研究逾期事项，明确下月任务。',
          documentNo: null,
        },
      })
      const item = DEMO_ITEMS[n++ % DEMO_ITEMS.length]!
      await run(heldOn, router.actionItem.create, {
        values: { ...NO_STATE, ...item, meetingId: meeting.id, withUnits: null, dueOn: addDays(heldOn, 30) },
      })
    }
  }
  const items = (await list(router.actionItem.list)).rows.toSorted((a, b) =>
    a.values.dueOn.localeCompare(b.values.dueOn),
  )
  for (const row of items.slice(0, -3)) {
    const applied = await run(
      row.values.dueOn,
      router.actionItem.applyCloseOut,
      { id: row.id, result: '已按要求办结，佐证材料存档。' },
      row.version,
    )
    await run(addDays(row.values.dueOn, 2), router.actionItem.closeOut, { id: row.id }, applied.version)
  }
}

const NO_STATE = {
  no: null,
  state: null,
  extensions: null,
  result: null,
  appliedOn: null,
  appliedBy: null,
  doneOn: null,
  doneBy: null,
}

/**
 * SQL that tells what departments would have told of a demonstration month ($1), except of the measures in $2: milestones
 * that are due are done, counts grow towards their goal, changes are explained.
 */
export const TELL_DEMO_VALUES = `
  update coordination.report_line l set
    value = case
      when l.origin = 'counted' then l.value
      when l.unit is null and l.kind = 'milestone' then (coalesce(l.by_on, '2023-12-31') <= to_date($1, 'YYYY-MM'))::int
      when l.unit is null then 1
      when l.unit = '项' then 24
      when l.unit = '%' then least(100, coalesce(l.previous + 0.2, 88 + abs(hashtext(l.target_key)) % 11))
      when l.previous is not null then least(ceil(coalesce(l.goal, l.previous) * 1.02), ceil(l.previous * 1.012))
      else round(coalesce(l.goal, 400) * (0.6 + (abs(hashtext(l.target_key)) % 35) / 100.0)) end,
    explanation = case when l.needs_explanation then '受外出务工季节变化影响，已与台账核对。' end
  from coordination.report r
  where r.id = l.report_id and l.month = $1 and r.measure_no <> all($2)`
