import { expect, test } from 'vitest'
import { meetingGaps, quarterOf } from './compliance.ts'

test('a month without dispatch and a quarter without conference are told', () => {
  const held = [
    { kind: 'dispatch', heldOn: '2026-04-20' },
    { kind: 'dispatch', heldOn: '2026-06-02' },
    { kind: 'conference', heldOn: '2026-09-30' },
    { kind: 'other', heldOn: '2026-05-10' },
  ]
  expect(meetingGaps(held, '2026-04', '2026-11-20')).toEqual({
    months: ['2026-05', '2026-07', '2026-08', '2026-09', '2026-10'],
    quarters: ['2026Q2'],
  })
})

test('the running month and quarter are not missing yet', () => {
  expect(meetingGaps([], '2026-11', '2026-11-20')).toEqual({ months: [], quarters: [] })
  expect(meetingGaps([], '2026-10', '2026-12-31').quarters).toEqual([])
  expect(meetingGaps([], '2026-10', '2027-01-01').quarters).toEqual(['2026Q4'])
})

test('quarters', () => {
  expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([
    '2026Q1',
    '2026Q1',
    '2026Q2',
    '2026Q4',
  ])
})
