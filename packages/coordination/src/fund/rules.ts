/** What a rule looks at in funds; amounts in fen. */
export interface FundFacts {
  budget: number
  allocated: number | null
  paid: number | null
}

/** What is left to pay, in fen. */
export function balance(f: FundFacts): number {
  return f.budget - (f.paid ?? 0)
}

/** The amount that exceeds the one above it: paid ≤ allocated ≤ budget; null when they fit. */
export function overdrawn(f: FundFacts): 'allocated' | 'paid' | null {
  if ((f.allocated ?? 0) > f.budget) return 'allocated'
  return (f.paid ?? 0) > (f.allocated ?? f.budget) ? 'paid' : null
}
