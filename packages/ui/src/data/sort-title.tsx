import { useUi } from '../context.ts'
import type { TableColumn } from './data-table.tsx'

/** What a column's title needs to order the rows. */
interface SortTitleProps {
  column: TableColumn<any>
  sort?: { key: string; descending?: boolean } | undefined
  onSort?: ((key: string) => void) | undefined
}

/** A column's title; pressing it orders the rows. */
export function SortTitle({ column, sort, onSort }: SortTitleProps) {
  const { t } = useUi()
  const active = sort?.key === column.key
  const order = active ? (sort?.descending ? 'descending' : 'ascending') : 'none'
  const className = column.end ? 'is-end' : undefined
  if (!column.sortable || !onSort)
    return (
      <th scope="col" className={className}>
        {column.title}
      </th>
    )
  return (
    <th scope="col" className={className} aria-sort={order}>
      <button
        type="button"
        className="nc-table__sort"
        title={t('sort.by', { column: column.title })}
        onClick={() => onSort(column.key)}
      >
        {column.title}
        <svg viewBox="0 0 9 12" aria-hidden="true">
          <path d="M4.5 0 9 5H0z" fill={order === 'ascending' ? 'var(--nc-accent)' : '#b9c6c3'} />
          <path d="M4.5 12 0 7h9z" fill={order === 'descending' ? 'var(--nc-accent)' : '#b9c6c3'} />
        </svg>
      </button>
    </th>
  )
}
