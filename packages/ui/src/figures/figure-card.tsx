import type { HomeFigure } from '@county/core/home'
import type { IndicatorCard } from '@county/core/indicator'
import { sayNumber } from '@county/kernel/counted'
import { Link } from '@county/platform'
import { Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { StateTag } from '../base/state-tag.tsx'
import { useUi } from '../context.ts'
import { unitText } from '../values/unit.ts'
import { assess } from './assess.ts'
import { Sparkline, type TrendPoint } from './sparkline.tsx'

/** A figure with what is needed to judge it. */
export interface StatProps {
  title: string
  /** How it is counted; shown on hover and focus. */
  definition?: string
  value: number | null
  unit: string
  /** For ratios and parts: out of how many. */
  of?: number | null
  target?: number | null
  previous?: number | null
  trend?: readonly TrendPoint[]
  better?: IndicatorCard['better']
  /** The door: address of the rows. */
  to?: string
  foot?: ReactNode
}

/** A figure: value, target, change since last month, trend, and the door to its rows. */
export function Stat(props: StatProps) {
  const {
    title,
    definition,
    value,
    unit,
    of,
    target = null,
    previous = null,
    trend = [],
    better = 'more',
    to,
    foot,
  } = props
  const { t, lang } = useUi()
  const standing = assess({ value, target, previous }, better)
  const unitWord = unitText(unit, lang)
  const figure = value === null ? t('noFigure') : sayNumber(value)
  const heading = <span>{title}</span>
  return (
    <article className="nc-card nc-figure">
      <div className="nc-figure__title">
        {definition ? (
          <Tooltip title={definition} trigger={['hover', 'focus']}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the definition must be reachable by keyboard */}
            <span tabIndex={0}>{title}</span>
          </Tooltip>
        ) : (
          heading
        )}
        {standing.word && (
          <span className="nc-spread">
            <StateTag tone={standing.tone}>{t(standing.word)}</StateTag>
          </span>
        )}
      </div>
      <div className="nc-figure__value">
        {to && value !== null ? (
          <Link to={to} aria-label={t('openRows', { label: title, value: figure, unit: unitWord })}>
            {figure}
          </Link>
        ) : (
          <span className={value === null ? 'nc-figure__none' : undefined}>{figure}</span>
        )}
        {value !== null && <span className="nc-figure__unit">{unitWord}</span>}
        {of !== null && of !== undefined && unit !== '%' && (
          <span className="nc-figure__unit nc-spread">{t('outOf', { of: sayNumber(of) })}</span>
        )}
      </div>
      {target !== null && (
        <div className="nc-figure__target">
          {standing.percent !== null && (
            <div className={`nc-meter nc-meter--${standing.tone}`} aria-hidden="true">
              <span style={{ width: `${standing.percent}%` }} />
            </div>
          )}
          <span className="nc-num">
            {standing.percent === null
              ? t('targetOnly', { target: sayNumber(target), unit: unitWord })
              : t('target', { target: sayNumber(target), unit: unitWord, percent: standing.percent })}
          </span>
        </div>
      )}
      <div className="nc-figure__foot">
        <span className="nc-num">{sayChange(standing.change, unit === '%' ? t('percentPoints') : unitWord, t)}</span>
        {foot}
        <Sparkline points={trend} />
      </div>
    </article>
  )
}

function sayChange(change: number | null, unit: string, t: ReturnType<typeof useUi>['t']): string {
  if (change === null) return ''
  if (change === 0) return t('change.none')
  return t(change > 0 ? 'change.up' : 'change.down', { n: sayNumber(Math.abs(change)), unit })
}

/** An indicator's figure on a home page. `to` is its door. */
export function FigureCard({ card, figure, to }: { card: IndicatorCard; figure: HomeFigure; to?: string }) {
  const { say } = useUi()
  return (
    <Stat
      title={say(card.title)}
      definition={say(card.definition)}
      value={figure.value}
      unit={figure.unit}
      of={figure.of}
      target={figure.target}
      previous={figure.previous}
      trend={figure.trend}
      better={card.better}
      {...(to ? { to } : {})}
    />
  )
}
