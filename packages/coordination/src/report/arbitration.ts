/** The value a co-lead holds right instead, with its reason. */
export interface Opinion {
  unitName: string
  value: number | null
  reason: string
}

/** What the bureau decided of a line. */
export interface Ruling {
  value: number | null
  reason: string
}

/** A line's value as the month tells it. A disputed line has none until the bureau rules; other lines are not held up. */
export interface SettledLine {
  state: 'agreed' | 'disputed' | 'ruled'
  value: number | null
}

/** Settles a line from the filed value, the co-leads' opinions and the ruling. Opinions equal to the filed value don't dispute it. */
export function settle(filed: number | null, opinions: readonly Opinion[], ruling: Ruling | null): SettledLine {
  if (ruling) return { state: 'ruled', value: ruling.value }
  if (opinions.some((o) => o.value !== filed)) return { state: 'disputed', value: null }
  return { state: 'agreed', value: filed }
}

/** A co-lead's part in a report. */
export interface Cosign {
  unitId: string | null
  unitName: string
  state: 'pending' | 'agreed' | 'disagreed'
}

/** The co-leads who have not answered yet. They do not hold up the report. */
export function pendingCosigns(cosigns: readonly Cosign[]): string[] {
  return cosigns.filter((c) => c.state === 'pending').map((c) => c.unitName)
}
