import { describe, expect, test } from 'vitest'
import { DEFAULTS } from '../setting/setting-key.ts'
import { assertAge, assertSchooling, complete, type SchoolingFacts } from './rules.ts'

const none: SchoolingFacts = {
  state: 'unknown',
  schoolName: null,
  grade: null,
  reason: null,
  document: null,
  until: null,
}
const code = (name: string) => expect.objectContaining({ code: name })

describe('a row of schooling', () => {
  test.each([
    ['a pupil without a grade', { state: 'enrolled', schoolName: '晴隆县第六小学' }, 'EDUCATION_NEEDS_SCHOOL'],
    ['a child not in school without a reason', { state: 'notInSchool' }, 'EDUCATION_NEEDS_REASON'],
    [
      'a postponement without a day',
      { state: 'postponed', reason: 'illness', document: '1号' },
      'EDUCATION_NEEDS_APPROVAL',
    ],
  ])('refuses %s', (_, change, error) => {
    expect(() => assertSchooling({ ...none, ...change })).toThrow(code(error))
  })

  test('empties what belongs to another state and tells the stage', () => {
    expect(complete({ ...none, state: 'enrolled', schoolName: 'x', grade: 'J2', reason: 'work' })).toEqual({
      stage: 'junior',
      reason: null,
      document: null,
      until: null,
    })
    expect(complete({ ...none, state: 'notInSchool', schoolName: 'x', grade: 'J2', reason: 'work' })).toEqual({
      stage: null,
      schoolName: null,
      grade: null,
      attendance: null,
      schoolId: null,
      document: null,
      until: null,
    })
  })
})

test('ages are those of the ledger', () => {
  expect(() => assertAge('enrolled', '2007-11-06', '2026-11-05', DEFAULTS)).not.toThrow()
  expect(() => assertAge('enrolled', '2007-11-05', '2026-11-05', DEFAULTS)).toThrow(code('EDUCATION_OUT_OF_AGE'))
  expect(() => assertAge('notYet', '2020-08-31', '2026-11-05', DEFAULTS)).toThrow(code('EDUCATION_NOT_YET'))
  expect(() => assertAge('notYet', '2020-09-01', '2026-11-05', DEFAULTS)).not.toThrow()
})
