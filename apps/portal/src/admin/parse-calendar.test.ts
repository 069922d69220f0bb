import { expect, test } from 'vitest'
import { parseCalendar } from './parse-calendar.ts'

test('lines as people copy them from the notice', () => {
  const { days, refused } = parseCalendar(
    '2026-10-01 休 国庆节\n2026年10月10日，班，国庆节调休\n\n2026.1.4\t补班',
    2026,
  )
  expect(days).toEqual([
    { day: '2026-10-01', kind: 'holiday', name: '国庆节' },
    { day: '2026-10-10', kind: 'workday', name: '国庆节调休' },
    { day: '2026-01-04', kind: 'workday', name: '调休上班' },
  ])
  expect(refused).toEqual([])
})

test('another year, a day that is not real and other text are refused with their line', () => {
  const { days, refused } = parseCalendar('2025-10-01 休 国庆节\n2026-02-30 休\n国庆节放假', 2026)
  expect(days).toEqual([])
  expect(refused.map((r) => r.line)).toEqual([1, 2, 3])
})
