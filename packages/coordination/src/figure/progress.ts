import { daysBetween, type LocalDate } from '@county/kernel/local-date'
import type { Text } from '@county/kernel/text'
import { z } from 'zod'
import type { TargetKind } from '../plan/fact.ts'

/** How a target or measure stands. */
export const ProgressState = z.enum(['met', 'onTrack', 'behind', 'overdue', 'noData'])
export type ProgressState = z.infer<typeof ProgressState>

/** Words and shapes of the states; colour never stands alone. */
export const PROGRESS: Record<ProgressState, Text & { shape: 'check' | 'circle' | 'triangle' | 'square' | 'dash' }> = {
  met: { zh: '已达标', en: 'Met', shape: 'check' },
  onTrack: { zh: '推进中', en: 'On track', shape: 'circle' },
  behind: { zh: '滞后', en: 'Behind', shape: 'triangle' },
  overdue: { zh: '逾期', en: 'Overdue', shape: 'square' },
  noData: { zh: '无数据', en: 'No data', shape: 'dash' },
}

/** From worst to best; a measure stands as its worst target does. */
const WORST_FIRST: readonly ProgressState[] = ['overdue', 'behind', 'onTrack', 'met', 'noData']

/** What progress looks at in a target. */
export interface TargetProgress {
  kind: TargetKind
  /** Value to reach, in the target's unit. */
  goal: number | null
  value: number | null
  from: LocalDate | null
  by: LocalDate | null
  /** Fewer is better: the goal is a ceiling. */
  better?: 'more' | 'less' | 'zero' | null
}

/** Share of the elapsed time that a target may lag behind before it counts as behind. */
const SLACK = 0.9

/**
 * How a target stands on a day. With a value to reach: met when reached, overdue when its date has passed, behind when it
 * lags more than a tenth behind the time elapsed (evenly from `from`, or the plan's day). Standing targets with a value are
 * met or behind; standing ones without are on track as long as there is a figure. Milestones are met once told done.
 */
export function progressOf(t: TargetProgress, today: LocalDate, planDay: LocalDate): ProgressState {
  const passed = t.by !== null && today > t.by
  if (t.value === null) return passed ? 'overdue' : 'noData'
  if (t.kind === 'milestone') return t.value >= (t.goal ?? 1) ? 'met' : passed ? 'overdue' : 'onTrack'
  if (t.goal === null) return t.better === 'zero' && t.value > 0 ? 'behind' : 'onTrack'
  const reached = t.better === 'less' || t.better === 'zero' ? t.value <= t.goal : t.value >= t.goal
  if (reached) return 'met'
  if (passed) return 'overdue'
  if (t.kind === 'standing' || t.by === null) return t.kind === 'standing' ? 'behind' : 'onTrack'
  const start = t.from ?? planDay
  const elapsed = daysBetween(start, today) / Math.max(1, daysBetween(start, t.by))
  return t.value < t.goal * Math.min(1, Math.max(0, elapsed)) * SLACK ? 'behind' : 'onTrack'
}

/** How a measure stands: as its worst target with data; no data only when no target has any. */
export function worstOf(states: readonly ProgressState[]): ProgressState {
  return WORST_FIRST.find((s) => states.includes(s)) ?? 'noData'
}
