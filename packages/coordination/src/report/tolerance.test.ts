import { expect, test } from 'vitest'
import { changeOf } from './tolerance.ts'

test('a change within tolerance needs no words', () => {
  expect(changeOf(110, 100)).toEqual({ difference: 10, percent: 10, needsExplanation: false })
  expect(changeOf(120, 100).needsExplanation).toBe(false)
  expect(changeOf(80, 100).needsExplanation).toBe(false)
})

test('beyond tolerance, up or down, it does', () => {
  expect(changeOf(121, 100).needsExplanation).toBe(true)
  expect(changeOf(79, 100).needsExplanation).toBe(true)
  expect(changeOf(104, 100, { tolerancePercent: 3 }).needsExplanation).toBe(true)
})

test('from zero: any figure needs words; nothing before: none', () => {
  expect(changeOf(1, 0)).toEqual({ difference: 1, percent: null, needsExplanation: true })
  expect(changeOf(0, 0).needsExplanation).toBe(false)
  expect(changeOf(500, null).needsExplanation).toBe(false)
  expect(changeOf(null, 5).needsExplanation).toBe(false)
})

test('a figure that should be none is explained when it has grown', () => {
  expect(changeOf(3, 3, { better: 'zero' }).needsExplanation).toBe(false)
  expect(changeOf(101, 100, { better: 'zero' }).needsExplanation).toBe(true)
  expect(changeOf(99, 100, { better: 'zero' }).needsExplanation).toBe(false)
  expect(changeOf(3, null, { better: 'zero' }).needsExplanation).toBe(true)
  expect(changeOf(0, 0, { better: 'zero' }).needsExplanation).toBe(false)
})
