import type { Text } from '@county/kernel/text'
import { z } from 'zod'
import { errors } from '../errors.ts'

/** States of a monthly report. */
export const ReportState = z.enum(['filling', 'reviewed', 'submitted', 'returned', 'locked'])
export type ReportState = z.infer<typeof ReportState>

/** Steps that can be taken with a report. */
export const ReportAction = z.enum(['edit', 'confirm', 'submit', 'return', 'lock', 'unlock'])
export type ReportAction = z.infer<typeof ReportAction>

/** Names of the states, with the shape that goes with the word on screens. */
export const REPORT_STATES: Record<ReportState, Text & { shape: 'circle' | 'half' | 'check' | 'back' | 'lock' }> = {
  filling: { zh: '填报中', en: 'being filled in', shape: 'circle' },
  reviewed: { zh: '已审核', en: 'reviewed', shape: 'half' },
  submitted: { zh: '已上报', en: 'submitted', shape: 'check' },
  returned: { zh: '已退回', en: 'returned', shape: 'back' },
  locked: { zh: '已封存', en: 'locked', shape: 'lock' },
}

/** Names of the steps. */
const REPORT_ACTIONS: Record<ReportAction, Text> = {
  edit: { zh: '修改', en: 'changed' },
  confirm: { zh: '审核', en: 'confirmed' },
  submit: { zh: '上报', en: 'submitted' },
  return: { zh: '退回', en: 'returned' },
  lock: { zh: '封存', en: 'locked' },
  unlock: { zh: '重新开放', en: 'reopened' },
}

/**
 * From which state a step leads where. Editing a reviewed report takes the review back; a reopened report
 * is filled in again; closing the month locks whatever state a report is in.
 */
const REPORT_STEPS: Record<ReportAction, Partial<Record<ReportState, ReportState>>> = {
  edit: { filling: 'filling', returned: 'filling', reviewed: 'filling' },
  confirm: { filling: 'reviewed', returned: 'reviewed' },
  submit: { reviewed: 'submitted' },
  return: { submitted: 'returned' },
  lock: { filling: 'locked', reviewed: 'locked', submitted: 'locked', returned: 'locked', locked: 'locked' },
  unlock: { locked: 'filling' },
}

/** The state a step leads to; undefined when the state does not allow it. */
export function findNextState(state: ReportState, action: ReportAction): ReportState | undefined {
  return REPORT_STEPS[action][state]
}

/** The state a step leads to. Throws REPORT_STATE when the state does not allow it. */
export function nextState(state: ReportState, action: ReportAction): ReportState {
  const next = findNextState(state, action)
  if (!next) throw errors.error('REPORT_STATE', { state: REPORT_STATES[state].zh, action: REPORT_ACTIONS[action].zh })
  return next
}

/** A reopening: for one named person, until a moment. */
export interface Unlock {
  personId: string
  personName: string
  expiresAt: string
  endedAt: string | null
}

/** Whether a reopening still holds. It ends by itself at `expiresAt`. */
export function isActive(unlock: Unlock, now: Date): boolean {
  return unlock.endedAt === null && Date.parse(unlock.expiresAt) > now.getTime()
}

/** The state that counts: in a closed month a report is locked again as soon as its reopening has ended. */
export function effectiveState(
  state: ReportState,
  monthClosed: boolean,
  unlock: Unlock | null,
  now: Date,
): ReportState {
  return monthClosed && !(unlock && isActive(unlock, now)) ? 'locked' : state
}

/** Longest time a reopening may last, in days. */
const MAX_UNLOCK_DAYS = 10

/** Throws UNLOCK_EXPIRES_EARLY unless a reopening ends in the future and within {@link MAX_UNLOCK_DAYS}. */
export function assertExpiry(expiresAt: string, now: Date): void {
  const ends = Date.parse(expiresAt)
  const latest = now.getTime() + MAX_UNLOCK_DAYS * 86_400_000
  if (!(ends > now.getTime() && ends <= latest))
    throw errors.error('UNLOCK_EXPIRES_EARLY', { from: now.toISOString(), to: new Date(latest).toISOString() })
}
