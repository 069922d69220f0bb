import { addDays } from '@county/kernel/local-date'
import { listMonths, monthOf } from '@county/kernel/month'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type HelpKind, helpKind } from '../codes.ts'
import { DEFAULTS } from '../setting/setting-key.ts'
import { KINDS } from './kinds.ts'
import { commonMonth, contractFault, doubleBenefit, monthlySubsidy, publicityUntil, type Span, unmet } from './rules.ts'
import { HELP_STEPS, stepsOf } from './steps.ts'

const kind = fc.constantFrom(...helpKind.items.map((i) => i.code as HelpKind))
const span = fc
  .record({ kind, start: fc.integer({ min: 0, max: 900 }), days: fc.option(fc.integer({ min: 0, max: 400 })) })
  .map(({ start, days, ...r }): Span => {
    const startsOn = addDays('2024-01-01', start)
    return { ...r, startsOn, endedOn: days === null ? null : addDays(startsOn, days) }
  })
const monthsOf = (s: Span) => listMonths(monthOf(s.startsOn), monthOf(s.endedOn ?? '2030-01-01'))

test('two helps meet exactly when they share a month, whichever is asked first', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const shared = monthsOf(a).filter((m) => monthsOf(b).includes(m))
      expect(commonMonth(a, b)).toBe(shared[0] ?? null)
      expect(commonMonth(b, a)).toBe(commonMonth(a, b))
    }),
  )
})

test('no benefit is double unless the kinds exclude one another, and that goes both ways', () => {
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 4 }), (fresh, held) => {
      const double = held.some((h) => KINDS[fresh.kind].excludes.includes(h.kind) && commonMonth(fresh, h))
      expect(doubleBenefit(fresh, held) !== null).toBe(double)
    }),
  )
  for (const a of helpKind.items)
    for (const b of helpKind.items)
      expect([a.code, b.code, KINDS[a.code].excludes.includes(b.code)]).toEqual([
        a.code,
        b.code,
        KINDS[b.code].excludes.includes(a.code),
      ])
})

test('a larger household never gets a smaller subsidy, and none gets more than the cap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 19 }), (n) => {
      expect(monthlySubsidy(n + 1, DEFAULTS)).toBeGreaterThanOrEqual(monthlySubsidy(n, DEFAULTS))
      expect(monthlySubsidy(n, DEFAULTS)).toBeLessThanOrEqual(DEFAULTS.subsidyM2Max * DEFAULTS.subsidyRate * 100)
    }),
  )
  expect(monthlySubsidy(2, DEFAULTS)).toBe(15_000)
})

test('conditions hold at the limit and not above it', () => {
  const codes = (k: HelpKind, m2: number | null, income: number | null, need = 'crowded') =>
    unmet(k, { need, m2PerPerson: m2, income }, DEFAULTS).map((o) => o.code)
  expect(codes('publicRental', 13, 220_000)).toEqual([])
  expect(codes('publicRental', 13.01, 220_001)).toEqual(['HOUSING_TOO_MUCH_SPACE', 'HOUSING_TOO_MUCH_INCOME'])
  expect(codes('publicRental', 40, 100, 'noHome')).toEqual([])
  expect(codes('subsidy', null, null)).toEqual(['HOUSING_NEEDS_INCOME'])
  expect(codes('affordable', 90, 9_000_000)).toEqual([])
})

test('a notice counts its first day; a contract runs five years at most', () => {
  expect(publicityUntil('publicRental', '2026-11-05', DEFAULTS)).toBe('2026-11-11')
  expect(contractFault('2026-11-05', '2031-11-05', DEFAULTS)).toBeNull()
  expect(contractFault('2026-11-05', '2031-11-06', DEFAULTS)?.code).toBe('HOUSING_CONTRACT_TOO_LONG')
  expect(contractFault('2026-11-05', '2026-11-04', DEFAULTS)?.code).toBe('HOUSING_ENDS_BEFORE_START')
})

test('every kind leads from the application to help and out of it, by declared steps alone', () => {
  for (const { code } of helpKind.items) {
    const names = stepsOf(code).map((s) => s.name)
    expect(names).toContain(KINDS[code].gives === 'money' ? 'grant' : 'allocate')
    expect(names).not.toContain(KINDS[code].gives === 'money' ? 'allocate' : 'grant')
    for (const stage of ['applied', 'checked', 'publicity', 'waiting', 'inForce'])
      expect([code, stage, stepsOf(code).some((s) => s.from.includes(stage) && !s.negative)]).toEqual([
        code,
        stage,
        true,
      ])
  }
  expect(new Set(HELP_STEPS.map((s) => s.name)).size).toBe(HELP_STEPS.length)
})
