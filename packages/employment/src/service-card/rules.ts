import { addMonths, isLocalDate, type LocalDate } from '@county/kernel/local-date'
import { type Month, monthOf } from '@county/kernel/month'
import { errors } from '../errors.ts'

/**
 * Whether nobody visited in person for too long: no visit within `gapMonths` months before `day`. A card younger than
 * that is not late yet; checks by phone or video do not count as visits.
 */
export function isUnvisited(
  card: { openedOn: LocalDate; lastVisitOn: LocalDate | null },
  day: LocalDate,
  gapMonths: number,
): boolean {
  const limit = addMonths(day, -gapMonths)
  return (card.lastVisitOn ?? card.openedOn) <= limit
}

/** Throws EMPLOYMENT_CHECK_MONTH when a check's date lies outside its month or in the future. */
export function assertCheckDate(month: Month, checkedOn: LocalDate, today: LocalDate): void {
  if (!isLocalDate(checkedOn) || monthOf(checkedOn) !== month || checkedOn > today)
    throw errors.error('EMPLOYMENT_CHECK_MONTH', { month, on: checkedOn })
}
