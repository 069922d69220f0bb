import { z } from 'zod'
import { daysInMonth, type LocalDate, localDate, MONTH_NAMES, partsOf } from './local-date.ts'
import type { Lang } from './text.ts'

const SHAPE = /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/

/** A calendar month 'YYYY-MM'. */
export const Month = z.string().regex(SHAPE, { error: 'MONTH_NOT_REAL' })
export type Month = string

/** Whether a string is a month 'YYYY-MM'. */
export function isMonth(value: unknown): value is Month {
  return typeof value === 'string' && SHAPE.test(value)
}

/** The month a date lies in. */
export function monthOf(date: LocalDate): Month {
  partsOf(date)
  return date.slice(0, 7)
}

/** The first day of a month. */
export function firstDay(month: Month): LocalDate {
  const { year, month: number } = split(month)
  return localDate(year, number, 1)
}

/** The last day of a month. */
export function lastDay(month: Month): LocalDate {
  const { year, month: number } = split(month)
  return localDate(year, number, daysInMonth(year, number))
}

/** The month `n` months later (or earlier, when negative). */
export function shiftMonth(month: Month, n: number): Month {
  const { year, month: number } = split(month)
  const total = year * 12 + number - 1 + n
  return localDate(Math.floor(total / 12), (((total % 12) + 12) % 12) + 1, 1).slice(0, 7)
}

/** Months from one month to another; negative when `to` is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  const a = split(from)
  const b = split(to)
  return (b.year - a.year) * 12 + b.month - a.month
}

/** Every month from `from` to `to`, both included; empty when `to` is earlier. */
export function listMonths(from: Month, to: Month): Month[] {
  return Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, n) => shiftMonth(from, n))
}

/** A month as officials write it: '2026年11月', or 'November 2026'. */
export function sayMonth(month: Month, lang: Lang): string {
  const { year, month: number } = split(month)
  return lang === 'en' ? `${MONTH_NAMES[number - 1]} ${year}` : `${year}年${number}月`
}

function split(month: Month): { year: number; month: number } {
  if (!isMonth(month)) throw new RangeError(`not a month: ${String(month)}`)
  return { year: Number(month.slice(0, 4)), month: Number(month.slice(5, 7)) }
}
