import type { Context } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'
import {
  effectiveState,
  isActive,
  nextState,
  type ReportAction,
  type ReportState,
} from '@county/coordination/report/states'
import { DomainError } from '@county/kernel/errors'
import { assertUnit } from '../support/access.ts'

/** A report as stored, with its month's state and its latest reopening. */
export interface ReportRow {
  id: string
  version: number
  month: string
  measure_no: number
  title: string
  module: string
  unit_id: string | null
  unit_name: string
  state: ReportState
  due_on: string
  narrative: string | null
  problems: string | null
  next_steps: string | null
  filled_at: string | null
  edited_by: string | null
  reviewed_at: string | null
  reviewed_by: string | null
  first_submitted_at: string | null
  submitted_at: string | null
  returned: number
  return_reason: string | null
  month_state: 'open' | 'closed'
  unlock: UnlockRow | null
}

/** A reopening as stored. */
export interface UnlockRow {
  id: string
  person_id: string
  person_name: string
  reason: string
  granted_at: string
  expires_at: string
  ended_at: string | null
}

/** Selects reports with month state and latest reopening; `r` is the report. */
export const REPORT_SELECT = `select r.*, m.state as month_state, (
    select to_jsonb(u) from coordination.report_unlock u where u.report_id = r.id order by u.granted_at desc limit 1) as unlock
  from coordination.report r join coordination.report_month m on m.month = r.month`

/** A report for reading. Throws NOT_FOUND. */
export async function getReportRow(c: Context, id: string): Promise<ReportRow> {
  const row = await c.tx.maybe<ReportRow>(`${REPORT_SELECT} where r.id = $1`, [id])
  if (!row) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
  return row
}

/**
 * A report for changing: holds its month open until the transaction ends, so that a close waits for it, and locks the
 * report. Throws NOT_FOUND, VERSION_CONFLICT.
 */
export async function lockReport(c: Context & { expected?: number | undefined }, id: string): Promise<ReportRow> {
  await c.tx.query(
    `select 1 from coordination.report_month m join coordination.report r on r.month = m.month where r.id = $1 for share of m`,
    [id],
  )
  const locked = await c.tx.query<{ version: number }>(
    `select version from coordination.report where id = $1 for update`,
    [id],
  )
  const row = await getReportRow(c, id)
  if (c.expected !== undefined && locked[0]?.version !== c.expected)
    throw new DomainError('VERSION_CONFLICT', {
      status: 'CONFLICT',
      params: { id, expected: c.expected, current: row.version },
    })
  return row
}

/** The state that counts now: a closed month locks its reports, except while a reopening holds. */
export function stateOf(r: ReportRow, now: Date): ReportState {
  return effectiveState(r.state, r.month_state === 'closed', unlockOf(r), now)
}

/** The latest reopening in the rules' terms. */
export function unlockOf(r: ReportRow) {
  return (
    r.unlock && {
      personId: r.unlock.person_id,
      personName: r.unlock.person_name,
      expiresAt: r.unlock.expires_at,
      endedAt: r.unlock.ended_at,
    }
  )
}

/**
 * Checks that the actor's unit files the report, that a reopened one is changed by the named person only, and that the
 * state allows the step; gives the state it leads to.
 */
export function assertStep(c: Context, r: ReportRow, action: ReportAction): ReportState {
  assertUnit(c, r)
  const unlock = unlockOf(r)
  if (
    r.month_state === 'closed' &&
    action === 'edit' &&
    unlock &&
    isActive(unlock, c.now) &&
    unlock.personId !== c.actor.id
  )
    throw errors.error('NOT_THE_NAMED_PERSON', { person: unlock.personName })
  return nextState(stateOf(r, c.now), action)
}

/** Columns of a report to change. */
export type ReportChange = Partial<Record<string, unknown>>

/** Changes columns of a report. */
export async function changeReport(c: Context, id: string, change: ReportChange): Promise<void> {
  const names = Object.keys(change)
  if (!names.length) return
  const sets = names.map((n, i) => `${n} = $${i + 2}`).join(', ')
  await c.tx.exec(`update coordination.report set ${sets} where id = $1`, [id, ...Object.values(change)])
}

/** Records a step in the life of a report. */
export async function addEvent(
  c: Context,
  reportId: string,
  kind: string,
  detail: string | null = null,
): Promise<void> {
  await c.tx.exec(
    `insert into coordination.report_event (report_id, at, actor_name, kind, detail, area_path)
     select $1, $2, $3, $4, $5, area_path from coordination.report where id = $1`,
    [reportId, c.now, c.actor.name, kind, detail],
  )
}

/** Called before a change of content: a reviewed or sent report goes back to being filled in. */
export async function beginEdit(c: Context, r: ReportRow): Promise<void> {
  const next = assertStep(c, r, 'edit')
  const change: ReportChange = {}
  if (r.state !== next) change.state = next
  if (r.filled_at) change.filled_at = null
  if (c.actor.id && r.edited_by !== c.actor.id) change.edited_by = c.actor.id
  if (r.reviewed_at) Object.assign(change, { reviewed_at: null, reviewed_by: null })
  await changeReport(c, r.id, change)
}
