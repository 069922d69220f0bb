import type { MismatchKind } from '../codes.ts'

/** What the register of property says of a home. */
export interface Registered {
  holderName: string | null
  holderNumber: string | null
  registeredM2: number | null
}

/** A person of the household, living or dead, as the registry of residents knows them. */
export interface KnownPerson {
  name: string
  number: string | null
  dead: boolean
  head: boolean
}

/** What the registry of residents says of the home. */
export interface Known {
  persons: readonly KnownPerson[]
  roomM2: number | null
}

/**
 * What does not agree, by rule: the holder is not the head; the holder has died; the number is not that of the person of
 * this name; the area differs by more than the tolerance in percent (dated setting). What is not known disagrees with nothing.
 */
export function findMismatches(r: Registered, k: Known, tolerance: number): MismatchKind[] {
  const found: MismatchKind[] = []
  const named = k.persons.filter((p) => p.name === r.holderName)
  const numbered = r.holderNumber ? k.persons.find((p) => p.number === r.holderNumber) : undefined
  const holder = numbered ?? named.find((p) => !p.dead) ?? named[0]
  if (r.holderName) {
    const head = k.persons.find((p) => p.head)
    if (holder?.dead) found.push('deadHolder')
    else if (head && holder !== head) found.push('headDiffers')
    const numbers = named.flatMap((p) => p.number ?? [])
    if (r.holderNumber && !numbered && numbers.length) found.push('wrongNumber')
    if (numbered && numbered.name !== r.holderName) found.push('wrongNumber')
  }
  if (r.registeredM2 !== null && k.roomM2 && Math.abs(r.registeredM2 - k.roomM2) > (k.roomM2 * tolerance) / 100)
    found.push('areaDiffers')
  return found
}
