import { expect, test } from 'vitest'
import { DEFAULTS } from '../setting/setting-key.ts'
import { nextVisit } from './rules.ts'

test('the next visit is on the promised day, else after the longest gap, and none when the case ends', () => {
  const visitedOn = '2026-11-05'
  expect(nextVisit({ visitedOn, result: 'promised', returnBy: '2026-11-09' }, DEFAULTS)).toBe('2026-11-09')
  expect(nextVisit({ visitedOn, result: 'absent' }, DEFAULTS)).toBe('2026-11-12')
  for (const result of ['returned', 'mistaken', 'lawful']) expect(nextVisit({ visitedOn, result }, DEFAULTS)).toBeNull()
})

test('a promise needs its day', () => {
  expect(() => nextVisit({ visitedOn: '2026-11-05', result: 'promised' }, DEFAULTS)).toThrow(
    expect.objectContaining({ code: 'EDUCATION_NEEDS_RETURN_DAY' }),
  )
})
