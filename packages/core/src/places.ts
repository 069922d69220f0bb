import type { Manifest } from './manifest.ts'
import { satisfies } from './semver.ts'

/** Places of the portal's own pages that modules may fill, with their versions. */
export const PORTAL_PLACES: readonly string[] = ['portal/home.cards@1.0.0']

/** A place and its version: `residents/household.tabs@1.2.0`; what a fill asks for may leave parts out: `…@1`. */
function parsePlace(text: string): { name: string; version: string } {
  const cut = text.lastIndexOf('@')
  return cut < 0 ? { name: text, version: '1' } : { name: text.slice(0, cut), version: text.slice(cut + 1) }
}

const full = (version: string) => [...version.split('.'), '0', '0'].slice(0, 3).join('.')

/**
 * Whether a component made for a place fits the place a page offers: same name, same major version, and nothing newer
 * than the page has. `household.tabs@1.1` fits a place of 1.1.0 or 1.4.0, not one of 1.0.0 or 2.0.0.
 */
export function fitsPlace(wanted: string, offered: string): boolean {
  const [w, o] = [parsePlace(wanted), parsePlace(offered)]
  return w.name === o.name && satisfies(full(o.version), `^${full(w.version)}`)
}

/** Components of a manifest made for a version of a place that is not offered; places that nobody offers are left out. */
export function placeProblems(manifest: Pick<Manifest, 'slots'>, places: readonly string[]): string[] {
  return (manifest.slots ?? []).flatMap(({ slot, component }) => {
    const { name } = parsePlace(slot)
    const known = places.filter((p) => parsePlace(p).name === name)
    if (known.length === 0 || known.some((p) => fitsPlace(slot, p))) return []
    return [`${component} ${slot}（${known.map((p) => parsePlace(p).version).join('、')}）`]
  })
}
