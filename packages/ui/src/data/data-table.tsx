import { Link, useNavigate } from '@county/platform'
import type { MouseEvent, ReactNode } from 'react'
import { useUi } from '../context.ts'
import { DataCards } from './data-cards.tsx'
import { SortTitle } from './sort-title.tsx'
import { useNarrow } from './use-narrow.ts'

/** A column of a table. */
export interface TableColumn<R> {
  key: string
  title: string
  render: (row: R) => ReactNode
  /** Amounts and numbers stand at the end. */
  end?: boolean
  /** Kept on one line, as wide as needed. */
  nowrap?: boolean
  /** Cut off with an ellipsis when long. */
  clip?: boolean
  sortable?: boolean
  /** On phones: shown beside the title, or left out. */
  onCard?: 'head' | 'hidden'
}

/** Chosen rows and how the choice changes. */
export interface Selection {
  keys: ReadonlySet<string>
  onChange: (keys: ReadonlySet<string>) => void
}

/** What a table takes. The first column names the row and carries its link. */
export interface DataTableProps<R> {
  /** What the table holds; read by screen readers. */
  caption: string
  columns: readonly TableColumn<R>[]
  rows: readonly R[]
  rowKey: (row: R) => string
  /** Page of a row; the whole row opens it. */
  rowTo?: (row: R) => string | undefined
  /** Name of a row, for its check box. */
  rowName?: (row: R) => string
  sort?: { key: string; descending?: boolean }
  onSort?: (key: string) => void
  selection?: Selection
  rowActions?: (row: R) => ReactNode
  /** A closed row is shown dimmed. */
  rowClosed?: (row: R) => boolean
  /** New rows are on their way. */
  busy?: boolean
}

/** A table; on phones a list of cards. Sorting and paging are the caller's. */
export function DataTable<R>(props: DataTableProps<R>) {
  const narrow = useNarrow()
  return narrow ? <DataCards {...props} /> : <WideTable {...props} />
}

function WideTable<R>(props: DataTableProps<R>) {
  const { caption, columns, rows, rowKey, rowTo, sort, onSort, selection, rowActions, rowClosed, busy } = props
  const { t } = useUi()
  const navigate = useNavigate()
  const open = (event: MouseEvent<HTMLElement>, row: R) => {
    const to = rowTo?.(row)
    const target = event.target as HTMLElement
    if (!to || target.closest('a,button,input,label,[role=dialog]') || getSelection()?.toString()) return
    navigate(to)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="nc-table-wrap" aria-label={caption} tabIndex={0}>
      <table className="nc-table" aria-busy={busy} style={busy ? { opacity: 0.55 } : undefined}>
        <caption className="nc-hidden">{caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th className="is-narrow nc-no-print" scope="col">
                <SelectAll keys={rows.map(rowKey)} selection={selection} />
              </th>
            )}
            {columns.map((c) => (
              <SortTitle key={c.key} column={c} sort={sort} onSort={onSort} />
            ))}
            {rowActions && (
              <th className="is-narrow is-action" scope="col">
                {t('actions')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={`${rowTo ? 'is-link' : ''}${rowClosed?.(row) ? ' is-closed' : ''}`}
              onClick={(e) => open(e, row)}
            >
              {selection && (
                <td className="is-narrow nc-no-print">
                  <SelectOne row={row} {...props} selection={selection} />
                </td>
              )}
              {columns.map((c, i) => (
                <td key={c.key} className={classOf(c)}>
                  {i === 0 ? <MainCell to={rowTo?.(row)}>{c.render(row)}</MainCell> : c.render(row)}
                </td>
              ))}
              {rowActions && <td className="is-narrow is-action">{rowActions(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The cell that names a row, with its link. */
export function MainCell({ to, children }: { to: string | undefined; children: ReactNode }) {
  return to ? (
    <Link to={to} className="nc-table__main">
      {children}
    </Link>
  ) : (
    children
  )
}

/** Check box of one row. */
export function SelectOne<R>({
  row,
  rowKey,
  rowName,
  selection,
}: DataTableProps<R> & { row: R; selection: Selection }) {
  const { t } = useUi()
  const key = rowKey(row)
  const toggle = () => {
    const next = new Set(selection.keys)
    if (!next.delete(key)) next.add(key)
    selection.onChange(next)
  }
  return (
    <input
      type="checkbox"
      className="nc-check"
      aria-label={t('select.row', { name: rowName?.(row) ?? '' })}
      checked={selection.keys.has(key)}
      onChange={toggle}
    />
  )
}

function SelectAll({ keys, selection }: { keys: readonly string[]; selection: Selection }) {
  const { t } = useUi()
  const chosen = keys.filter((k) => selection.keys.has(k)).length
  const all = keys.length > 0 && chosen === keys.length
  return (
    <input
      type="checkbox"
      className="nc-check"
      aria-label={t('select.page')}
      checked={all}
      ref={(box) => {
        if (box) box.indeterminate = chosen > 0 && !all
      }}
      onChange={() => selection.onChange(all ? new Set() : new Set([...selection.keys, ...keys]))}
    />
  )
}

function classOf<R>(column: TableColumn<R>): string | undefined {
  const names = [column.end && 'is-end nc-num', column.nowrap && 'is-nowrap', column.clip && 'is-clip'].filter(Boolean)
  return names.length > 0 ? names.join(' ') : undefined
}
