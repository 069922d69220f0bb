import { errors } from '../errors.ts'

/** Who checks whom. */
export interface Pairing {
  checker: string
  checked: string
}

/** Throws CROSS_CHECK_PAIR when a unit would check itself or a unit that checks it in the same year. */
export function assertCrossCheck(pair: Pairing, existing: readonly Pairing[]): void {
  const mutual = existing.some((e) => e.checker === pair.checked && e.checked === pair.checker)
  if (pair.checker === pair.checked || mutual) throw errors.error('CROSS_CHECK_PAIR', { ...pair })
}

/** Pairs every unit with another in a circle, so that none checks itself or its checker; needs at least three units. */
export function pairInCircle(units: readonly string[]): Pairing[] {
  if (units.length < 3) return []
  return units.map((checker, i) => ({ checker, checked: units[(i + 1) % units.length]! }))
}
