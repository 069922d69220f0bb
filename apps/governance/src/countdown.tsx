import { useT } from '@county/platform'
import { StateTag } from '@county/ui'

/** How many days are left until a limit, or since it passed. */
export function Countdown({ daysLeft, soon = 3 }: { daysLeft: number | null; soon?: number }) {
  const t = useT()
  if (daysLeft === null) return null
  if (daysLeft < 0) return <StateTag tone="danger">{t('left.overdue', { n: -daysLeft })}</StateTag>
  if (daysLeft === 0) return <StateTag tone="warn">{t('left.today')}</StateTag>
  return <StateTag tone={daysLeft <= soon ? 'warn' : 'neutral'}>{t('left.days', { n: daysLeft })}</StateTag>
}
