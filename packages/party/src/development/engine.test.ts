import { addDays, addMonths, addYears } from '@county/kernel/local-date'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULTS } from '../setting/setting-key.ts'
import { assess } from './assess.ts'
import { dueDay, earliestDay, reasonsOn, refusals, violations } from './engine.ts'
import { type CandidateFile, checksOf, passed, type StepRecord } from './file.ts'
import { record } from './record.ts'
import type { StepKey } from './step.ts'
import { STEPS } from './steps.ts'

const BIRTH = '1995-03-31'
const empty: CandidateFile = { birthDate: BIRTH, records: [] }
const CONTENT: Partial<Record<StepKey, Partial<StepRecord>>> = {
  s03: { eligible: 20, present: 15, inFavour: 13 },
  s05: { persons: ['甲', '乙'] },
  s09: { persons: ['甲', '乙'] },
  s11: { hours: 24 },
  s15: { eligible: 20, present: 15, inFavour: 11 },
  s23: { eligible: 20, present: 15, inFavour: 11 },
}
const make = (step: StepKey, on: string, over: Partial<StepRecord> = {}) =>
  record({ step, on, ...CONTENT[step], ...(step === 'publicity' ? { until: addDays(on, 4) } : {}), ...over })
const add = (file: CandidateFile, r: StepRecord): CandidateFile => ({ ...file, records: [...file.records, r] })

/** A history that keeps every rule: each step some days after the first day on which it may be. */
function history(waits: readonly number[], upTo: StepKey = 's25'): CandidateFile {
  let file = empty
  let day = '2020-01-01'
  let i = 0
  for (const step of STEPS) {
    const times = step.repeated ? DEFAULTS[step.repeated.least] : 1
    for (let n = 0; n < times; n++) {
      const first = earliestDay(file, step.key, DEFAULTS) ?? day
      day = addDays(first > day || step.key === 's17' ? first : day, (waits[i++ % waits.length] ?? 0) % 6)
      if (first > day) day = first
      file = add(file, make(step.key, day))
      const last = file.records.at(-1) as StepRecord
      if (last.until) day = last.until
    }
    if (step.key === upTo) break
  }
  return file
}

const waits = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 30 })

describe('the 25 steps', () => {
  test('are 25 in five stages, each reachable, and none before what it follows', () => {
    expect(STEPS.filter((s) => s.no !== null)).toHaveLength(25)
    const keys = STEPS.map((s) => s.key)
    for (const s of STEPS) for (const before of s.after) expect(keys.indexOf(before)).toBeLessThan(keys.indexOf(s.key))
  })

  test('any history that waits for every rule is accepted, and the candidate ends as a full member', () => {
    fc.assert(
      fc.property(waits, (w) => {
        const file = history(w)
        expect(violations(file, DEFAULTS)).toEqual([])
        expect(assess(file, '2026-01-01', DEFAULTS)).toMatchObject({ standing: 'full', possible: [], next: null })
      }),
    )
  })

  test('any interval shortened by one day is refused, and accepted on the day itself', () => {
    fc.assert(
      fc.property(waits, fc.constantFrom('s01', 's03', 's07', 's14', 's22', 's23'), (w, key) => {
        const step = key as StepKey
        const whole = history(w).records
        const before = {
          ...empty,
          records: whole.slice(
            0,
            whole.findIndex((r) => r.step === step),
          ),
        }
        const first = earliestDay(before, step, DEFAULTS) as string
        expect(refusals(before, make(step, first), DEFAULTS)).toEqual([])
        const codes = refusals(before, make(step, addDays(first, -1)), DEFAULTS).map((r) => r.code)
        expect(codes.some((c) => c === 'TOO_EARLY' || c === 'BEFORE')).toBe(true)
      }),
    )
  })

  test('a step moved to the day before the one it follows is refused', () => {
    fc.assert(
      fc.property(waits, fc.constantFrom(...STEPS.filter((s) => s.after.length).map((s) => s.key)), (w, step) => {
        const { records } = history(w)
        const at = records.findIndex((r) => r.step === step)
        const before = { ...empty, records: records.slice(0, at) }
        const earlier = STEPS.find((s) => s.key === step)?.after.map((k) => checksOf(before, k).at(-1)?.on as string)
        const day = addDays((earlier ?? []).sort().at(-1) as string, -1)
        expect(refusals(before, make(step, day), DEFAULTS)).not.toEqual([])
      }),
    )
  })

  test('leaving out any step refuses what follows it', () => {
    for (const step of STEPS.filter((s) => STEPS.some((x) => x.after.includes(s.key)))) {
      const file = history([1])
      expect(violations({ ...file, records: file.records.filter((r) => r.step !== step.key) }, DEFAULTS)).not.toEqual(
        [],
      )
    }
  })
})

test('nobody applies before eighteen, nor without a birth date', () => {
  const eighteen = addYears(BIRTH, 18)
  expect(reasonsOn(empty, 's01', eighteen, DEFAULTS)).toEqual([])
  expect(reasonsOn(empty, 's01', addDays(eighteen, -1), DEFAULTS)).toMatchObject([
    { code: 'TOO_EARLY', rule: 'minAge', earliest: eighteen },
  ])
  expect(reasonsOn({ birthDate: null, records: [] }, 's01', eighteen, DEFAULTS)).toEqual([{ code: 'NO_BIRTH_DATE' }])
})

