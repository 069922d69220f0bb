import { expect, test } from 'vitest'
import { balance, overdrawn } from './rules.ts'

test('what is left to pay', () => {
  expect(balance({ budget: 100_00, allocated: 80_00, paid: 30_00 })).toBe(70_00)
})

test('no more is paid than allocated, nor allocated than given', () => {
  expect(overdrawn({ budget: 100, allocated: 100, paid: 100 })).toBeNull()
  expect(overdrawn({ budget: 100, allocated: 101, paid: null })).toBe('allocated')
  expect(overdrawn({ budget: 100, allocated: 50, paid: 51 })).toBe('paid')
  expect(overdrawn({ budget: 100, allocated: null, paid: 101 })).toBe('paid')
})
