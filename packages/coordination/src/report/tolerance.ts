/** Change since last month, in percent, above which an explanation is asked when a card names none. */
export const DEFAULT_TOLERANCE_PERCENT = 20

/** A line's value against last month's. */
export interface Change {
  difference: number | null
  /** Null when there was nothing last month to compare with, or it was zero. */
  percent: number | null
  needsExplanation: boolean
}

/**
 * Compares a value with last month's. An explanation is needed when the change exceeds the tolerance, when a figure
 * appears where there was zero, and when a figure that should be none has grown.
 */
export function changeOf(
  value: number | null,
  previous: number | null,
  options: { tolerancePercent?: number | null; better?: 'more' | 'less' | 'zero' | null } = {},
): Change {
  const tolerance = options.tolerancePercent ?? DEFAULT_TOLERANCE_PERCENT
  const grown = options.better === 'zero' && value !== null && value > (previous ?? 0)
  if (value === null || previous === null) return { difference: null, percent: null, needsExplanation: grown }
  const difference = round(value - previous)
  if (previous === 0) return { difference, percent: null, needsExplanation: difference !== 0 || grown }
  const percent = round((difference / Math.abs(previous)) * 100)
  return { difference, percent, needsExplanation: Math.abs(percent) > tolerance || grown }
}

const round = (value: number) => Math.round(value * 1e4) / 1e4
