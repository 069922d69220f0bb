import { addDays, type LocalDate, todayIn } from '@county/kernel/local-date'
import { firstDay, lastDay, type Month, shiftMonth } from '@county/kernel/month'
import { addWorkdays, isWorkday, type WorkdayCalendar, workdaysBetween } from '@county/kernel/workdays'
import type { Arrival, DueDay } from './month.ts'

/** Day of the next month by which a month is reported (方案三（二）：每月5日前). */
const DUE_DAY_OF_MONTH = 5

/** The day by which a month must be reported: the 5th of the month after it, workday or not. */
export function dueOn(month: Month, dayOfMonth = DUE_DAY_OF_MONTH): LocalDate {
  return addDays(firstDay(shiftMonth(month, 1)), dayOfMonth - 1)
}

/** The due day of a month with what the workday calendar says of it on a day. */
export function dueDay(month: Month, today: LocalDate, calendar: WorkdayCalendar, dayOfMonth?: number): DueDay {
  const due = dueOn(month, dayOfMonth)
  const works = isWorkday(due, calendar)
  return {
    dueOn: due,
    isWorkday: works,
    lastWorkday: works ? due : addWorkdays(due, -1, calendar),
    workdaysLeft: workdaysBetween(today, due, calendar),
  }
}

/** What is known of a report's arrival. */
export interface ArrivalFacts {
  dueOn: LocalDate
  /** First time the report was submitted; a return afterwards doesn't make it late. */
  firstSubmittedAt: string | null
  today: LocalDate
  closed: boolean
}

/** Whether a report came on time. The civil day of the first submission counts; a closed month without one is missing. */
export function arrivalOf(facts: ArrivalFacts): Arrival {
  if (facts.firstSubmittedAt) return todayIn(new Date(facts.firstSubmittedAt)) <= facts.dueOn ? 'onTime' : 'late'
  if (facts.closed) return 'missing'
  return facts.today > facts.dueOn ? 'overdue' : 'waiting'
}

/** Days a report came after its due day; 0 when on time. */
export function daysLate(due: LocalDate, submittedAt: string): number {
  const day = todayIn(new Date(submittedAt))
  let late = 0
  for (let d = due; d < day; d = addDays(d, 1)) late += 1
  return late
}

/** First and last day of a month and the last day that counts: the month's end, or today while the month runs. */
export function periodOf(
  month: Month,
  today: LocalDate,
): { month: Month; from: LocalDate; to: LocalDate; asOf: LocalDate } {
  const from = firstDay(month)
  const to = lastDay(month)
  return { month, from, to, asOf: today < to ? today : to }
}
