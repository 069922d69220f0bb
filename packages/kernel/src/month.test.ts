import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstDay, isMonth, lastDay, listMonths, Month, monthOf, monthsBetween, sayMonth, shiftMonth } from './month.ts'

test('months are checked', () => {
  expect(Month.safeParse('2026-11').success).toBe(true)
  for (const wrong of ['2026-13', '2026-00', '2026-1', '0000-01', '2026-11-01']) expect(isMonth(wrong)).toBe(false)
})

test('a month has its first and last day', () => {
  expect(firstDay('2024-02')).toBe('2024-02-01')
  expect(lastDay('2024-02')).toBe('2024-02-29')
  expect(monthOf('2024-02-29')).toBe('2024-02')
})

test('shifting and counting months agree', () => {
  expect(shiftMonth('2026-11', 2)).toBe('2027-01')
  expect(shiftMonth('2026-01', -1)).toBe('2025-12')
  fc.assert(
    fc.property(
      fc.integer({ min: 1990, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -500, max: 500 }),
      (y, m, n) => {
        const month = `${y}-${String(m).padStart(2, '0')}`
        expect(monthsBetween(month, shiftMonth(month, n))).toBe(n)
        expect(shiftMonth(shiftMonth(month, n), -n)).toBe(month)
      },
    ),
  )
})

test('a span of months is listed with both ends', () => {
  expect(listMonths('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(listMonths('2026-02', '2026-01')).toEqual([])
})

test('months are told in both languages', () => {
  expect(sayMonth('2026-11', 'zh-CN')).toBe('2026年11月')
  expect(sayMonth('2026-01', 'en')).toBe('January 2026')
})
