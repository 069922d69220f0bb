/**
 * The only columns a public notice may show: no number of a person, telephone, bank account, income, illness or
 * disability (personal information in notices; complaint of the counties no. 48).
 */
export const PUBLIC_COLUMNS = ['applicant', 'community', 'members', 'm2PerPerson'] as const
export type PublicColumn = (typeof PUBLIC_COLUMNS)[number]

/** Throws when a notice is asked to show what is not on the list of public columns. */
export function assertPublic(columns: readonly string[]): asserts columns is readonly PublicColumn[] {
  const foreign = columns.filter((c) => !(PUBLIC_COLUMNS as readonly string[]).includes(c))
  if (foreign.length) throw new Error(`a public notice may not show: ${foreign.join(', ')}`)
}

/** A row of a notice made of a stored row: the public columns alone, whatever else the row holds. */
export function publicRow(row: Readonly<Record<string, unknown>>): Record<PublicColumn, any> {
  return Object.fromEntries(PUBLIC_COLUMNS.map((c) => [c, row[c] ?? null])) as Record<PublicColumn, any>
}
