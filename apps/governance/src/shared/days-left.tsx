import { useT } from '@county/platform'
import { StateTag } from '@county/ui'

/** Days until something is due, as a tag; late ones in red. */
export function DaysLeft({ days }: { days: number | null }) {
  const t = useT()
  if (days === null) return null
  if (days < 0) return <StateTag tone="danger">{t('left.late', { n: -days })}</StateTag>
  if (days === 0) return <StateTag tone="warn">{t('left.today')}</StateTag>
  return <StateTag tone={days <= 3 ? 'warn' : 'neutral'}>{t('left.days', { n: days })}</StateTag>
}
