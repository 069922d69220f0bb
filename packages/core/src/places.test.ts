import { expect, test } from 'vitest'
import { fitsPlace, placeProblems } from './places.ts'

test.each([
  ['residents/household.tabs@1', 'residents/household.tabs@1.0.0', true],
  ['residents/household.tabs@1', 'residents/household.tabs@1.4.2', true],
  ['residents/household.tabs@1.1', 'residents/household.tabs@1.4.0', true],
  ['residents/household.tabs@1.1', 'residents/household.tabs@1.0.3', false],
  ['residents/household.tabs@2', 'residents/household.tabs@1.4.0', false],
  ['residents/household.tabs@1', 'residents/household.tabs@2.0.0', false],
  ['residents/person.tabs@1', 'residents/household.tabs@1.0.0', false],
  ['residents/household.tabs@1', 'residents/household.tabs@1', true],
])('%s in %s is %s', (wanted, offered, fits) => {
  expect(fitsPlace(wanted, offered)).toBe(fits)
})

test('a component for another version of a place is named; a place nobody offers yet is not held against it', () => {
  const slot = (name: string) => ({ slot: name, component: 'Tab', title: { zh: '', en: '' }, permission: '', order: 1 })
  const manifest = { slots: [slot('residents/household.tabs@2'), slot('water/home.cards@1')] }
  expect(placeProblems(manifest, ['residents/household.tabs@1.0.0'])).toEqual([
    'Tab residents/household.tabs@2（1.0.0）',
  ])
})
