import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assertCrossCheck, pairInCircle } from './rules.ts'

test('no unit checks itself or its checker', () => {
  const code = expect.objectContaining({ code: 'CROSS_CHECK_PAIR' })
  expect(() => assertCrossCheck({ checker: 'A', checked: 'A' }, [])).toThrow(code)
  expect(() => assertCrossCheck({ checker: 'A', checked: 'B' }, [{ checker: 'B', checked: 'A' }])).toThrow(code)
  expect(() => assertCrossCheck({ checker: 'A', checked: 'B' }, [{ checker: 'B', checked: 'C' }])).not.toThrow()
})

test('the circle satisfies the rule for any number of units from three on', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 3, maxLength: 12 }), (units) => {
      const pairs = pairInCircle(units)
      for (const [i, p] of pairs.entries())
        assertCrossCheck(
          p,
          pairs.filter((_, j) => j !== i),
        )
      expect(new Set(pairs.map((p) => p.checked)).size).toBe(units.length)
    }),
  )
  expect(pairInCircle(['A', 'B'])).toEqual([])
})
