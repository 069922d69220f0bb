import { type CommandContext, command } from '@county/api-kit/verb'
import { labelOf } from '@county/kernel/codes/code-table'
import { DomainError } from '@county/kernel/errors'
import { errors } from '@county/residents/errors'
import { warningState } from '@county/residents/warning/codes'
import { findRule } from '@county/residents/warning/rules'
import { AnswerVisit, type WarningAnswer } from '@county/residents/warning/warning'
import { z } from 'zod'

interface Stored {
  id: string
  household_id: string
  rule_id: string
  state: string
  found_on: string
  answered_on: string | null
  answered_by: string | null
}

/** One visit that answers what was to be asked in a household; what ended meanwhile is answered all the same. */
export const answerWarnings = command({
  name: 'residents.warning.answer',
  title: { zh: '登记入户核实', en: 'Answer warnings' },
  permission: 'residents.warning.answer',
  entity: 'residents.warning',
  alsoChanges: ['residents.warning_visit'],
  input: AnswerVisit,
  output: z.object({ visitId: z.uuid(), answered: z.int(), left: z.int() }),
  async run(c, { householdId, visitedOn = c.today, method, note, answers }) {
    if (visitedOn > c.today)
      throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: visitedOn } })
    const household = await c.tx.maybe<{ area_path: string }>(
      `select area_path from residents.household where id = $1`,
      [householdId],
    )
    if (!household) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id: householdId } })
    await assertAnswerable(c, householdId, answers)
    const visit = await c.tx.one<{ id: string }>(
      `insert into residents.warning_visit (household_id, area_path, visited_on, method, note, answers, source)
       values ($1, $2, $3, $4, $5, $6, '{"kind":"typed"}') returning id`,
      [householdId, household.area_path, visitedOn, method, note, answers.length],
    )
    for (const a of answers)
      await c.tx.query(
        `update residents.warning set state = $2, reason = $3, note = $4, done = $5, handed_to = $6, visit_id = $7,
           answered_on = $8, answered_by = $9, closed_on = $8, closed_reason = null where id = $1`,
        [a.warningId, a.result, a.reason, a.note, a.done, a.handedTo, visit.id, visitedOn, c.actor.id],
      )
    const { left } = await c.tx.one<{ left: number }>(
      `select count(*)::int as left from residents.warning where household_id = $1 and closed_on is null`,
      [householdId],
    )
    return {
      value: { visitId: visit.id, answered: answers.length, left },
      audit: {
        entityId: visit.id,
        areaPath: household.area_path,
        after: { householdId, visitedOn, method, answers: answers.map(({ note: _, ...a }) => a) },
      },
    }
  },
})

/** Throws where a warning is another household's, was answered already, or is handed to nobody. */
async function assertAnswerable(c: CommandContext, householdId: string, answers: z.output<typeof WarningAnswer>[]) {
  const rows = await c.tx.query<Stored>(
    `select id, household_id, rule_id, state, found_on, answered_on, core.officer_name(answered_by) as answered_by
     from residents.warning where id = any($1) order by id for update`,
    [answers.map((a) => a.warningId)],
  )
  const stored = new Map(rows.map((r) => [r.id, r]))
  if (stored.size < answers.length) throw errors.error('WARNING_ELSEWHERE', {})
  for (const a of answers) {
    const row = stored.get(a.warningId) as Stored
    if (row.household_id !== householdId) throw errors.error('WARNING_ELSEWHERE', {})
    if (row.state === 'true' || row.state === 'false')
      throw errors.error('WARNING_ANSWERED', {
        title: findRule(row.rule_id)?.title.zh ?? row.rule_id,
        by: row.answered_by ?? '—',
        on: row.answered_on ?? '—',
        result: labelOf(warningState, row.state, 'zh-CN') ?? row.state,
      })
    const handed = a.done.includes('handedOver')
    if (handed !== (a.handedTo !== null) || (a.handedTo && !c.modules.some((m) => m.id === a.handedTo)))
      throw errors.error('WARNING_HANDOVER', {})
  }
}
