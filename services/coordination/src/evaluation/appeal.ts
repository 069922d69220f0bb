import { command } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'
import { DomainError } from '@county/kernel/errors'
import { z } from 'zod'
import { assertUnit } from '../support/access.ts'
import { yearAt } from './year.ts'

const notFound = (id: string) => new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
const entity = 'coordination.evaluation_appeal'

/** A unit asks that one of its scores be looked at again, until the last day for appeals. Throws NOT_YOUR_UNIT, APPEAL_OVER, APPEAL_OPEN. */
export const appeal = command({
  name: 'coordination.evaluation.appeal',
  title: { zh: '申诉', en: 'Appeal' },
  permission: 'coordination.evaluation.appeal',
  entity,
  input: z.object({
    year: z.int(),
    unitId: z.uuid(),
    ruleId: z.uuid(),
    reason: z.string().trim().min(1).max(1000),
  }),
  output: z.object({ id: z.uuid() }),
  async run(c, { year, unitId, ruleId, reason }) {
    const row = await yearAt(c, year, 'published')
    const score = await c.tx.maybe<{ unit_id: string; unit_name: string; area_path: string }>(
      `select unit_id, unit_name, area_path from coordination.evaluation_score where year = $1 and unit_id = $2 and rule_id = $3`,
      [year, unitId, ruleId],
    )
    if (!score) throw notFound(ruleId)
    assertUnit(c, score)
    if (row.appeal_until && c.today > row.appeal_until) throw errors.error('APPEAL_OVER', { until: row.appeal_until })
    const open = await c.tx.maybe(
      `select from coordination.evaluation_appeal where year = $1 and unit_id = $2 and rule_id = $3 and state = 'open'`,
      [year, unitId, ruleId],
    )
    if (open) throw errors.error('APPEAL_OPEN', { count: 1 })
    const { id } = await c.tx.one<{ id: string }>(
      `insert into coordination.evaluation_appeal (year, rule_id, unit_id, unit_name, reason, asked_by_name, asked_on, area_path)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [year, ruleId, unitId, score.unit_name, reason, c.actor.name, c.today, score.area_path],
    )
    return { value: { id }, audit: { entityId: id, after: { year, ruleId, reason } } }
  },
})

/** The bureau's director decides an appeal; an accepted one sets the score, within the weight. Throws EVALUATION_STEP, INVALID_INPUT. */
export const decide = command({
  name: 'coordination.evaluation.decide',
  title: { zh: '裁定申诉', en: 'Decide an appeal' },
  permission: 'coordination.evaluation.freeze',
  entity,
  alsoChanges: ['coordination.evaluation_score'],
  needsVersion: true,
  input: z.object({
    id: z.uuid(),
    accepted: z.boolean(),
    score: z.number().min(0).max(100).nullable(),
    answer: z.string().trim().min(1).max(1000),
  }),
  output: z.object({ id: z.uuid(), state: z.string() }),
  async run(c, { id, accepted, score, answer }) {
    const row = await c.tx.maybe<any>(`select * from coordination.evaluation_appeal where id = $1 for update`, [id])
    if (!row) throw notFound(id)
    if (row.version !== c.expected)
      throw new DomainError('VERSION_CONFLICT', { status: 'CONFLICT', params: { current: row.version } })
    await yearOpen(c, row.year, row.state)
    const scored = await c.tx.one<{ id: string; weight: number }>(
      `select id, weight from coordination.evaluation_score where year = $1 and unit_id = $2 and rule_id = $3`,
      [row.year, row.unit_id, row.rule_id],
    )
    if (accepted && (score === null || score > scored.weight))
      throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { path: 'score' } })
    if (accepted)
      await c.tx.exec(`update coordination.evaluation_score set adjusted = $2 where id = $1`, [
        scored.id,
        Math.round((score as number) * 100) / 100,
      ])
    const state = accepted ? 'accepted' : 'rejected'
    await c.tx.exec(
      `update coordination.evaluation_appeal set state = $2, answer = $3, decided_by_name = $4 where id = $1`,
      [id, state, answer, c.actor.name],
    )
    return { value: { id, state }, audit: { entityId: id, after: { state, score, answer } } }
  },
})

async function yearOpen(c: Parameters<typeof yearAt>[0], year: number, state: string): Promise<void> {
  await yearAt({ ...c, expected: undefined }, year, 'published')
  if (state !== 'open') throw errors.error('EVALUATION_STEP', { year })
}
