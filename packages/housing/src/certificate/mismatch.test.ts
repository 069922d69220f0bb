import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findMismatches, type Known } from './mismatch.ts'
import { isUnitNo, tidyUnitNo } from './unit-no.ts'

const head = { name: '王大', number: '1', dead: false, head: true }
const wife = { name: '李二', number: '2', dead: false, head: false }
const late = { name: '王老', number: '3', dead: true, head: false }
const known: Known = { persons: [head, wife, late], roomM2: 100 }
const of = (holderName: string | null, holderNumber: string | null, registeredM2: number | null = 100) =>
  findMismatches({ holderName, holderNumber, registeredM2 }, known, 3)

test('each kind is found, and data that agree find none', () => {
  expect(of('王大', '1')).toEqual([])
  expect(of('李二', '2')).toEqual(['headDiffers'])
  expect(of('王老', '3')).toEqual(['deadHolder'])
  expect(of('王大', '9')).toEqual(['wrongNumber'])
  expect(of('王太', '1')).toEqual(['wrongNumber'])
  expect(of('外人', '9')).toEqual(['headDiffers'])
  expect(of(null, null, null)).toEqual([])
})

test('the area may differ by the tolerance and no more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 80, max: 120 }), (m2) => {
      expect(of('王大', '1', m2).includes('areaDiffers')).toBe(Math.abs(m2 - 100) > 3)
    }),
  )
})

test('a unit number has 28 places and names a building', () => {
  const good = '522324001001GB00001F00010101'
  expect(good).toHaveLength(28)
  expect(isUnitNo(good)).toBe(true)
  expect(tidyUnitNo(' 522324 001001 gb00001 f00010101 ')).toBe(good)
  for (const bad of [good.slice(1), `${good}1`, good.replace('F', 'W'), good.replace('GB', '00')])
    expect([bad, isUnitNo(bad)]).toEqual([bad, false])
})
