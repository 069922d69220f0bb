import { z } from 'zod'
import type { IndicatorCard } from './indicator.ts'

/** What one area adds to a figure: how many rows, their amount, and how many are hits. Parts add up; percentages do not. */
export const FigurePart = z.object({ rows: z.int(), amount: z.number(), hits: z.int() })
export type FigurePart = z.infer<typeof FigurePart>

/** A figure: its value in the card's unit (null: nothing to count from), and what it is a share of. */
export interface Figure {
  value: number | null
  of: number | null
}

/** Adds parts of the same indicator. */
export function addParts(parts: Iterable<FigurePart>): FigurePart {
  const sum = { rows: 0, amount: 0, hits: 0 }
  for (const p of parts) {
    sum.rows += p.rows
    sum.amount += p.amount
    sum.hits += p.hits
  }
  return sum
}

/** The figure that follows from an indicator's rows. A ratio is in percent with two decimals. */
export function figureOf(card: Pick<IndicatorCard, 'aggregate'>, part: FigurePart): Figure {
  if (card.aggregate === 'count') return { value: part.rows, of: null }
  if (card.aggregate === 'sum') return { value: part.amount, of: null }
  if (part.rows === 0) return { value: null, of: 0 }
  return { value: Math.round((part.hits * 10_000) / part.rows) / 100, of: part.rows }
}
