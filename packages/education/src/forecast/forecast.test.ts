import { addDays } from '@county/kernel/local-date'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gradeByAge } from '../schooling/age.ts'
import { DEFAULTS } from '../setting/setting-key.ts'
import { FORECAST_GRADES, type ForecastChild, forecast, placeIn } from './forecast.ts'

const child = (birthDate: string, grade: string | null = null, elsewhere = false): ForecastChild => ({
  birthDate,
  grade,
  elsewhere,
})
const any = fc.record<ForecastChild>({
  birthDate: fc.integer({ min: 0, max: 6500 }).map((n) => addDays('2008-09-01', n)),
  grade: fc.constantFrom(null, 'K1', 'K3', 'P2', 'P6', 'J1', 'J3', 'S1', 'V2', 'H1'),
  elsewhere: fc.boolean(),
})

describe('the need of places', () => {
  test('follows the present grade, also of a child who is old for it', () => {
    expect(placeIn(child('2012-01-01', 'P5'), 2026, 2028, DEFAULTS)).toEqual({ grade: 'J1', elsewhere: false })
  })

  test('follows the age of a child at no school', () => {
    expect(placeIn(child('2021-05-01'), 2026, 2027, DEFAULTS)).toEqual({ grade: 'P1', elsewhere: false })
    expect(placeIn(child('2026-05-01'), 2026, 2028, DEFAULTS)).toBeUndefined()
    expect(placeIn(child('2026-05-01'), 2026, 2029, DEFAULTS)).toEqual({ grade: 'K1', elsewhere: false })
  })

  test('of a pupil elsewhere begins here with the next stage', () => {
    expect(placeIn(child('2014-05-01', 'P5', true), 2026, 2027, DEFAULTS)).toEqual({ grade: 'P6', elsewhere: true })
    expect(placeIn(child('2014-05-01', 'P5', true), 2026, 2028, DEFAULTS)).toEqual({ grade: 'J1', elsewhere: false })
  })

  test('ends with compulsory education; vocational pupils and students need none', () => {
    expect(placeIn(child('2012-01-01', 'J3'), 2026, 2027, DEFAULTS)).toBeUndefined()
    expect(placeIn(child('2009-01-01', 'V2'), 2026, 2026, DEFAULTS)).toBeUndefined()
  })
})

describe('a forecast', () => {
  test('has a cell for each grade and year, and counts a child at most once a year', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (children) => {
        const cells = forecast(children, 2026, 3, DEFAULTS)
        expect(cells).toHaveLength(4 * FORECAST_GRADES.length)
        for (const year of [2026, 2027, 2028, 2029]) {
          const total = cells.filter((k) => k.year === year).reduce((n, k) => n + k.children, 0)
          expect(total).toBeLessThanOrEqual(children.length)
        }
        for (const k of cells) expect(k.elsewhere).toBeLessThanOrEqual(k.children)
      }),
    )
  })

  test('moves this year’s pupils of a grade into the next one next year', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (children) => {
        const pupils = children.filter((k) => k.grade !== null)
        const at = (grade: string, year: number) =>
          forecast(pupils, 2026, 3, DEFAULTS).find((k) => k.grade === grade && k.year === year)?.children
        expect(at('P3', 2027)).toBe(at('P2', 2026))
        expect(at('J1', 2028)).toBe(at('P6', 2027))
      }),
    )
  })

  test('adds exactly the children of an age', () => {
    const birthDate = '2020-10-10'
    const cells = forecast([child(birthDate), child(birthDate)], 2026, 3, DEFAULTS)
    const grade = gradeByAge(birthDate, 2027, DEFAULTS)
    expect(cells.filter((k) => k.year === 2027 && k.children > 0)).toEqual([
      { year: 2027, grade, children: 2, elsewhere: 0 },
    ])
  })
})
