import { expect, test } from 'vitest'
import { isAdopted, paragraphs } from './rules.ts'

test('a covenant needs more than half of those entitled, and of those present', () => {
  expect(isAdopted({ eligible: 60, present: 30, inFavour: 30 })).toBe(false)
  expect(isAdopted({ eligible: 60, present: 31, inFavour: 15 })).toBe(false)
  expect(isAdopted({ eligible: 60, present: 31, inFavour: 16 })).toBe(true)
  expect(isAdopted({ eligible: 60, present: 61, inFavour: 40 })).toBe(false)
  expect(isAdopted({ eligible: 60, present: 40, inFavour: 41 })).toBe(false)
})

test('a text is printed paragraph by paragraph', () => {
  expect(paragraphs('第一条 爱护公物\n\n  第二条 和睦邻里 \n')).toEqual(['第一条 爱护公物', '第二条 和睦邻里'])
})
