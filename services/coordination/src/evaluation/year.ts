import type { CommandContext, Context } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'
import type { EvaluationState } from '@county/coordination/evaluation/codes'
import type { TreeRule } from '@county/coordination/evaluation/evaluation'
import { DomainError } from '@county/kernel/errors'

/** A year's evaluation as stored. */
export interface YearRow {
  id: string
  version: number
  year: number
  state: EvaluationState
  frozen_on: string | null
  appeal_until: string | null
}

/** The evaluation of a year; undefined before it was begun. */
export function findYear(c: Context, year: number, lock = ''): Promise<YearRow | undefined> {
  return c.tx.maybe<YearRow>(
    `select id, version, year, state, frozen_on, appeal_until from coordination.evaluation_year where year = $1 ${lock}`,
    [year],
  )
}

/** The evaluation, locked, in the state that a step begins from. Throws EVALUATION_STEP, VERSION_CONFLICT. */
export async function yearAt(c: CommandContext, year: number, ...states: EvaluationState[]): Promise<YearRow> {
  const row = await findYear(c, year, 'for update')
  if (!row || !states.includes(row.state)) throw errors.error('EVALUATION_STEP', { year })
  if (c.expected !== undefined && c.expected !== row.version)
    throw new DomainError('VERSION_CONFLICT', { status: 'CONFLICT', params: { current: row.version } })
  return row
}

/** The rules of a year in the order of the tree. */
export function listRules(c: Context, year: number): Promise<TreeRule[]> {
  return c.tx.query<TreeRule>(
    `select id, "group", code, title, basis, weight, note from coordination.evaluation_rule
     where year = $1 and closed_on is null order by code`,
    [year],
  )
}
