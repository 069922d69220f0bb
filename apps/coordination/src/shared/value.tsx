import { sayNumber } from '@county/kernel/counted'
import { useLang } from '@county/platform'
import { NumberLink, unitText } from '@county/ui'

/** What a figure is called in words: yes or no for milestones and for standing duties without a unit. */
export function useSayFigure(): (f: { value: number | null; unit: string | null; kind?: string }) => string {
  const lang = useLang()
  return ({ value, unit, kind }) => {
    if (value === null) return '—'
    if (unit === null && (kind === 'milestone' || kind === 'standing'))
      return value >= 1 ? (lang === 'en' ? 'done' : '已完成') : lang === 'en' ? 'not done' : '未完成'
    if (unit === '%') return `${sayNumber(value)}%`
    const large =
      lang !== 'en' && value >= 1e8
        ? `${sayNumber(value / 1e8)}亿`
        : lang !== 'en' && value >= 1e5
          ? `${sayNumber(value / 1e4)}万`
          : sayNumber(value)
    return `${large}${unit ? `${lang === 'en' ? ' ' : ''}${unitText(unit, lang)}` : ''}`
  }
}

/** Address of the rows behind an indicator's figure. */
export const figurePath = (indicatorId: string) => `/coordination/figures/${indicatorId.replace('.', '/')}`

/** A figure that opens its rows where rows stand behind it. */
export function FigureLink(props: {
  indicatorId: string | null
  month: string
  area?: string
  value: number | null
  unit: string | null
  label: string
  kind?: string
}) {
  const sayFigure = useSayFigure()
  const { indicatorId, value, unit, kind } = props
  if (!indicatorId || unit === null)
    return <span className="nc-num">{sayFigure({ value, unit, ...(kind ? { kind } : {}) })}</span>
  const search = new URLSearchParams({ month: props.month, ...(props.area ? { area: props.area } : {}) })
  return <NumberLink value={value} unit={unit} label={props.label} to={`${figurePath(indicatorId)}?${search}`} />
}
