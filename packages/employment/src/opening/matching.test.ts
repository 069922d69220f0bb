import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shift, skill, workPlace } from '../codes.ts'
import { MATCH_WEIGHTS, type MatchOpening, type MatchPerson, matchScore } from './matching.ts'

const person: MatchPerson = {
  birthDate: '1990-01-01',
  skills: ['sewing'],
  wantedPlace: 'county',
  wantedShift: 'day',
  wantedWage: 300_000,
  willingToTrain: true,
  carer: false,
  labourAbility: 'ordinary',
}
const opening: MatchOpening = {
  trade: 'sewing',
  skillsWanted: ['sewing'],
  place: 'county',
  shift: 'day',
  wageFrom: 320_000,
  wageTo: 450_000,
  flexibleForCarers: false,
  minAge: 18,
  maxAge: 50,
}
const FLOOR = 166_000
const on = '2026-11-05'
const code = (t: { items: readonly { code: string }[] }) => fc.constantFrom(...t.items.map((i) => i.code))
const anyPerson = fc.record<MatchPerson>({
  birthDate: fc.constantFrom('1960-01-01', '1980-01-01', '1999-01-01', '2009-01-01'),
  skills: fc.array(code(skill), { maxLength: 3 }),
  wantedPlace: fc.option(code(workPlace)),
  wantedShift: fc.option(code(shift)),
  wantedWage: fc.option(fc.integer({ min: 100_000, max: 900_000 })),
  willingToTrain: fc.boolean(),
  carer: fc.boolean(),
  labourAbility: fc.constantFrom('ordinary', 'weak', 'none'),
})
const anyOpening = fc.record<MatchOpening>({
  trade: code(skill),
  skillsWanted: fc.array(code(skill), { maxLength: 3 }),
  place: code(workPlace),
  shift: code(shift),
  wageFrom: fc.integer({ min: 100_000, max: 600_000 }),
  wageTo: fc.option(fc.integer({ min: 600_000, max: 900_000 })),
  flexibleForCarers: fc.boolean(),
  minAge: fc.option(fc.integer({ min: 16, max: 30 })),
  maxAge: fc.option(fc.integer({ min: 40, max: 65 })),
})

describe('matching', () => {
  test('gives a full score where everything fits, and says why', () => {
    const found = matchScore(person, opening, on, FLOOR)
    expect(found.score).toBe(100)
    expect(found.reasons.map((r) => r.zh)).toEqual(
      expect.arrayContaining(['有对口技能', '地点县内，在意向范围内', '月薪 3,200–4,500 元，达到期望']),
    )
  })

  test.each([
    ['pays less than the legal minimum', { wageFrom: 100_000, wageTo: 120_000 }, {}, '工资低于最低工资标准'],
    ['wants somebody younger', { maxAge: 30 }, {}, '超过 30 周岁'],
    ['wants somebody older', { minAge: 40 }, {}, '未满 40 周岁'],
    ['is far and the person is a carer', { place: 'outside' }, { carer: true }, '须照料家人，不宜外出'],
    ['meets a person unable to work', {}, { labourAbility: 'lost' }, '无劳动能力'],
  ])('rules out an opening that %s', (_, o, p, reason) => {
    const found = matchScore({ ...person, ...p }, { ...opening, ...o }, on, FLOOR)
    expect(found.excluded?.zh).toBe(reason)
    expect(found.score).toBe(0)
  })

  test('is between 0 and 100, names all five parts, and does not drop when the wage rises', () => {
    expect(Object.values(MATCH_WEIGHTS).reduce((a, b) => a + b)).toBe(100)
    fc.assert(
      fc.property(anyPerson, anyOpening, fc.integer({ min: 1, max: 300_000 }), (p, o, raise) => {
        const found = matchScore(p, o, on, FLOOR)
        expect(found.score).toBeGreaterThanOrEqual(0)
        expect(found.score).toBeLessThanOrEqual(100)
        expect(found.reasons).toHaveLength(5)
        const better = matchScore(
          p,
          { ...o, wageFrom: o.wageFrom + raise, wageTo: o.wageTo === null ? null : o.wageTo + raise },
          on,
          FLOOR,
        )
        if (!found.excluded) expect(better.score).toBeGreaterThanOrEqual(found.score)
      }),
    )
  })

  test('does not drop when the person learns the trade', () => {
    fc.assert(
      fc.property(anyPerson, anyOpening, (p, o) => {
        const learned = { ...p, skills: [...p.skills, o.trade] }
        expect(matchScore(learned, o, on, FLOOR).score).toBeGreaterThanOrEqual(matchScore(p, o, on, FLOOR).score)
      }),
    )
  })
})
