import { type DataTableProps, MainCell, SelectOne } from './data-table.tsx'

/** The rows of a table as cards, for phones: the first column is the title, the next ones are pairs. */
export function DataCards<R>(props: DataTableProps<R>) {
  const { caption, columns, rows, rowKey, rowTo, selection, rowActions, busy } = props
  const [main, ...rest] = columns
  const heads = rest.filter((c) => c.onCard === 'head')
  const pairs = rest.filter((c) => !c.onCard)
  return (
    <ul className="nc-cards" aria-label={caption} aria-busy={busy} style={busy ? { opacity: 0.55 } : undefined}>
      {rows.map((row) => (
        <li key={rowKey(row)}>
          {selection && <SelectOne row={row} {...props} selection={selection} />}
          <div className="nc-cards__body">
            <div className="nc-cards__head">
              {main && <MainCell to={rowTo?.(row)}>{main.render(row)}</MainCell>}
              {heads.map((c) => (
                <span key={c.key}>{c.render(row)}</span>
              ))}
            </div>
            <dl className="nc-cards__pairs">
              {pairs.map((c) => (
                <div key={c.key}>
                  <dt>{c.title}</dt>
                  <dd>{c.render(row)}</dd>
                </div>
              ))}
            </dl>
            {rowActions && <div className="nc-row nc-no-print">{rowActions(row)}</div>}
          </div>
        </li>
      ))}
    </ul>
  )
}
