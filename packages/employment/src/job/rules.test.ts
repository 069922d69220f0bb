import { addDays } from '@county/kernel/local-date'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SETTING_SEED, settingsOn } from '../rule-setting/setting-key.ts'
import { isBelowFloor, MINIMUM_WAGE_SEED, wageFloorOn } from '../rule-setting/wage.ts'
import { isUnvisited } from '../service-card/rules.ts'
import { trainedPersons } from '../training/rules.ts'
import { endBeforeNext, isHeldOn, overlaps, readCreditCode } from './rules.ts'

const day = fc.integer({ min: 0, max: 2000 }).map((n) => addDays('2021-01-01', n))
const span = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 500 })))
  .map(([startedOn, n]) => ({ startedOn, endedOn: n === null ? null : addDays(startedOn, n) }))

describe('jobs', () => {
  test('overlap exactly when some day belongs to both', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const later = [a.startedOn, b.startedOn].sort()[1] as string
        expect(overlaps(a, b)).toBe(isHeldOn(a, later) && isHeldOn(b, later))
      }),
    )
  })
  test('follow one another without a shared day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 900 }), (startedOn, gap) => {
        const next = addDays(startedOn, gap)
        const ended = { startedOn, endedOn: endBeforeNext({ startedOn, endedOn: null }, next) }
        expect(overlaps(ended, { startedOn: next, endedOn: null })).toBe(false)
        expect(isHeldOn(ended, addDays(next, -1))).toBe(true)
      }),
    )
    expect(() => endBeforeNext({ startedOn: '2026-01-05', endedOn: null }, '2026-01-05')).toThrow(/main job/)
  })
  test('carry a credit code in its normal form, or none', () => {
    expect(readCreditCode(null)).toBeNull()
    expect(readCreditCode('９1350100M000100Y43')).toBe('91350100M000100Y43')
    expect(() => readCreditCode('91350100M000100Y44')).toThrow(/credit code/)
  })
})

describe('visits', () => {
  test('are missed after the gap, counted from the last visit or the opening of the card', () => {
    expect(isUnvisited({ openedOn: '2026-01-01', lastVisitOn: '2026-08-06' }, '2026-11-05', 3)).toBe(false)
    expect(isUnvisited({ openedOn: '2026-01-01', lastVisitOn: '2026-08-05' }, '2026-11-05', 3)).toBe(true)
    expect(isUnvisited({ openedOn: '2026-08-06', lastVisitOn: null }, '2026-11-05', 3)).toBe(false)
    expect(isUnvisited({ openedOn: '2026-08-05', lastVisitOn: null }, '2026-11-05', 3)).toBe(true)
  })
})

describe('dated values', () => {
  test('come into force on their day', () => {
    expect(wageFloorOn(MINIMUM_WAGE_SEED, '522324', '2019-11-30')).toBeUndefined()
    expect(wageFloorOn(MINIMUM_WAGE_SEED, '522324', '2023-01-31')).toBe(157_000)
    expect(wageFloorOn(MINIMUM_WAGE_SEED, '522324', '2023-02-01')).toBe(166_000)
    expect(wageFloorOn(MINIMUM_WAGE_SEED, '520100', '2023-02-01')).toBeUndefined()
  })
  test('judge only known incomes', () => {
    expect(isBelowFloor(165_999, 166_000)).toBe(true)
    expect(isBelowFloor(166_000, 166_000)).toBe(false)
    expect(isBelowFloor(null, 166_000)).toBe(false)
  })
  test('of every parameter exist for the plan period', () => {
    expect(Object.keys(settingsOn(SETTING_SEED, '2021-01-01'))).toHaveLength(10)
    const raised = [
      ...SETTING_SEED,
      { key: 'welfareAgeLimit' as const, value: 65, validFrom: '2026-01-01', document: '' },
    ]
    expect(settingsOn(raised, '2025-12-31').welfareAgeLimit).toBe(70)
    expect(settingsOn(raised, '2026-01-01').welfareAgeLimit).toBe(65)
  })
})

test('trained persons are counted once, however often they trained', () => {
  const done = (personId: string, completedOn: string, result = 'passed') => ({ personId, completedOn, result })
  const rows = [
    done('a', '2021-02-01'),
    done('a', '2022-02-01'),
    done('b', '2021-03-01', 'failed'),
    done('c', '2026-01-01'),
  ]
  expect([...trainedPersons(rows, '2021-01-01', '2025-12-31')]).toEqual(['a'])
})
