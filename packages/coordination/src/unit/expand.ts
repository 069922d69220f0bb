import type { LocalDate } from '@county/kernel/local-date'
import { type GroupMember, isUnitGroup } from '../plan/units.ts'

/** A unit made answerable, and the group of the plan it came from. */
export interface ExpandedUnit {
  unit: string
  via: string | null
}

/**
 * Expands the plan's names (units and groups of units) into units as they were on a day, in the plan's order.
 * A unit named twice stays at its first place; units named by themselves carry no group. Frozen with the task.
 */
export function expandUnits(names: readonly string[], members: readonly GroupMember[], on: LocalDate): ExpandedUnit[] {
  const found = new Map<string, ExpandedUnit>()
  for (const name of names) {
    const units = isUnitGroup(name)
      ? members
          .filter((m) => m.group === name && m.from <= on && (m.to === null || on <= m.to))
          .map((m) => ({ unit: m.unit, via: name }))
      : [{ unit: name, via: null }]
    for (const u of units) if (!found.has(u.unit) || u.via === null) found.set(u.unit, found.has(u.unit) ? { ...u } : u)
  }
  return [...found.values()]
}
