import type { HomeFigure } from '@county/core/home'
import type { IndicatorCard } from '@county/core/indicator'
import type { Tone } from '../base/shape.tsx'
import type { UiKey } from '../context.ts'

/** How a figure stands against its target. */
export interface Standing {
  tone: Tone
  /** Word of the state; null when there is no target to hold it against. */
  word: UiKey | null
  /** Share of the target, 0–100, not above; null without a target. */
  percent: number | null
  /** Change since last month; null when either is missing. */
  change: number | null
}

/**
 * How a figure stands against its target. More is better: reached at 100 %, near from 80 %, behind below.
 * Less is better: reached at or below the target. `zero`: reached at 0.
 */
export function assess(
  figure: Pick<HomeFigure, 'value' | 'target' | 'previous'>,
  better: IndicatorCard['better'],
): Standing {
  const { value, previous } = figure
  const target = better === 'zero' ? 0 : figure.target
  const change = value === null || previous === null ? null : round(value - previous)
  if (value === null || target === null) return { tone: 'neutral', word: null, percent: null, change }
  if (better !== 'more') {
    const met = value <= target
    return { tone: met ? 'good' : 'danger', word: met ? 'standing.met' : 'standing.over', percent: null, change }
  }
  const share = target <= 0 ? 100 : (value / target) * 100
  const percent = Math.min(100, Math.max(0, Math.floor(share)))
  if (share >= 100) return { tone: 'good', word: 'standing.reached', percent, change }
  if (share >= 80) return { tone: 'warn', word: 'standing.near', percent, change }
  return { tone: 'info', word: 'standing.behind', percent, change }
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
