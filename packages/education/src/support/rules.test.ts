import { expect, test } from 'vitest'
import { stage, supportKind } from '../codes.ts'
import { entitled, suits } from './rules.ts'

test('the Yulu plan is for vocational pupils and students only', () => {
  expect(suits('yulu', 'vocational')).toBe(true)
  expect(suits('yulu', 'higher')).toBe(true)
  expect(suits('yulu', 'senior')).toBe(false)
  expect(suits('yulu', null)).toBe(true)
})

test('whatever a pupil is entitled to suits the stage', () => {
  for (const s of stage.items)
    for (const povertyCategory of [null, '1', '2', '5'])
      for (const kind of entitled({ stage: s.code, povertyCategory })) expect(suits(kind, s.code)).toBe(true)
})

test('families of the anti-poverty system get the living allowance, others the meals alone', () => {
  expect(entitled({ stage: 'primary', povertyCategory: '2' })).toEqual(['meal', 'living'])
  expect(entitled({ stage: 'primary', povertyCategory: '5' })).toEqual(['meal'])
  expect(entitled({ stage: 'senior', povertyCategory: null })).toEqual([])
})

test('every kind of support is for some stage', () => {
  for (const kind of supportKind.items) expect(stage.items.some((s) => suits(kind.code, s.code))).toBe(true)
})
