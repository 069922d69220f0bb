import { describe, expect, test } from 'vitest'
import { arrivalOf, daysLate, dueDay, dueOn, periodOf } from './due-day.ts'

const calendar = new Map([
  ['2026-10-05', 'holiday'],
  ['2026-10-02', 'holiday'],
  ['2026-10-01', 'holiday'],
  ['2026-10-10', 'workday'],
] as const)

describe('due day', () => {
  test('is the 5th of the next month, also across the year', () => {
    expect(dueOn('2026-11')).toBe('2026-12-05')
    expect(dueOn('2026-12')).toBe('2027-01-05')
  })

  test('stays the 5th on a holiday, and the last workday before it is told', () => {
    expect(dueDay('2026-09', '2026-09-28', calendar)).toEqual({
      dueOn: '2026-10-05',
      isWorkday: false,
      lastWorkday: '2026-09-30',
      workdaysLeft: 2,
    })
  })
})

describe('arrival', () => {
  const facts = { dueOn: '2026-12-05', today: '2026-12-03', closed: false, firstSubmittedAt: null }

  test('the civil day in the county decides, not the UTC day', () => {
    expect(arrivalOf({ ...facts, firstSubmittedAt: '2026-12-05T15:59:00.000Z' })).toBe('onTime')
    expect(arrivalOf({ ...facts, firstSubmittedAt: '2026-12-05T16:00:00.000Z' })).toBe('late')
  })

  test('without a submission: waiting, overdue after the due day, missing once closed', () => {
    expect(arrivalOf(facts)).toBe('waiting')
    expect(arrivalOf({ ...facts, today: '2026-12-05' })).toBe('waiting')
    expect(arrivalOf({ ...facts, today: '2026-12-06' })).toBe('overdue')
    expect(arrivalOf({ ...facts, closed: true })).toBe('missing')
  })

  test('days late', () => {
    expect(daysLate('2026-12-05', '2026-12-05T15:59:00Z')).toBe(0)
    expect(daysLate('2026-12-05', '2026-12-08T01:00:00Z')).toBe(3)
  })
})

test('the period of a running month ends today', () => {
  expect(periodOf('2026-11', '2026-11-20')).toEqual({
    month: '2026-11',
    from: '2026-11-01',
    to: '2026-11-30',
    asOf: '2026-11-20',
  })
  expect(periodOf('2026-11', '2026-12-02').asOf).toBe('2026-11-30')
})
