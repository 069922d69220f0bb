import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addTallies, figureOf } from './aggregate.ts'

test('count, sum and ratio', () => {
  const t = { total: 3, hits: 2, sum: 12.5 }
  expect(figureOf('count', t)).toBe(3)
  expect(figureOf('sum', t)).toBe(12.5)
  expect(figureOf('ratio', t)).toBe(66.6)
  expect(figureOf('ratio', { total: 0, hits: 0, sum: 0 })).toBeNull()
})

test('a ratio is 100 only when every row is a hit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }), (total, n) => {
      const hits = Math.min(n, total)
      expect(figureOf('ratio', { total, hits, sum: 0 }) === 100).toBe(hits === total)
    }),
  )
})

test('parts add up to the whole', () => {
  const tally = fc.record({ total: fc.nat(1000), hits: fc.nat(1000), sum: fc.nat(100_000) })
  fc.assert(
    fc.property(fc.array(tally), (parts) => {
      const whole = parts.reduce(addTallies, { total: 0, hits: 0, sum: 0 })
      expect(figureOf('count', whole)).toBe(parts.reduce((n, p) => n + p.total, 0))
    }),
  )
})
