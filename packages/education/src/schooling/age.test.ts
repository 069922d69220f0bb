import { addDays, addYears } from '@county/kernel/local-date'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULTS } from '../setting/setting-key.ts'
import { entryAge, gradeByAge, isCompulsory, isRecorded, LADDER, schoolYearOf, stageOf } from './age.ts'

const birth = fc.integer({ min: 0, max: 7000 }).map((n) => addDays('2005-01-01', n))
const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2022-01-01', n))

test('a school year begins on the first of September', () => {
  expect(schoolYearOf('2026-08-31', DEFAULTS)).toBe(2025)
  expect(schoolYearOf('2026-09-01', DEFAULTS)).toBe(2026)
  expect(schoolYearOf('2027-02-28', DEFAULTS)).toBe(2026)
})

describe('compulsory age', () => {
  test('begins with the school year by whose cutoff the child is six', () => {
    expect(isCompulsory('2020-08-31', '2026-09-01', DEFAULTS)).toBe(true)
    expect(isCompulsory('2020-09-01', '2026-09-01', DEFAULTS)).toBe(false)
    expect(isCompulsory('2020-09-01', '2027-09-01', DEFAULTS)).toBe(true)
    expect(isCompulsory('2020-08-31', '2026-08-31', DEFAULTS)).toBe(false)
  })

  test('ends on the sixteenth birthday', () => {
    expect(isCompulsory('2010-11-05', '2026-11-04', DEFAULTS)).toBe(true)
    expect(isCompulsory('2010-11-05', '2026-11-05', DEFAULTS)).toBe(false)
  })

  test('is a dated parameter', () => {
    expect(isCompulsory('2010-11-05', '2026-11-05', { ...DEFAULTS, compulsoryToAge: 17 })).toBe(true)
  })

  test('lies within the ages of the ledger, and once over never comes back', () => {
    fc.assert(
      fc.property(birth, day, (born, on) => {
        if (!isCompulsory(born, on, DEFAULTS)) return
        expect(isRecorded(born, on, DEFAULTS)).toBe(true)
        expect(isCompulsory(born, addYears(on, 11), DEFAULTS)).toBe(false)
      }),
    )
  })
})

describe('grade by age', () => {
  test('is grade one at six, the last of junior middle school at fourteen', () => {
    expect(gradeByAge('2020-03-01', 2026, DEFAULTS)).toBe('P1')
    expect(gradeByAge('2012-03-01', 2026, DEFAULTS)).toBe('J3')
    expect(gradeByAge('2023-03-01', 2026, DEFAULTS)).toBe('K1')
    expect(gradeByAge('2024-03-01', 2026, DEFAULTS)).toBeUndefined()
    expect(gradeByAge('2005-03-01', 2026, DEFAULTS)).toBeUndefined()
  })

  test('rises by one a year', () => {
    fc.assert(
      fc.property(birth, fc.integer({ min: 2022, max: 2030 }), (born, year) => {
        const [now, next] = [gradeByAge(born, year, DEFAULTS), gradeByAge(born, year + 1, DEFAULTS)]
        if (now && next) expect(LADDER.indexOf(next)).toBe(LADDER.indexOf(now) + 1)
        expect(entryAge(born, year + 1, DEFAULTS)).toBe(entryAge(born, year, DEFAULTS) + 1)
      }),
    )
  })
})

test('the letter of a grade tells the stage', () => {
  expect(['K3', 'P1', 'J2', 'S3', 'V2', 'H1'].map(stageOf)).toEqual([
    'kindergarten',
    'primary',
    'junior',
    'senior',
    'vocational',
    'higher',
  ])
})