test('a talk is due within a month, late afterwards, and still possible', () => {
  const file = add(empty, make('s01', '2026-01-31'))
  expect(dueDay(file, 's02', DEFAULTS)).toBe('2026-02-28')
  const state = assess(file, '2026-03-01', DEFAULTS)
  expect(state.next).toMatchObject({ step: 's02', due: '2026-02-28', late: true })
  expect(refusals(file, make('s02', '2026-03-01'), DEFAULTS)).toEqual([])
  const talked = assess(add(file, make('s02', '2026-03-01')), '2026-03-01', DEFAULTS)
  expect(talked.steps.find((s) => s.key === 's02')).toMatchObject({ standing: 'done', late: true })
})

test('a check is due every half year, counted from the last one', () => {
  const file = history([0], 's05')
  const activist = passed(file, 's03')?.on as string
  expect(dueDay(file, 's06', DEFAULTS)).toBe(addMonths(activist, 6))
  const checked = add(file, make('s06', addMonths(activist, 5)))
  expect(dueDay(checked, 's06', DEFAULTS)).toBe(addMonths(activist, 11))
  expect(reasonsOn(checked, 's07', addMonths(activist, 12), DEFAULTS)).toContainEqual({
    code: 'CHECKS',
    step: 's06',
    have: 1,
    need: 2,
  })
})

test('training takes three days or twenty-four hours', () => {
  const file = history([0], 's10')
  const day = file.records.at(-1)?.on as string
  expect(refusals(file, make('s11', day, { hours: 23, until: addDays(day, 1) }), DEFAULTS)).toMatchObject([
    { code: 'COURSE' },
  ])
  expect(refusals(file, make('s11', day, { hours: null, until: addDays(day, 2) }), DEFAULTS)).toEqual([])
  expect(refusals(file, make('s11', day, { hours: 24 }), DEFAULTS)).toEqual([])
})

test('a political review lapses after a year and is then held again', () => {
  const file = history([0], 's13')
  const reviewed = passed(file, 's10')?.on as string
  const last = addMonths(reviewed, 12)
  const published = add(file, make('publicity', addDays(last, -4)))
  expect(reasonsOn(published, 's14', addDays(last, 1), DEFAULTS)).toMatchObject([{ code: 'EXPIRED', step: 's10' }])
  expect(reasonsOn(published, 's10', addDays(last, 1), DEFAULTS)).toEqual([])
  const again = add(published, make('s10', addDays(last, 1)))
  expect(reasonsOn(again, 's14', addDays(last, 1), DEFAULTS)).toEqual([])
})

test('an approval takes three months, six with a reason, and after that the meeting is held again', () => {
  const file = history([0], 's16')
  const met = passed(file, 's15')?.on as string
  expect(refusals(file, make('s17', addMonths(met, 3)), DEFAULTS)).toEqual([])
  const late = addDays(addMonths(met, 3), 1)
  expect(refusals(file, make('s17', late), DEFAULTS)).toMatchObject([{ code: 'SPECIAL' }])
  expect(refusals(file, make('s17', late, { specialReason: '疫情' }), DEFAULTS)).toEqual([])
  const lapsed = addDays(addMonths(met, 6), 1)
  expect(reasonsOn(file, 's17', lapsed, DEFAULTS)).toMatchObject([{ code: 'EXPIRED', step: 's15' }])
  expect(reasonsOn(file, 's15', lapsed, DEFAULTS)).toEqual([])
})

test('votes need a quorum and more than half of those entitled; a failed vote may be held again', () => {
  const file = history([0], 's14')
  const day = file.records.at(-1)?.on as string
  const vote = (present: number, inFavour: number, result: StepRecord['result'] = 'pass') =>
    refusals(file, make('s15', day, { eligible: 20, present, inFavour, result }), DEFAULTS).map((r) => r.code)
  expect(vote(10, 10)).toEqual(['QUORUM'])
  expect(vote(15, 10)).toEqual(['MAJORITY'])
  expect(vote(15, 11)).toEqual([])
  expect(vote(15, 16)).toEqual(['VOTES'])
  const failed = add(file, make('s15', day, { inFavour: 5, result: 'fail' }))
  expect(vote(15, 5, 'fail')).toEqual([])
  expect(reasonsOn(failed, 's15', addDays(day, 20), DEFAULTS)).toEqual([])
})

test('a probation is extended once, by half a year to a year, and the conversion waits for its end', () => {
  const file = history([0], 's22')
  const end = addMonths(passed(file, 's15')?.on as string, 12)
  const extend = (extendMonths: number) => make('s23', end, { result: 'extend', extendMonths })
  expect(refusals(file, extend(5), DEFAULTS)).toMatchObject([{ code: 'EXTENSION' }])
  expect(refusals(file, extend(13), DEFAULTS)).toMatchObject([{ code: 'EXTENSION' }])
  const extended = add(file, extend(6))
  const later = addMonths(passed(file, 's15')?.on as string, 18)
  expect(reasonsOn(extended, 's23', addDays(later, -1), DEFAULTS)).toMatchObject([{ code: 'TOO_EARLY' }])
  expect(refusals(extended, make('s23', later), DEFAULTS)).toEqual([])
  const twice = make('s23', later, { result: 'extend', extendMonths: 6 })
  expect(refusals(extended, twice, DEFAULTS)).toMatchObject([{ code: 'EXTENDED' }])
})

test('who is refused at the conversion is done with', () => {
  const file = history([0], 's22')
  const end = addMonths(passed(file, 's15')?.on as string, 12)
  const refused = add(file, make('s23', end, { inFavour: 1, result: 'fail' }))
  expect(assess(refused, end, DEFAULTS)).toMatchObject({ standing: 'refused', possible: [], next: null })
})
