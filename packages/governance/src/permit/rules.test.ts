import { addDays } from '@county/kernel/local-date'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULTS } from '../setting/setting-key.ts'
import { endorse, nextEndorsement, standingOf } from './rules.ts'

test('a permit is due a year after it was issued or endorsed', () => {
  expect(nextEndorsement({ issuedOn: '2025-11-24', endorsedOn: null }, DEFAULTS)).toBe('2026-11-24')
  expect(nextEndorsement({ issuedOn: '2023-05-02', endorsedOn: '2026-05-01' }, DEFAULTS)).toBe('2027-05-01')
})

test('in time the year runs on, late it begins anew, early it is refused', () => {
  expect(endorse('2026-11-24', '2026-11-01', DEFAULTS)).toEqual({ endorsedOn: '2026-11-01', dueOn: '2027-11-24' })
  expect(endorse('2026-11-24', '2026-12-20', DEFAULTS)).toEqual({ endorsedOn: '2026-12-20', dueOn: '2027-12-20' })
  expect(() => endorse('2026-11-24', '2026-10-20', DEFAULTS)).toThrow(
    expect.objectContaining({ code: 'GOVERNANCE_ENDORSED_EARLY', params: { from: '2026-10-25', days: 30 } }),
  )
})

test('an endorsement possible on a day leaves a permit in force on that day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30, max: 900 }), (days) => {
      const on = addDays('2026-11-24', days)
      const { dueOn } = endorse('2026-11-24', on, DEFAULTS)
      expect(standingOf(dueOn, on, DEFAULTS)).toBe('valid')
    }),
  )
  expect(standingOf('2026-11-24', '2026-11-25', DEFAULTS)).toBe('suspended')
  expect(standingOf('2026-11-24', '2026-11-24', DEFAULTS)).toBe('due')
})
