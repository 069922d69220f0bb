import type { Aggregate } from '@county/core/indicator'

/** What was counted of an indicator's rows: how many rows, how many hits, and the sum of amounts. */
export interface Tally {
  total: number
  hits: number
  sum: number
}

/** Adds tallies of areas that don't overlap. */
export function addTallies(a: Tally, b: Tally): Tally {
  return { total: a.total + b.total, hits: a.hits + b.hits, sum: a.sum + b.sum }
}

/**
 * The figure of a tally: number of rows, sum of amounts, or percentage of hits (one decimal, cut off so that 100 % means
 * all). A ratio over nothing is null.
 */
export function figureOf(aggregate: Aggregate, t: Tally): number | null {
  if (aggregate === 'count') return t.total
  if (aggregate === 'sum') return t.sum
  return t.total ? Math.floor((t.hits / t.total) * 1000) / 10 : null
}
