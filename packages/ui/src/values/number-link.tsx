import { sayNumber } from '@county/kernel/counted'
import { Link } from '@county/platform'
import { useUi } from '../context.ts'
import { unitText } from './unit.ts'

/** A figure and the door to its rows. */
export interface NumberLinkProps {
  value: number | null
  /** Counting unit in Chinese, as declared: 人, 户, 元. */
  unit?: string
  /** Address of the rows behind the figure. */
  to?: string
  /** What is counted, for screen readers: 已就业劳动力. */
  label?: string
}

/** A number that opens its rows. Without `to` it is plain text: use that only where there are no rows. */
export function NumberLink({ value, unit, to, label }: NumberLinkProps) {
  const { t, lang } = useUi()
  if (value === null) return <span className="nc-muted">{t('noFigure')}</span>
  const text = (
    <>
      <span className="nc-num">{sayNumber(value)}</span>
      {unit && <span className="nc-small"> {unitText(unit, lang)}</span>}
    </>
  )
  if (!to) return <span>{text}</span>
  const name = t('openRows', { label: label ?? '', value: sayNumber(value), unit: unit ? unitText(unit, lang) : '' })
  return (
    <Link to={to} className="nc-link" aria-label={name}>
      {text}
    </Link>
  )
}
