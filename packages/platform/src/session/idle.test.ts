import { expect, test } from 'vitest'
import { isAway, isQuiet, noteActivity } from './idle.ts'

const MINUTE = 60_000

test('three minutes without a hand on it make a quiet page, the session’s idle time one left alone', () => {
  const start = 1_000_000_000
  noteActivity(start)
  expect(isQuiet(start + 2 * MINUTE)).toBe(false)
  expect(isQuiet(start + 4 * MINUTE)).toBe(true)
  expect(isAway(30, start + 29 * MINUTE)).toBe(false)
  expect(isAway(30, start + 30 * MINUTE)).toBe(true)
  noteActivity(start + 31 * MINUTE)
  expect(isAway(30, start + 32 * MINUTE)).toBe(false)
})
