import { z } from 'zod'

/** The zone every civil date of the county is told in. */
export const COUNTY_ZONE = 'Asia/Shanghai'

/** A civil date 'YYYY-MM-DD' that exists in the calendar. Not a moment: it has no zone. */
export const LocalDate = z.iso.date({ error: 'DATE_NOT_REAL' }).refine(isLocalDate, { error: 'DATE_NOT_REAL' })
export type LocalDate = string

const SHAPE = /^\d{4}-\d{2}-\d{2}$/
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a string is a real calendar date 'YYYY-MM-DD' (years 0001 to 9999). */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || !SHAPE.test(value)) return false
  return isRealDate(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10)))
}

/** Whether year, month (1–12) and day make a real date. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Number of days in a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0)
}

/** Writes year, month and day as a LocalDate. Throws RangeError when they are no real date. */
export function localDate(year: number, month: number, day: number): LocalDate {
  if (!isRealDate(year, month, day)) throw new RangeError(`not a date: ${year}-${month}-${day}`)
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
}

/** Year, month (1–12) and day of a date. Throws RangeError when it is not a real date. */
export function partsOf(date: LocalDate): {
  year: number
  month: number
  day: number
} {
  if (!isLocalDate(date)) throw new RangeError(`not a date: ${String(date)}`)
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The civil date on the wall calendar of a zone at a moment. */
export function todayIn(now: Date, zone: string = COUNTY_ZONE): LocalDate {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    })
    formats.set(zone, format)
  }
  const part: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(now)) part[type] = Number(value)
  return localDate(part.year ?? 0, part.month ?? 0, part.day ?? 0)
}

/** Days from 1970-01-01 (proleptic Gregorian calendar). */
export function toDayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The date a number of days after 1970-01-01; the inverse of toDayNumber. */
export function fromDayNumber(days: number): LocalDate {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return localDate(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  )
}

/** The date a number of days later (or earlier, when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** The same day a number of months later; a day the month lacks becomes its last day (Civil Code art. 202). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date)
  const total = year * 12 + month - 1 + months
  const toYear = Math.floor(total / 12)
  const toMonth = total - toYear * 12 + 1
  return localDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

/** The same day a number of years later; 29 February becomes 28 February in a common year. */
export function addYears(date: LocalDate, years: number): LocalDate {
  return addMonths(date, years * 12)
}

/** Full years of age (周岁) on a date, reached on the birthday itself; negative before birth. */
export function ageOn(birth: LocalDate, on: LocalDate): number {
  const years = partsOf(on).year - partsOf(birth).year
  return on < addYears(birth, years) ? years - 1 : years
}

/** The last day of the quarter a date lies in. */
export function quarterEnd(date: LocalDate): LocalDate {
  const { year, month } = partsOf(date)
  const last = Math.ceil(month / 3) * 3
  return localDate(year, last, daysInMonth(year, last))
}

/** Day of the week, 1 (Monday) to 7 (Sunday). */
export function weekdayOf(date: LocalDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** A date as officials write it: '2026年11月5日', or '5 November 2026'. */
export function sayDate(date: LocalDate, lang: 'zh-CN' | 'en'): string {
  const { year, month, day } = partsOf(date)
  return lang === 'en' ? `${day} ${MONTH_NAMES[month - 1]} ${year}` : `${year}年${month}月${day}日`
}

/** English names of the months, January first. */
export const MONTH_NAMES: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
