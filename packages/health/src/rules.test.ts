import { addDays } from '@county/kernel/local-date'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrearsOf, assertAdmission, isCovered } from './admission/rules.ts'
import { assertNextOn, gapDays, nextFollowUp } from './care/rules.ts'
import { type FollowedFor, followedFor } from './codes.ts'
import { hoursAllowed, isLate, minutesOf } from './event/rules.ts'
import { assertAddsUp, unexplained } from './illness/cost-rules.ts'
import { LEDGERS } from './ledgers.ts'
import { permissions } from './permissions.ts'
import { DEFAULTS, SETTING_SEED, settingKey } from './setting/setting-key.ts'

const money = fc.integer({ min: 0, max: 100_000_000 })
const group = fc.constantFrom(...followedFor.items.map((i) => i.code as FollowedFor))
const days = fc.integer({ min: 1, max: 700 })

test('a bill adds up exactly when its total is the sum of its parts', () => {
  fc.assert(
    fc.property(money, money, money, money, money, fc.integer({ min: -5, max: 5 }), (a, b, c, d, e, off) => {
      const bill = { total: a + b + c + d + e + off, insured: a, illnessInsured: b, aid: c, otherAid: d, selfPaid: e }
      expect(unexplained(bill)).toBe(off)
      if (off === 0) expect(() => assertAddsUp(bill)).not.toThrow()
      else expect(() => assertAddsUp(bill)).toThrow(expect.objectContaining({ code: 'HEALTH_PARTS_DO_NOT_ADD_UP' }))
    }),
  )
})

test('the next follow-up is never later than the interval, and on the agreed day when that is earlier', () => {
  fc.assert(
    fc.property(group, days, (about, agreed) => {
      const [performedOn, gap] = ['2026-06-01', gapDays(about, DEFAULTS)]
      const nextOn = addDays(performedOn, agreed)
      const next = nextFollowUp({ about, since: '2026-01-01', last: { performedOn, nextOn } }, DEFAULTS)
      expect(next).toBe(addDays(performedOn, Math.min(agreed, gap)))
      if (agreed > gap) expect(() => assertNextOn(about, performedOn, nextOn, DEFAULTS)).toThrow()
      else expect(() => assertNextOn(about, performedOn, nextOn, DEFAULTS)).not.toThrow()
    }),
  )
  const first = nextFollowUp({ about: 'diabetes', since: '2026-01-01', last: null }, DEFAULTS)
  expect(first).toBe(addDays('2026-01-01', DEFAULTS.firstFollowUp))
  expect(() => assertNextOn('child', '2026-06-01', '2026-06-01', DEFAULTS)).toThrow(
    expect.objectContaining({ code: 'HEALTH_NEXT_TOO_EARLY' }),
  )
})

test('a report is late one minute after the hours of its kind, reported or not', () => {
  const found = { foundOn: '2026-11-03', foundAt: '23:30' }
  const now = { day: '2026-11-09', time: '00:00' }
  expect(hoursAllowed('emergency', DEFAULTS)).toBe(2)
  expect(isLate({ ...found, reportedOn: '2026-11-04', reportedAt: '01:30' }, 2, now)).toBe(false)
  expect(isLate({ ...found, reportedOn: '2026-11-04', reportedAt: '01:31' }, 2, now)).toBe(true)
  expect(isLate({ ...found, reportedOn: null, reportedAt: null }, 2, now)).toBe(true)
  expect(isLate({ ...found, reportedOn: null, reportedAt: null }, 2, { day: '2026-11-04', time: '01:00' })).toBe(false)
  const half = { ...found, reportedOn: '2026-11-04', reportedAt: null }
  expect(() => isLate(half, 2, now)).toThrow(expect.objectContaining({ code: 'HEALTH_REPORT_TIME_MISSING' }))
  const early = { ...found, reportedOn: '2026-11-03', reportedAt: '23:29' }
  expect(() => isLate(early, 2, now)).toThrow(expect.objectContaining({ code: 'HEALTH_REPORTED_BEFORE_FOUND' }))
  for (const time of ['24:00', '9:30', '09:60', ''])
    expect(() => minutesOf('2026-11-03', time)).toThrow(expect.objectContaining({ code: 'HEALTH_BAD_TIME' }))
})

test('arrears are what is due and not paid; households of the anti-poverty system are covered', () => {
  expect(arrearsOf({ due: null, paid: null })).toBeNull()
  expect(arrearsOf({ due: 500, paid: 200 })).toBe(300)
  const bill = { admittedOn: '2026-10-02', dischargedOn: '2026-10-08', due: 500, paid: 500, settledOn: '2026-10-09' }
  expect(() => assertAdmission(bill)).not.toThrow()
  const refused = (more: object) => expect(() => assertAdmission({ ...bill, ...more })).toThrow()
  refused({ paid: 501 })
  refused({ paid: 499 })
  refused({ dischargedOn: '2026-10-01' })
  expect(['1', '2', '3', '4'].every(isCovered)).toBe(true)
  expect(isCovered('5') || isCovered(null)).toBe(false)
})

test('every parameter has a value from the start, and a source', () => {
  expect(SETTING_SEED.map(([key]) => key).sort()).toEqual(settingKey.items.map((i) => i.code).sort())
  expect(SETTING_SEED.every(([, , , document]) => document.length > 5)).toBe(true)
})

test('whoever writes, imports or exports a ledger with secrets is let into them, and they are health roles alone', () => {
  const rolesOf = (permission: string | undefined) =>
    permission ? ((permissions as Record<string, { roles: readonly string[] }>)[permission]?.roles ?? []) : []
  const secret = rolesOf('health.secret.read')
  expect([...secret].sort()).toEqual(['filer', 'head', 'institution', 'reviewer'])
  for (const { permissions: p } of LEDGERS.filter((l) => l.permissions.secret))
    for (const name of [p.write, p.import, p.export])
      expect(rolesOf(name).filter((role) => !secret.includes(role))).toEqual([])
})
