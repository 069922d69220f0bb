import type { Board, BoardMeasure, BoardTarget } from '@county/coordination/figure/figure'
import { Link, useSay, useSearchParams } from '@county/platform'
import { Button, EmptyState, Section, Sparkline } from '@county/ui'
import { Fragment, useState } from 'react'
import { ArrivalTag, ProgressTag, ReportTag } from '../shared/states.tsx'
import { FigureLink, useSayFigure } from '../shared/value.tsx'

/** The 19 measures, each with its targets to unfold. */
export function MeasureRows({ board, busy }: { board: Board; busy: boolean }) {
  const say = useSay()
  const [search] = useSearchParams()
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const state = search.get('state')
  const shown = board.measures.filter((m) => !state || m.state === state)
  const toggle = (no: number) => {
    const next = new Set(opened)
    if (!next.delete(no)) next.add(no)
    setOpened(next)
  }
  const all = shown.every((m) => opened.has(m.no))
  return (
    <Section
      flush
      title={say({ zh: '十九项措施', en: 'The 19 measures' })}
      hint={say({
        zh: `显示${shown.length}项，共${board.measures.length}项`,
        en: `${shown.length} of ${board.measures.length}`,
      })}
      extra={
        <Button size="small" onClick={() => setOpened(all ? new Set() : new Set(shown.map((m) => m.no)))}>
          {all ? say({ zh: '全部收起', en: 'Fold all' }) : say({ zh: '展开目标', en: 'Unfold targets' })}
        </Button>
      }
    >
      {shown.length === 0 ? (
        <EmptyState title={say({ zh: '没有处于这个状态的措施', en: 'No measure is in this state' })} />
      ) : (
        <div className="nc-table-wrap">
          <table className="nc-table" style={busy ? { opacity: 0.55 } : undefined}>
            <caption className="nc-hidden">{say({ zh: '十九项措施的状态', en: 'State of the 19 measures' })}</caption>
            <thead>
              <tr>
                <th scope="col">{say({ zh: '措施', en: 'Measure' })}</th>
                <th scope="col">{say({ zh: '状态', en: 'State' })}</th>
                <th scope="col">{say({ zh: '目标', en: 'Targets' })}</th>
                <th scope="col">{say({ zh: '趋势', en: 'Trend' })}</th>
                <th scope="col">{say({ zh: '牵头单位', en: 'Lead units' })}</th>
                <th scope="col">{say({ zh: '月报', en: 'Report' })}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((m) => (
                <Fragment key={m.no}>
                  <MeasureRow measure={m} open={opened.has(m.no)} onToggle={() => toggle(m.no)} />
                  {opened.has(m.no) && (
                    <tr>
                      <td colSpan={6} style={{ background: 'var(--nc-ground)' }}>
                        <TargetTable measure={m} board={board} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}

function MeasureRow({ measure: m, open, onToggle }: { measure: BoardMeasure; open: boolean; onToggle: () => void }) {
  const say = useSay()
  const good = m.targets.filter((t) => t.state === 'met').length
  const main = m.targets.find((t) => t.trend.length > 1)
  return (
    <tr>
      <th scope="row" style={{ fontWeight: 500, minWidth: 190 }}>
        <button type="button" className="nc-link" aria-expanded={open} onClick={onToggle}>
          <span aria-hidden="true">{open ? '▾' : '▸'}</span> {m.no}. {say(m.title)}
        </button>
      </th>
      <td>
        <ProgressTag state={m.state} />
      </td>
      <td className="nc-num is-nowrap">
        {say({ zh: `${m.targets.length}条，${good}条达标`, en: `${good} of ${m.targets.length} met` })}
      </td>
      <td>{main ? <Sparkline points={main.trend} /> : <span className="nc-muted">—</span>}</td>
      <td>{m.units.map((u) => u.name).join('、')}</td>
      <td className="is-nowrap">
        {m.report ? (
          <Link to={`/coordination/reports/${m.report.id}`} className="nc-row">
            <ReportTag state={m.report.state} />
            <ArrivalTag arrival={m.report.arrival} />
          </Link>
        ) : (
          <span className="nc-muted">—</span>
        )}
      </td>
    </tr>
  )
}

/** The targets of a measure with goal, figure and door, last month, trend. */
function TargetTable({
  measure,
  board,
}: {
  measure: Pick<BoardMeasure, 'targets'>
  board: Pick<Board, 'month' | 'area'>
}) {
  const say = useSay()
  return (
    <table className="nc-table">
      <caption className="nc-hidden">{say({ zh: '目标', en: 'Targets' })}</caption>
      <thead>
        <tr>
          <th scope="col">{say({ zh: '目标', en: 'Target' })}</th>
          <th scope="col">{say({ zh: '目标值', en: 'Goal' })}</th>
          <th scope="col">{say({ zh: '当前', en: 'Now' })}</th>
          <th scope="col">{say({ zh: '上月', en: 'Last month' })}</th>
          <th scope="col">{say({ zh: '时限', en: 'By' })}</th>
          <th scope="col">{say({ zh: '状态', en: 'State' })}</th>
        </tr>
      </thead>
      <tbody>
        {measure.targets.map((t) => (
          <TargetRow key={t.key} target={t} board={board} />
        ))}
      </tbody>
    </table>
  )
}

function TargetRow({ target: t, board }: { target: BoardTarget; board: Pick<Board, 'month' | 'area'> }) {
  const say = useSay()
  const sayFigure = useSayFigure()
  return (
    <tr>
      <th scope="row" style={{ fontWeight: 400, minWidth: 170 }}>
        {t.name}
        {t.site && t.kind !== 'projects' && `（${t.site}）`}
        {t.note && <div className="nc-muted nc-small">{t.note}</div>}
      </th>
      <td className="nc-num is-nowrap">{t.goal === null ? '—' : sayFigure({ ...t, value: t.goal })}</td>
      <td className="is-nowrap">
        <FigureLink
          indicatorId={t.indicatorId}
          month={board.month}
          area={board.area}
          value={t.value}
          unit={t.unit}
          label={t.name}
          kind={t.kind}
        />
        {t.unit === '%' && t.total !== null && t.total > 0 && (
          <span className="nc-muted nc-small nc-num">
            {' '}
            {t.hits}/{t.total}
          </span>
        )}
        {t.source === 'reported' && t.value !== null && (
          <span className="nc-muted nc-small"> {say({ zh: '部门报送', en: 'reported' })}</span>
        )}
      </td>
      <td className="nc-num is-nowrap">{sayFigure({ ...t, value: t.previous })}</td>
      <td className="nc-num is-nowrap">{t.by ?? '—'}</td>
      <td>
        <ProgressTag state={t.state} />
      </td>
    </tr>
  )
}
