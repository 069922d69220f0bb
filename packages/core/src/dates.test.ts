import { expect, test } from 'vitest'
import { assertDates, endsTooEarly } from './dates.ts'

test('a row may run on, or end on the day it begins', () => {
  expect(endsTooEarly({ startedOn: '2026-11-05', endsOn: null })).toBe(false)
  expect(endsTooEarly({ startedOn: '2026-11-05', endsOn: '2026-11-05' })).toBe(false)
})

test('a row that ends before it begins is refused', () => {
  expect(() => assertDates({ startedOn: '2026-11-05', endsOn: '2026-11-04' })).toThrow(
    expect.objectContaining({ code: 'ENDS_BEFORE_START' }),
  )
})
