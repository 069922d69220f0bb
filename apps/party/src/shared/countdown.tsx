import { daysBetween } from '@county/kernel/local-date'
import { useT } from '@county/platform'
import { StateTag } from '@county/ui'

/** Days left until a limit, red when it has passed. */
export function Countdown({ today, due }: { today: string; due: string }) {
  const t = useT()
  const days = daysBetween(today, due)
  if (days < 0) return <StateTag tone="danger">{t('overdue', { n: -days })}</StateTag>
  if (days === 0) return <StateTag tone="warn">{t('dueToday')}</StateTag>
  return <StateTag tone={days <= 14 ? 'warn' : 'neutral'}>{t('left', { n: days })}</StateTag>
}
