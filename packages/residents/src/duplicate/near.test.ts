import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNearNumber, likenessOf } from './near.ts'

const number = fc.stringMatching(/^[0-9]{18}$/)

test('one or two mistyped characters are near, equal numbers are not', () => {
  fc.assert(
    fc.property(number, fc.nat(17), fc.integer({ min: 1, max: 9 }), (n, at, by) => {
      const other = n.slice(0, at) + ((Number(n[at]) + by) % 10) + n.slice(at + 1)
      expect(isNearNumber(n, other)).toBe(true)
      expect(isNearNumber(n, n)).toBe(false)
    }),
  )
})

test('nearness goes both ways', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(isNearNumber(a, b)).toBe(isNearNumber(b, a))
    }),
  )
})

test('two persons with far numbers are two persons, even with one name and birth date', () => {
  const a = { name: '王芳', birthDate: '1990-01-01', number: '522324199001011228' }
  expect(likenessOf(a, { ...a, number: '522324199001017881' })).toBe(null)
  expect(likenessOf(a, { ...a, number: null })).toBe('noNumber')
  expect(likenessOf(a, { ...a, number: '522324199001011282' })).toBe('nearNumber')
  expect(likenessOf(a, { ...a, name: '王方', number: null })).toBe(null)
})
