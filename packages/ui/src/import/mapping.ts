import type { ImportColumn, ImportSheet } from '@county/core/import'

/** Required target columns to which nothing is mapped. */
export function missingTargets(sheet: ImportSheet, targets: readonly ImportColumn[]): ImportColumn[] {
  const mapped = new Set(sheet.columns.map((c) => c.key))
  return targets.filter((t) => t.required && !mapped.has(t.key))
}

/** Target columns to which more than one source column is mapped. */
export function repeatedTargets(sheet: ImportSheet, targets: readonly ImportColumn[]): ImportColumn[] {
  const times = new Map<string, number>()
  for (const { key } of sheet.columns) if (key) times.set(key, (times.get(key) ?? 0) + 1)
  return targets.filter((t) => (times.get(t.key) ?? 0) > 1)
}

/** The sheet with another target for one column; a target chosen elsewhere moves here. */
export function withTarget(sheet: ImportSheet, letter: string, key: string | null): ImportSheet {
  const columns = sheet.columns.map((c) => {
    if (c.letter === letter) return { ...c, key }
    return key !== null && c.key === key ? { ...c, key: null } : c
  })
  return { ...sheet, columns }
}
