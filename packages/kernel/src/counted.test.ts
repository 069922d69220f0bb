import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, Counted, sayCounted, subtract, sum, UNITS, Unit } from './counted.ts'
import { DomainError } from './errors.ts'

const units = fc.constantFrom(...(Object.keys(UNITS) as Unit[]))
const counted = fc.record({ value: fc.integer({ min: -1e6, max: 1e6 }), unit: units })

test('persons and person-times are never added', () => {
  expect(() => add({ value: 1, unit: '人' }, { value: 1, unit: '人次' })).toThrow(
    expect.objectContaining({ code: 'UNIT_MISMATCH', params: { left: '人', right: '人次' } }),
  )
})

test('values are added only within one additive unit', () => {
  fc.assert(
    fc.property(counted, counted, (a, b) => {
      if (a.unit === b.unit && a.unit !== '%') {
        expect(add(a, b)).toEqual({ value: a.value + b.value, unit: a.unit })
        expect(add(a, b)).toEqual(add(b, a))
      } else expect(() => add(a, b)).toThrow(DomainError)
    }),
  )
})

test('percentages are compared, not added', () => {
  expect(() => add({ value: 40, unit: '%' }, { value: 50, unit: '%' })).toThrow(
    expect.objectContaining({ code: 'UNIT_NOT_ADDITIVE' }),
  )
  expect(subtract({ value: 45.5, unit: '%' }, { value: 40.2, unit: '%' })).toEqual({ value: 5.3, unit: '%' })
})

test('sums do not show the noise of binary fractions', () => {
  expect(
    sum(
      [0.1, 0.2].map((value) => ({ value, unit: '吨' as const })),
      '吨',
    ),
  ).toEqual({ value: 0.3, unit: '吨' })
  expect(sum([], '户')).toEqual({ value: 0, unit: '户' })
})

test('counted values are told with their unit', () => {
  expect(sayCounted({ value: 12_345, unit: '人次' }, 'zh-CN')).toBe('12,345人次')
  expect(sayCounted({ value: 45.5, unit: '%' }, 'en')).toBe('45.5%')
  expect(sayCounted({ value: -0.001, unit: '吨' }, 'zh-CN')).toBe('0吨')
  expect(sayCounted({ value: 3, unit: '户' }, 'en')).toBe('3 households')
})

test('only known units are counted in', () => {
  expect(Counted.safeParse({ value: 1, unit: '人头' }).success).toBe(false)
  expect(Unit.safeParse('棒').success).toBe(true)
})
