import { addDays, type LocalDate, weekdayOf } from './local-date.ts'

/** Days that differ from the plain week: public holidays, and weekend days worked in exchange (调休). */
export type WorkdayCalendar = ReadonlyMap<LocalDate, 'holiday' | 'workday'>

/** Whether offices work on a date: Monday to Friday unless the calendar says otherwise. */
export function isWorkday(date: LocalDate, calendar: WorkdayCalendar): boolean {
  const special = calendar.get(date)
  return special ? special === 'workday' : weekdayOf(date) <= 5
}

/**
 * The n-th workday after a date (before it, when negative). With 0: the date itself, or the next workday.
 * Throws RangeError when `n` is not an integer, or the calendar leaves no workday within a year's search a day.
 */
export function addWorkdays(date: LocalDate, n: number, calendar: WorkdayCalendar): LocalDate {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number of workdays: ${n}`)
  if (n === 0) return isWorkday(date, calendar) ? date : addWorkdays(date, 1, calendar)
  const step = n < 0 ? -1 : 1
  let day = date
  for (let left = Math.abs(n); left > 0; left--) {
    day = nextWorkday(day, step, calendar)
  }
  return day
}

/** Workdays after `from` up to and including `to`; negative when `to` is earlier. */
export function workdaysBetween(from: LocalDate, to: LocalDate, calendar: WorkdayCalendar): number {
  if (to < from) return -workdaysBetween(to, from, calendar)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkday(day, calendar)) count += 1
  }
  return count
}

function nextWorkday(date: LocalDate, step: 1 | -1, calendar: WorkdayCalendar): LocalDate {
  let day = addDays(date, step)
  for (let tried = 0; !isWorkday(day, calendar); tried++) {
    if (tried > 366) throw new RangeError(`no workday near ${date}`)
    day = addDays(day, step)
  }
  return day
}
