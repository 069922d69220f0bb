import { addMonths, ageOn } from '@county/kernel/local-date'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLabour } from './labour.ts'
import { retirementDay, retirementSteps, workingAgeOn } from './working-age.ts'

const rules = { steps: retirementSteps(), workFromAge: 16, womanIsCadre: false, unknownAbilityCounts: false }
const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2010-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))
const person = fc.record({
  birthDate: day,
  sex: fc.constantFrom('1', '2'),
  womanCategory: fc.constantFrom(null, 'womanWorker', 'womanCadre'),
})

describe('retirement day', () => {
  test.each([
    // Rows of the official table annexed to the decision of 2024-09-13.
    [{ birthDate: '1964-12-31', sex: '1' }, '2024-12-31'],
    [{ birthDate: '1965-01-01', sex: '1' }, '2025-02-01'],
    [{ birthDate: '1965-04-30', sex: '1' }, '2025-05-30'],
    [{ birthDate: '1965-05-10', sex: '1' }, '2025-07-10'],
    [{ birthDate: '1976-08-15', sex: '1' }, '2039-07-15'],
    [{ birthDate: '1976-09-15', sex: '1' }, '2039-09-15'],
    [{ birthDate: '1990-03-08', sex: '1' }, '2053-03-08'],
    [{ birthDate: '1974-12-20', sex: '2' }, '2024-12-20'],
    [{ birthDate: '1975-01-20', sex: '2' }, '2025-02-20'],
    [{ birthDate: '1975-03-20', sex: '2' }, '2025-05-20'],
    [{ birthDate: '1984-10-20', sex: '2' }, '2039-09-20'],
    [{ birthDate: '1984-11-20', sex: '2' }, '2039-11-20'],
    [{ birthDate: '1970-01-20', sex: '2', womanCategory: 'womanCadre' }, '2025-02-20'],
    [{ birthDate: '1981-09-20', sex: '2', womanCategory: 'womanCadre' }, '2039-09-20'],
  ])('of %j is %s', (who, expected) => {
    expect(retirementDay(who, rules)).toBe(expected)
  })

  test('lies between the old and the new age, and never comes earlier for someone born later', () => {
    fc.assert(
      fc.property(person, fc.integer({ min: 1, max: 400 }), (p, later) => {
        const retires = retirementDay(p, rules) as string
        const age = ageOn(p.birthDate, retires)
        const [low, high] = p.sex === '1' ? [60, 63] : p.womanCategory === 'womanCadre' ? [55, 58] : [50, 55]
        expect(age).toBeGreaterThanOrEqual(low)
        expect(age).toBeLessThanOrEqual(high)
        const younger = { ...p, birthDate: addMonths(p.birthDate, later) }
        expect((retirementDay(younger, rules) as string) >= retires).toBe(true)
      }),
    )
  })
})

describe('working age', () => {
  test('begins on the sixteenth birthday and ends on the day of retirement', () => {
    fc.assert(
      fc.property(person, (p) => {
        const begins = addMonths(p.birthDate, 192)
        const retires = retirementDay(p, rules) as string
        expect(workingAgeOn(p, begins, rules)).toBe(true)
        expect(workingAgeOn(p, addMonths(begins, -1), rules)).toBe(false)
        expect(workingAgeOn(p, retires, rules)).toBe(false)
        expect(workingAgeOn(p, addMonths(retires, -1), rules)).toBe(true)
      }),
    )
  })

  test('of everybody is covered by exactly one row of the table', () => {
    fc.assert(
      fc.property(person, (p) => {
        const month = p.birthDate.slice(0, 7)
        for (const category of ['man', 'womanWorker', 'womanCadre'])
          expect(
            rules.steps.filter((s) => s.category === category && s.bornFrom <= month && month <= s.bornTo),
          ).toHaveLength(1)
      }),
    )
  })
})

describe('labourer', () => {
  const able = { birthDate: '1990-05-01', sex: '1', labourAbility: 'ordinary', fullTimeStudent: false, carer: false }
  test('is a person of working age who is able and no full-time student', () => {
    expect(isLabour(able, '2026-11-05', rules)).toBe(true)
    expect(isLabour({ ...able, fullTimeStudent: true }, '2026-11-05', rules)).toBe(false)
    expect(isLabour({ ...able, labourAbility: 'lost' }, '2026-11-05', rules)).toBe(false)
    expect(isLabour({ ...able, birthDate: '1950-01-01' }, '2026-11-05', rules)).toBe(false)
  })
  test('with unchecked ability counts only when the county says so', () => {
    const unknown = { ...able, labourAbility: 'unknown' }
    expect(isLabour(unknown, '2026-11-05', rules)).toBe(false)
    expect(isLabour(unknown, '2026-11-05', { ...rules, unknownAbilityCounts: true })).toBe(true)
  })
})
