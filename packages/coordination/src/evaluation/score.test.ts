import fc from 'fast-check'
import { expect, test } from 'vitest'
import { STANDARD_RULES } from './evaluation-rule.ts'
import { isWhole, ranksOf, scoreOf, totalOf } from './score.ts'

test('a score is the weight by the share, to a hundredth; nothing to count is no score', () => {
  expect(scoreOf(60, { hits: 2, total: 3 })).toBe(40)
  expect(scoreOf(10, { hits: 1, total: 3 })).toBe(3.33)
  expect(scoreOf(8, { hits: 0, total: 0 })).toBeNull()
})

test('rules with nothing to count leave their weight to the others', () => {
  expect(
    totalOf([
      { weight: 60, score: 30 },
      { weight: 40, score: null },
    ]),
  ).toBe(50)
  expect(totalOf([{ weight: 100, score: null }])).toBeNull()
})

test('totals lie between 0 and 100, and all hits are 100', () => {
  const rule = fc.record({
    weight: fc.integer({ min: 1, max: 50 }),
    total: fc.nat(20),
    hit: fc.float({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 8 }), (rules) => {
      const scored = (hits: (r: (typeof rules)[number]) => number) =>
        totalOf(rules.map((r) => ({ weight: r.weight, score: scoreOf(r.weight, { hits: hits(r), total: r.total }) })))
      const some = scored((r) => Math.floor(r.hit * r.total))
      if (some === null) return
      expect(some).toBeGreaterThanOrEqual(0)
      expect(some).toBeLessThanOrEqual(100)
      expect(scored((r) => r.total)).toBe(100)
    }),
  )
})

test('the standard tree is whole; equal totals share a rank', () => {
  expect(isWhole(STANDARD_RULES)).toBe(true)
  expect(isWhole([{ weight: 99.99 }])).toBe(false)
  expect(ranksOf([90, null, 95, 90])).toEqual([2, null, 1, 2])
})
