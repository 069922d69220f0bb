import { grade, stage } from '@county/education/codes'
import { useT } from '@county/platform'
import { useCode } from '@county/ui'
import { Fragment } from 'react'
import type { Out } from '../api.ts'

type Forecast = Out<'schoolPlace.forecast'>
type Cell = Forecast['cells'][number]

/** Grades down, years across: need, places and what is short. A school year without places of its own takes the latest before it. */
export function ForecastTable({ data }: { data: Forecast }) {
  const t = useT()
  const code = useCode()
  const years = [...new Set(data.cells.map((k) => k.year))]
  const grades = [...new Set(data.cells.map((k) => k.grade))]
  const at = (g: string, y: number) => data.cells.find((k) => k.grade === g && k.year === y) as Cell
  const stageAt = (g: string) => at(g, data.present).stage
  return (
    <div className="nc-table-wrap">
      <table className="nc-table">
        <caption className="nc-hidden">{t('places.byGrade')}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('places.grade')}
            </th>
            {years.map((y) => (
              <th
                key={y}
                scope="colgroup"
                colSpan={3}
                style={{ textAlign: 'center', borderInlineStart: '1px solid var(--nc-line)' }}
              >
                {t('places.schoolYear', { from: y, to: y + 1 })}
                {y === data.present ? t('places.now') : ''}
              </th>
            ))}
          </tr>
          <tr>
            {years.map((y) => (
              <Fragment key={y}>
                <th scope="col" className="is-end" style={{ borderInlineStart: '1px solid var(--nc-line)' }}>
                  {t('places.need')}
                </th>
                <th scope="col" className="is-end">
                  {t('places.places')}
                </th>
                <th scope="col" className="is-end">
                  {t('places.gap')}
                </th>
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {grades.map((g, i) => (
            <Fragment key={g}>
              {(i === 0 || stageAt(g) !== stageAt(grades[i - 1] as string)) && (
                <tr>
                  <th scope="rowgroup" colSpan={1 + years.length * 3} style={{ background: 'var(--nc-neutral-soft)' }}>
                    {code(stage, stageAt(g))}
                  </th>
                </tr>
              )}
              <tr>
                <th scope="row">{code(grade, g)}</th>
                {years.map((y) => (
                  <Cells key={y} cell={at(g, y)} />
                ))}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cells({ cell }: { cell: Cell }) {
  const t = useT()
  const short = cell.gap !== null && cell.gap < 0
  return (
    <>
      <td
        className="is-end nc-num"
        style={{ borderInlineStart: '1px solid var(--nc-line)' }}
        title={cell.elsewhere ? t('places.elsewhere', { n: cell.elsewhere }) : undefined}
      >
        {cell.children - cell.elsewhere}
      </td>
      <td
        className={`is-end nc-num${cell.recorded ? '' : ' nc-muted'}`}
        title={cell.recorded ? undefined : t('places.carried')}
      >
        {cell.places ?? '—'}
      </td>
      <td className="is-end nc-num">
        {short ? (
          <strong style={{ color: 'var(--nc-danger)' }}>
            {t('places.missing', { n: -(cell.gap as number) })}
            <span className="nc-small"> {t('places.classesMore', { n: cell.classes })}</span>
          </strong>
        ) : (
          <span className="nc-muted">{cell.gap ?? '—'}</span>
        )}
      </td>
    </>
  )
}
