import type { LedgerRow, ListInput } from '@county/core/ledger/ledger'
import { usePreference, useSearchParams } from '@county/platform'
import { useMemo, useState } from 'react'
import { useUi } from '../context.ts'
import { initialColumns, ledgerColumns } from './columns.tsx'
import type { TableColumn } from './data-table.tsx'
import type { LedgerListPageProps } from './ledger-list-page.tsx'
import { type ListState, readListState, writeListState } from './list-url.ts'
import { type Pages, usePages } from './paging.tsx'

type Row = LedgerRow<any>

/** A list as the page holds it. */
export interface LedgerListState {
  state: ListState
  setState: (next: ListState) => void
  /** What the verb is asked, without the page: the same for the screen and the export. */
  input: ListInput
  pages: Pages
  rows: readonly Row[]
  next: string | null
  count: number | undefined
  of: number | undefined
  error: unknown
  pending: boolean
  busy: boolean
  retry: () => void
  /** Every column, those shown, and their keys for the export. */
  allColumns: readonly TableColumn<Row>[]
  shown: readonly TableColumn<Row>[]
  columnKeys: readonly string[]
  setColumns: (keys: string[] | null) => void
  chosen: ReadonlyMap<string, Row>
  setChosen: (keys: ReadonlySet<string>) => void
}

/** Reads a ledger's list as its address says. */
export function useLedgerList({ ledger, api, extraColumns, fixed }: LedgerListPageProps): LedgerListState {
  const texts = useUi()
  const [search, setSearch] = useSearchParams()
  const state = useMemo(() => readListState(search, ledger.meta), [search, ledger])
  const input = useMemo<ListInput>(
    () => ({ ...state, ...fixed, filters: { ...state.filters, ...fixed?.filters } }),
    [state, fixed],
  )
  const pages = usePages(JSON.stringify(input))
  const query = api.useQuery(
    `${ledger.name}.list`,
    { ...input, ...(pages.cursor ? { cursor: pages.cursor } : {}) },
    { keepPrevious: true },
  )
  const data = query.data as { rows: Row[]; next: string | null; count: number; of: number } | undefined

  const [kept, keep] = usePreference<string[] | null>(`columns.${ledger.id}`, null)
  const allColumns = useMemo(
    () => [...ledgerColumns(ledger, texts), ...(extraColumns ?? [])],
    [ledger, texts, extraColumns],
  )
  const keys = kept ?? [...initialColumns(ledger, state.state), ...(extraColumns ?? []).map((c) => c.key)]
  const wanted = new Set([allColumns[0]?.key, ...keys])
  const shown = allColumns.filter((c) => wanted.has(c.key))

  const [chosen, setChosenRows] = useState<ReadonlyMap<string, Row>>(new Map())
  const rows = data?.rows ?? []
  const setChosen = (next: ReadonlySet<string>) => {
    const known = new Map([...chosen, ...rows.map((r) => [r.id, r] as const)])
    setChosenRows(new Map([...next].flatMap((k) => (known.has(k) ? [[k, known.get(k) as Row]] : []))))
  }
  return {
    state,
    setState: (next) => setSearch(writeListState(search, next), { replace: true }),
    input,
    pages,
    rows,
    next: data?.next ?? null,
    count: data?.count,
    of: data?.of,
    error: query.error,
    pending: query.isPending,
    busy: query.isFetching && query.isPlaceholderData,
    retry: () => void query.refetch(),
    allColumns,
    shown,
    columnKeys: shown.map((c) => c.key).filter((k) => k in ledger.meta),
    setColumns: keep,
    chosen,
    setChosen,
  }
}
