import { Link } from '@county/platform'
import type { ReactNode } from 'react'
import type { Tone } from '../base/shape.tsx'
import { StateTag } from '../base/state-tag.tsx'
import { useUi } from '../context.ts'

/** A row (unit), a column (month) and the state where they meet. */
export interface ReportGridProps {
  caption: string
  /** Heading of the first column: 单位. */
  corner: string
  rows: readonly { key: string; title: ReactNode; to?: string }[]
  columns: readonly { key: string; title: string }[]
  /** What stands in a cell; undefined: nothing was due. */
  cell: (row: string, column: string) => { word: string; tone: Tone; to?: string; title?: string } | undefined
}

/** Matrix of states, such as submissions by unit and month; every state opens its report. */
export function ReportGrid({ caption, corner, rows, columns, cell }: ReportGridProps) {
  const { t } = useUi()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="nc-table-wrap" aria-label={caption} tabIndex={0}>
      <table className="nc-table nc-matrix">
        <caption className="nc-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((c) => (
              <th key={c.key} scope="col">
                {c.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((r) => (
            <tr key={r.key}>
              <th scope="row" className="is-nowrap">
                {r.to ? (
                  <Link className="nc-link" to={r.to}>
                    {r.title}
                  </Link>
                ) : (
                  r.title
                )}
              </th>
              {columns.map((c) => {
                const state = cell(r.key, c.key)
                if (!state)
                  return (
                    <td key={c.key} className="nc-muted">
                      <span aria-hidden="true">·</span>
                      <span className="nc-hidden">{t('grid.notDue')}</span>
                    </td>
                  )
                const tag = (
                  <StateTag tone={state.tone} {...(state.title ? { title: state.title } : {})}>
                    {state.word}
                  </StateTag>
                )
                return <td key={c.key}>{state.to ? <Link to={state.to}>{tag}</Link> : tag}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
