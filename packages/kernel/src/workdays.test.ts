import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromDayNumber } from './local-date.ts'
import { addWorkdays, isWorkday, type WorkdayCalendar, workdaysBetween } from './workdays.ts'

/** National Day of 2026 with its exchanged weekend days. */
const calendar: WorkdayCalendar = new Map([
  ...['01', '02', '03', '04', '05', '06', '07'].map((day) => [`2026-10-${day}`, 'holiday'] as const),
  ['2026-10-10', 'workday'],
])

test('holidays and exchanged weekends count before the weekday', () => {
  expect(isWorkday('2026-10-01', calendar)).toBe(false)
  expect(isWorkday('2026-10-10', calendar)).toBe(true)
  expect(isWorkday('2026-10-11', calendar)).toBe(false)
  expect(isWorkday('2026-10-08', calendar)).toBe(true)
})

test('a due day is counted in workdays', () => {
  expect(addWorkdays('2026-09-30', 1, calendar)).toBe('2026-10-08')
  expect(addWorkdays('2026-09-30', 3, calendar)).toBe('2026-10-10')
  expect(addWorkdays('2026-10-12', -1, calendar)).toBe('2026-10-10')
  expect(addWorkdays('2026-10-03', 0, calendar)).toBe('2026-10-08')
})

test('adding and counting workdays agree', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_000, max: 21_000 }), fc.integer({ min: 1, max: 60 }), (day, n) => {
      const from = fromDayNumber(day)
      expect(workdaysBetween(from, addWorkdays(from, n, calendar), calendar)).toBe(n)
    }),
  )
})

test('a calendar without workdays is refused', () => {
  const never: WorkdayCalendar = new Map(
    Array.from({ length: 800 }, (_, n) => [fromDayNumber(20_000 + n), 'holiday'] as const),
  )
  expect(() => addWorkdays(fromDayNumber(20_000), 1, never)).toThrow(RangeError)
})
