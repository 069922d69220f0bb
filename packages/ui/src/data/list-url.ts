import { type FieldMeta, isNumeric, isSealed } from '@county/core/ledger/field'
import type { Ledger, ListFilter, ListInput } from '@county/core/ledger/ledger'

/** What a list shows, as it stands in the page's address. */
export type ListState = Pick<
  ListInput,
  'search' | 'area' | 'state' | 'sort' | 'asOf' | 'limit' | 'subjectId' | 'householdId'
> & {
  filters: Record<string, ListFilter>
}

/** Rows a page may hold. */
export const PAGE_SIZES = [20, 50, 100, 200] as const
/** Rows of a page at first. */
const PAGE_SIZE = 50

const NONE = '~'

/** Reads a list's state from the address; anything unreadable is left out. */
export function readListState(search: URLSearchParams, meta: Record<string, FieldMeta>): ListState {
  const filters: Record<string, ListFilter> = {}
  for (const [param, text] of search) {
    if (!param.startsWith('f.')) continue
    const key = param.slice(2)
    const field = meta[key]
    const filter = field && readFilter(field, text)
    if (filter) filters[key] = filter
  }
  const sort = readSort(search.get('sort'))
  const state = search.get('state')
  const limit = Number(search.get('size'))
  const asOf = search.get('asOf')
  return {
    filters,
    ...optional('search', search.get('q')),
    ...optional('area', search.get('area')),
    ...optional('subjectId', search.get('subject')),
    ...optional('householdId', search.get('household')),
    state: state === 'closed' || state === 'all' ? state : 'open',
    ...(sort ? { sort } : {}),
    ...(asOf && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? { asOf } : {}),
    limit: (PAGE_SIZES as readonly number[]).includes(limit) ? limit : PAGE_SIZE,
  }
}

/** Writes a list's state into an address; parameters of others are kept, defaults are left out. */
export function writeListState(search: URLSearchParams, state: ListState): URLSearchParams {
  const next = new URLSearchParams()
  const own = new Set(['q', 'area', 'state', 'sort', 'asOf', 'size', 'subject', 'household'])
  for (const [key, value] of search) if (!own.has(key) && !key.startsWith('f.')) next.append(key, value)
  if (state.search) next.set('q', state.search)
  for (const [key, filter] of Object.entries(state.filters)) next.set(`f.${key}`, writeFilter(filter))
  if (state.area) next.set('area', state.area)
  if (state.subjectId) next.set('subject', state.subjectId)
  if (state.householdId) next.set('household', state.householdId)
  if (state.state && state.state !== 'open') next.set('state', state.state)
  if (state.sort) next.set('sort', `${state.sort.descending ? '-' : ''}${state.sort.key}`)
  if (state.asOf) next.set('asOf', state.asOf)
  if (state.limit && state.limit !== PAGE_SIZE) next.set('size', String(state.limit))
  return next
}

/** Address of a list with these filters: for doors and links. `f.status=seeking&state=all` … */
export function listAddress(basePath: string, state: Partial<ListState>): string {
  const query = writeListState(new URLSearchParams(), { filters: {}, state: 'open', ...state }).toString()
  return query ? `${basePath}?${query}` : basePath
}

/** The next order after a press on a column's title: ascending, descending, the list's own. */
export function nextSort(current: ListState['sort'], key: string): ListState['sort'] {
  if (current?.key !== key) return { key, descending: false }
  return current.descending ? undefined : { key, descending: true }
}

/** Whether anything narrows the list. */
export function isNarrowed(state: ListState): boolean {
  return Boolean(
    state.search ||
      state.area ||
      Object.keys(state.filters).length > 0 ||
      state.state !== 'open' ||
      state.subjectId ||
      state.householdId,
  )
}

/** Whether the server can order by this field: not by sealed ones, nor by several codes. */
export function isSortable(meta: FieldMeta): boolean {
  return !isSealed(meta) && !['codes', 'person', 'household', 'reference', 'longText'].includes(meta.kind)
}

/** A filter as the verb takes it, or undefined when the text does not fit the field. */
function readFilter(meta: FieldMeta, text: string): ListFilter | undefined {
  if (isRange(meta)) {
    const [from = '', to = ''] = text.split('..')
    const read = (side: string) => (isNumeric(meta) ? Number(side) : side)
    const parts = { ...(from ? { from: read(from) } : {}), ...(to ? { to: read(to) } : {}) }
    const bad = Object.values(parts).some((v) => Number.isNaN(v))
    return bad || Object.keys(parts).length === 0 ? undefined : parts
  }
  const any = text
    .split(',')
    .filter(Boolean)
    .map((v) => readOne(meta, v))
  return any.length > 0 ? { any } : undefined
}

function readOne(meta: FieldMeta, text: string): string | boolean | null {
  if (text === NONE) return null
  return meta.kind === 'bool' ? text === 'true' : text
}

function writeFilter(filter: ListFilter): string {
  if ('any' in filter) return filter.any.map((v) => (v === null ? NONE : String(v))).join(',')
  return `${filter.from ?? ''}..${filter.to ?? ''}`
}

/** Whether a field is filtered by a span: dates, months, amounts, numbers. */
export function isRange(meta: FieldMeta): boolean {
  return isNumeric(meta) || meta.kind === 'date' || meta.kind === 'month'
}

function readSort(text: string | null): ListState['sort'] {
  if (!text) return undefined
  const descending = text.startsWith('-')
  return { key: descending ? text.slice(1) : text, descending }
}

function optional<K extends string>(key: K, value: string | null): { [P in K]?: string } {
  return (value ? { [key]: value } : {}) as { [P in K]?: string }
}

/** The order a ledger has at first. */
export function defaultSort(ledger: Ledger<any>): { key: string; descending: boolean } {
  return { key: ledger.sort?.key ?? 'updatedAt', descending: ledger.sort?.descending ?? !ledger.sort }
}
