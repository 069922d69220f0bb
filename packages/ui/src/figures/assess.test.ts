import { expect, test } from 'vitest'
import { assess } from './assess.ts'
import { linePath } from './sparkline.tsx'

test('more is better: reached, near from 80 %, under way below', () => {
  const at = (value: number) => assess({ value, target: 100, previous: 70 }, 'more').word
  expect([at(100), at(80), at(79.9)]).toEqual(['standing.reached', 'standing.near', 'standing.behind'])
  expect(assess({ value: 130, target: 100, previous: null }, 'more')).toMatchObject({ percent: 100, change: null })
})

test('a share just below the target is never shown as all of it', () => {
  expect(assess({ value: 99.99, target: 100, previous: 0 }, 'more').percent).toBe(99)
})

test('none is the target of what should not be', () => {
  expect(assess({ value: 0, target: null, previous: 2 }, 'zero')).toMatchObject({ tone: 'good', change: -2 })
  expect(assess({ value: 1, target: null, previous: null }, 'zero').tone).toBe('danger')
})

test('nothing is judged without a figure or a target', () => {
  expect(assess({ value: null, target: 5, previous: 1 }, 'more')).toMatchObject({
    word: null,
    percent: null,
    change: null,
  })
  expect(assess({ value: 3, target: null, previous: 1 }, 'more')).toMatchObject({ word: null, change: 2 })
})

test('a month without a value leaves a gap in the line', () => {
  const point = (value: number | null) => ({ month: '2026-01', value })
  expect(linePath([point(1)], 100, 30)).toBe('')
  expect(linePath([point(1), point(null), point(3)], 100, 30).match(/M/g)).toHaveLength(2)
})
