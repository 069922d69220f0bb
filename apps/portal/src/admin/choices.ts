import type { Area } from '@county/core/area'
import type { CodeTable } from '@county/kernel/codes/code-table'
import { todayIn } from '@county/kernel/local-date'

/** A list of things of the county as a code table, for choosing one in a form. */
export function choices(id: string, items: readonly { code: string; label: string }[]): CodeTable {
  const shown = items.length ? items : [{ code: '', label: '—' }]
  return { id, title: { zh: '', en: '' }, items: shown.map((i) => ({ code: i.code, zh: i.label, en: i.label })) }
}

/** Areas as choices, each with the names of those above it. */
export function areaChoices(areas: readonly Area[]): CodeTable {
  const names = new Map(areas.map((a) => [a.path, a.name]))
  const label = (a: Area) => [a.parentPath && names.get(a.parentPath), a.name].filter(Boolean).join(' / ')
  return choices(
    'area',
    areas.map((a) => ({ code: a.path, label: label(a) })),
  )
}

/** Today in the county. */
export function today(): string {
  return todayIn(new Date())
}
