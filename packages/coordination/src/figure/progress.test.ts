import { expect, test } from 'vitest'
import { progressOf, worstOf } from './progress.ts'

const DAY = '2021-03-11'
const training = { kind: 'count' as const, goal: 3000, value: 1500, from: '2021-01-01', by: '2025-12-31' }

test('a count is met, on track or behind the time elapsed, then overdue', () => {
  expect(progressOf({ ...training, value: 3000 }, '2023-07-01', DAY)).toBe('met')
  expect(progressOf(training, '2023-07-01', DAY)).toBe('onTrack')
  expect(progressOf({ ...training, value: 1300 }, '2023-07-01', DAY)).toBe('behind')
  expect(progressOf(training, '2026-01-01', DAY)).toBe('overdue')
  expect(progressOf({ ...training, value: null }, '2026-01-01', DAY)).toBe('overdue')
  expect(progressOf({ ...training, value: null }, '2025-01-01', DAY)).toBe('noData')
})

test('standing targets hold or not', () => {
  const full = { kind: 'standing' as const, goal: 100, value: 99.9, from: null, by: null }
  expect(progressOf(full, '2026-11-01', DAY)).toBe('behind')
  expect(progressOf({ ...full, value: 100 }, '2026-11-01', DAY)).toBe('met')
  const none = { ...full, goal: 0, better: 'zero' as const }
  expect(progressOf({ ...none, value: 0 }, '2026-11-01', DAY)).toBe('met')
  expect(progressOf({ ...none, value: 2 }, '2026-11-01', DAY)).toBe('behind')
  expect(progressOf({ ...full, goal: null, value: 12 }, '2026-11-01', DAY)).toBe('onTrack')
})

test('milestones are done or not', () => {
  const pilot = { kind: 'milestone' as const, goal: null, value: 0, from: null, by: '2022-04-30' }
  expect(progressOf(pilot, '2022-04-30', DAY)).toBe('onTrack')
  expect(progressOf(pilot, '2022-05-01', DAY)).toBe('overdue')
  expect(progressOf({ ...pilot, value: 1 }, '2022-05-01', DAY)).toBe('met')
})

test('a measure stands as its worst target', () => {
  expect(worstOf(['met', 'behind', 'onTrack'])).toBe('behind')
  expect(worstOf(['met', 'noData'])).toBe('met')
  expect(worstOf(['noData'])).toBe('noData')
  expect(worstOf([])).toBe('noData')
})
