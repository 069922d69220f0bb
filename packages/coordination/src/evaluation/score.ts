/** A rule as it was frozen for a year. */
export interface FrozenRule {
  id: string
  weight: number
}

/** What a rule was counted from for a unit: so many of so many rows. */
export interface Share {
  hits: number
  total: number
}

const cents = (n: number) => Math.round(n * 100 + Number.EPSILON * Math.sign(n)) / 100

/** The score of a rule, to 0.01: its weight by the share of rows that count; null where there was nothing to count. */
export function scoreOf(weight: number, { hits, total }: Share): number | null {
  return total === 0 ? null : cents((weight * hits) / total)
}

/**
 * The total of a unit out of 100, to 0.01. Rules with nothing to count (a unit without findings) leave their weight to the
 * others in proportion; null where no rule counts.
 */
export function totalOf(rules: readonly { weight: number; score: number | null }[]): number | null {
  const counted = rules.filter((r) => r.score !== null)
  const weight = counted.reduce((sum, r) => sum + r.weight, 0)
  if (weight === 0) return null
  return cents((counted.reduce((sum, r) => sum + (r.score ?? 0), 0) * 100) / weight)
}

/** Whether weights add up to 100. */
export function isWhole(rules: readonly { weight: number }[]): boolean {
  return cents(rules.reduce((sum, r) => sum + r.weight, 0)) === 100
}

/** Ranks of totals, the highest first; equal totals share a rank, none has no rank. */
export function ranksOf(totals: readonly (number | null)[]): (number | null)[] {
  return totals.map((t) => (t === null ? null : 1 + totals.filter((x) => x !== null && x > t).length))
}
