import type { LocalDate } from '@county/kernel/local-date'

/**
 * Whether two citizen numbers may be one number mistyped: the same length and at most two characters differ, or two
 * neighbours are swapped. Equal numbers are not near, they are the same.
 */
export function isNearNumber(a: string, b: string): boolean {
  if (a === b || a.length !== b.length) return false
  const differing: number[] = []
  for (let i = 0; i < a.length; i++) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue
    differing.push(i)
    if (differing.length > 3) return false
  }
  // The check digit follows from the others: a mistyped number that was "mended" differs in one more place.
  return differing.length <= 2 || (differing.length === 3 && differing[2] === 17)
}

/** A person as far as likeness is concerned. */
export interface Likeness {
  name: string
  birthDate: LocalDate | null
  number: string | null
}

/** Why two persons may be one, or null. Same number; same name and birth date with near numbers, or one of them without or with a temporary number. */
export function likenessOf(a: Likeness, b: Likeness): 'sameNumber' | 'nearNumber' | 'noNumber' | null {
  if (a.number !== null && a.number === b.number) return 'sameNumber'
  if (a.name !== b.name || a.birthDate === null || a.birthDate !== b.birthDate) return null
  if (a.number === null || b.number === null) return 'noNumber'
  if (a.number.startsWith('T') || b.number.startsWith('T')) return 'noNumber'
  return isNearNumber(a.number, b.number) ? 'nearNumber' : null
}
