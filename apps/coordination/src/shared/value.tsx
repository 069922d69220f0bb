import { sayNumber } from '@county/kernel/counted'
import { useLang } from '@county/platform'
import { NumberLink, unitText } from '@county/ui'

/** Milestones are done, standing duties are met; index 1: yes. */
const DONE = {
  'zh-CN': { milestone: ['未完成', '已完成'], standing: ['未落实', '已落实'] },
  en: { milestone: ['not done', 'done'], standing: ['not met', 'met'] },
} as const

/** What a figure is called in words: yes or no for milestones and for standing duties without a unit. */
export function useSayFigure(): (f: { value: number | null; unit: string | null; kind?: string }) => string {
  const lang = useLang()
  return ({ value, unit, kind }) => {
    if (value === null) return '—'
    if (unit === null && (kind === 'milestone' || kind === 'standing')) return DONE[lang][kind][value >= 1 ? 1 : 0]
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
