import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  daysBetween,
  fromDayNumber,
  isLocalDate,
  LocalDate,
  quarterEnd,
  sayDate,
  toDayNumber,
  todayIn,
  weekdayOf,
} from './local-date.ts'

/** Any date from 1800 to 2300. */
const dates = fc.integer({ min: -62_091, max: 120_530 }).map(fromDayNumber)

test.each(['2024-02-29', '2000-02-29', '1900-01-01', '9999-12-31'])('%s is a date', (date) => {
  expect(isLocalDate(date)).toBe(true)
  expect(LocalDate.safeParse(date).success).toBe(true)
})

test.each([
  '2023-02-29',
  '1900-02-29',
  '2024-13-01',
  '2024-00-10',
  '2024-4-1',
  '24-04-01',
  '',
  '2024-04-31T00:00',
  '0000-01-01',
])('%s is no date', (date) => {
  expect(isLocalDate(date)).toBe(false)
  expect(LocalDate.safeParse(date).success).toBe(false)
})

test('today changes at midnight of the county, not of UTC', () => {
  expect(todayIn(new Date('2026-10-31T15:59:59Z'))).toBe('2026-10-31')
  expect(todayIn(new Date('2026-10-31T16:00:00Z'))).toBe('2026-11-01')
  expect(todayIn(new Date('2026-10-31T16:00:00Z'), 'UTC')).toBe('2026-10-31')
})

test('day numbers agree with the calendar of the platform', () => {
  fc.assert(
    fc.property(fc.integer({ min: -62_091, max: 120_530 }), (days) => {
      const date = fromDayNumber(days)
      expect(date).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10))
      expect(toDayNumber(date)).toBe(days)
      expect(weekdayOf(date)).toBe(new Date(days * 86_400_000).getUTCDay() || 7)
    }),
  )
})

test('adding days is undone by subtracting them, and told by the difference', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -30_000, max: 30_000 }), (date, n) => {
      expect(addDays(addDays(date, n), -n)).toBe(date)
      expect(daysBetween(date, addDays(date, n))).toBe(n)
    }),
  )
})

test('a month later never skips a month', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
  expect(addYears('2024-02-29', 1)).toBe('2025-02-28')
  fc.assert(
    fc.property(dates, fc.integer({ min: -600, max: 600 }), (date, n) => {
      const there = addMonths(date, n)
      const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
      expect(months(there) - months(date)).toBe(n)
      expect(there.slice(8) <= date.slice(8)).toBe(true)
    }),
  )
})

test('age is reached on the birthday', () => {
  expect(ageOn('2010-05-20', '2026-05-19')).toBe(15)
  expect(ageOn('2010-05-20', '2026-05-20')).toBe(16)
  expect(ageOn('2008-02-29', '2026-02-28')).toBe(18)
  expect(ageOn('2026-05-20', '2026-05-19')).toBe(-1)
  fc.assert(
    fc.property(dates, fc.integer({ min: 0, max: 110 }), (birth, age) => {
      const birthday = addYears(birth, age)
      expect(ageOn(birth, birthday)).toBe(age)
      expect(ageOn(birth, addDays(birthday, -1))).toBe(age - 1)
    }),
  )
})

test('the quarter ends with its third month', () => {
  expect(quarterEnd('2026-01-01')).toBe('2026-03-31')
  expect(quarterEnd('2026-06-30')).toBe('2026-06-30')
  expect(quarterEnd('2026-11-05')).toBe('2026-12-31')
})

test('dates are told in both languages', () => {
  expect(sayDate('2026-11-05', 'zh-CN')).toBe('2026年11月5日')
  expect(sayDate('2026-11-05', 'en')).toBe('5 November 2026')
})

test('what is no date is refused loudly', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
})
