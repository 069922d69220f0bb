import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { retirementSteps } from '../labour-record/working-age.ts'
import { clearingDeadline, findZero, type HouseholdMember } from './rules.ts'

const rules = {
  steps: retirementSteps(),
  workFromAge: 16,
  womanIsCadre: false,
  unknownAbilityCounts: false,
  zeroNeedsWilling: true,
}
const today = '2026-11-05'
const adult: HouseholdMember = {
  birthDate: '1990-01-01',
  sex: '1',
  labourAbility: 'ordinary',
  fullTimeStudent: false,
  carer: false,
  willingToWork: true,
  employed: false,
}
const member = fc.record<HouseholdMember>({
  birthDate: fc.constantFrom('1945-01-01', '1975-06-01', '1990-01-01', '2008-01-01', '2020-01-01'),
  sex: fc.constantFrom('1', '2'),
  labourAbility: fc.constantFrom('ordinary', 'skilled', 'weak', 'lost', 'none', 'unknown'),
  fullTimeStudent: fc.boolean(),
  carer: fc.boolean(),
  willingToWork: fc.boolean(),
  employed: fc.boolean(),
})

describe('zero-employment household', () => {
  test('has a willing labourer and nobody at work', () => {
    expect(findZero([adult], today, rules)).toEqual({ zero: true, labourers: 1, willing: 1, employed: 0 })
    expect(findZero([{ ...adult, employed: true }], today, rules).zero).toBe(false)
    expect(findZero([], today, rules).zero).toBe(false)
  })

  test.each([
    ['student', { fullTimeStudent: true }],
    ['retired person', { birthDate: '1950-01-01' }],
    ['person without ability', { labourAbility: 'lost' }],
    ['recorded carer', { carer: true }],
    ['person who does not wish to work', { willingToWork: false }],
  ])('is not made by a %s alone', (_, change) => {
    expect(findZero([{ ...adult, ...change }], today, rules).zero).toBe(false)
  })

  test('may count unwilling labourers when the county says so', () => {
    expect(findZero([{ ...adult, willingToWork: false }], today, { ...rules, zeroNeedsWilling: false }).zero).toBe(true)
  })

  test('never is one while any member, whoever it is, has a job', () => {
    fc.assert(
      fc.property(fc.array(member, { maxLength: 6 }), member, (members, worker) => {
        expect(findZero([...members, { ...worker, employed: true }], today, rules).zero).toBe(false)
      }),
    )
  })

  test('does not change when members who do not count join', () => {
    fc.assert(
      fc.property(fc.array(member, { maxLength: 6 }), (members) => {
        const child = { ...adult, birthDate: '2020-01-01' }
        expect(findZero([...members, child], today, rules).zero).toBe(findZero(members, today, rules).zero)
      }),
    )
  })
})

test('the deadline is the last day of the quarter of recognition', () => {
  expect(clearingDeadline('2026-10-01')).toBe('2026-12-31')
  expect(clearingDeadline('2026-09-30')).toBe('2026-09-30')
})
