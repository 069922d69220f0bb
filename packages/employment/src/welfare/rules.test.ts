import { addDays, addMonths } from '@county/kernel/local-date'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assertWelfare, termMonths, type WelfareCase } from './rules.ts'

const limits = { welfareAgeLimit: 70, welfareTermMonths: 36, welfareNearRetirement: 60, welfarePerHousehold: 3 }
const fits: WelfareCase = {
  person: { birthDate: '1985-01-01', labourAbility: 'weak', fullTimeStudent: false, retiresOn: '2048-01-01' },
  term: { startedOn: '2026-01-01', until: '2026-12-31' },
  earlier: [],
  otherJobSince: null,
  householdPosts: 0,
  freeSeats: 2,
  seats: 2,
}
const refusal = (change: Partial<WelfareCase>) => {
  try {
    assertWelfare({ ...fits, ...change }, limits)
  } catch (error) {
    return (error as { code: string }).code
  }
  return null
}

describe('public-welfare post', () => {
  test('is given when nothing speaks against it', () => expect(refusal({})).toBeNull())

  test.each<[string, Partial<WelfareCase>, string]>([
    ['without ability to work', { person: { ...fits.person, labourAbility: 'none' } }, 'EMPLOYMENT_NO_ABILITY'],
    ['to a full-time student', { person: { ...fits.person, fullTimeStudent: true } }, 'EMPLOYMENT_STUDENT'],
    ['from the age limit on', { person: { ...fits.person, birthDate: '1956-01-01' } }, 'EMPLOYMENT_WELFARE_AGE'],
    ['beside other work', { otherJobSince: '2025-05-01' }, 'EMPLOYMENT_WELFARE_HAS_JOB'],
    ['to a household that holds three', { householdPosts: 3 }, 'EMPLOYMENT_WELFARE_HOUSEHOLD'],
    ['when no place is free', { freeSeats: 0 }, 'EMPLOYMENT_WELFARE_SEATS'],
    ['for more than 36 months', { term: { startedOn: '2026-01-01', until: '2029-01-01' } }, 'EMPLOYMENT_WELFARE_TERM'],
    [
      'with terms that add up to more',
      { earlier: [{ startedOn: '2023-01-01', until: '2025-01-31' }] },
      'EMPLOYMENT_WELFARE_TERM',
    ],
    [
      'with an end before the start',
      { term: { startedOn: '2026-01-02', until: '2026-01-01' } },
      'EMPLOYMENT_JOB_DATES',
    ],
  ])('is refused %s', (_, change, code) => expect(refusal(change)).toBe(code))

  test('is given one day before the age limit', () =>
    expect(refusal({ person: { ...fits.person, birthDate: '1956-01-02', retiresOn: '2016-01-02' } })).toBeNull())

  test('may run until retirement for those near it, not longer', () => {
    const person = { ...fits.person, retiresOn: '2030-06-01' }
    expect(refusal({ person, term: { startedOn: '2026-01-01', until: '2030-05-31' } })).toBeNull()
    expect(refusal({ person, term: { startedOn: '2026-01-01', until: '2030-06-01' } })).toBe('EMPLOYMENT_WELFARE_TERM')
    const far = { ...person, retiresOn: '2031-06-01' }
    expect(refusal({ person: far, term: { startedOn: '2026-01-01', until: '2030-05-31' } })).toBe(
      'EMPLOYMENT_WELFARE_TERM',
    )
  })
})

test('a term of n whole months counts n, and one day more counts n + 1', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 60 }), (offset, n) => {
      const startedOn = addDays('2021-01-01', offset)
      expect(termMonths({ startedOn, until: addDays(addMonths(startedOn, n), -1) })).toBe(n)
      expect(termMonths({ startedOn, until: addMonths(startedOn, n) })).toBe(n + 1)
    }),
  )
})
