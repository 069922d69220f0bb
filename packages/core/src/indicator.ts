import type { Text } from '@county/kernel/text'

/** How an indicator's figure follows from its rows. `ratio`: rows marked as hits over all rows, in percent. */
export type Aggregate = 'count' | 'sum' | 'ratio'

/**
 * Indicator card (口径卡): what a figure means. Figures with different units are never added.
 * Its query, on the server, returns rows; the figure is the aggregate of exactly those rows.
 */
export interface IndicatorCard {
  /** `<module>.<name>` */
  id: string
  title: Text
  /** Counting unit: 人, 人次, 户, 套, 场, 吨, 元, % … */
  unit: string
  aggregate: Aggregate
  /** `point`: the state at the end of the month; `month`: what happened in it; `cumulative`: since `since`. */
  period: 'point' | 'month' | 'cumulative'
  since?: string
  /** The plan's measure, 1–19. */
  measure: number
  /** Name of the plan's target that this counts, exactly as in the plan's facts. */
  target?: string
  /** Ledgers whose rows are counted. */
  ledgers: readonly string[]
  /** How it is counted, in the department's words; shown on the card. */
  definition: Text
  /** Who decided an ambiguity of the plan, and how. */
  decision?: Text
  /** Whether more is better, for trend colours and tolerance; `zero`: should be none. */
  better: 'more' | 'less' | 'zero'
  /** Change since last month, in percent, above which an explanation is asked. Default 20. */
  tolerancePercent?: number
}

/** Declares an indicator. */
export function defineIndicator(card: IndicatorCard): IndicatorCard {
  return card
}
