import type { Effect } from './importer.ts'

/** A stored row as set-based statements return it. */
export interface Touched {
  id: string
  version: number
  area_path: string
}

/** What a set-based insert did, for the import's undo. */
export const inserted = (table: string, rows: readonly Touched[]): Effect[] =>
  rows.map((r) => ({ table, rowId: r.id, areaPath: r.area_path, versionBefore: 0, versionAfter: r.version }))

/** What a set-based update did. Each row was changed once. */
export const changed = (table: string, rows: readonly Touched[]): Effect[] =>
  rows.map((r) => ({
    table,
    rowId: r.id,
    areaPath: r.area_path,
    versionBefore: r.version - 1,
    versionAfter: r.version,
  }))

/** One effect a row, from its first version to its last: an import's undo takes a row back in one step. */
export function mergeEffects(effects: readonly Effect[]): Effect[] {
  const merged = new Map<string, Effect>()
  for (const effect of effects) {
    const key = `${effect.table} ${effect.rowId}`
    const first = merged.get(key)
    merged.set(key, first ? { ...first, versionAfter: effect.versionAfter } : effect)
  }
  return [...merged.values()]
}
