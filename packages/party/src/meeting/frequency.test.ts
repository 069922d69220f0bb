import { expect, test } from 'vitest'
import { DEFAULTS } from '../setting/setting-key.ts'
import { periodOf, standingOf } from './frequency.ts'

test('periods are calendar months and quarters', () => {
  expect(periodOf('month', '2026-12-09')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  expect(periodOf('quarter', '2026-11-05')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
  expect(periodOf('month', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
})

test('a meeting counts in its own period alone', () => {
  const meetings = [
    { kind: 'branch', heldOn: '2026-10-01' },
    { kind: 'committee', heldOn: '2026-10-31' },
    { kind: 'themeDay', heldOn: '2026-11-01' },
  ]
  const found = standingOf({ members: 12, groups: 2 }, meetings, '2026-11-05', DEFAULTS)
  const held = Object.fromEntries(found.map((f) => [f.kind, f.held]))
  expect(held).toEqual({ branch: 1, committee: 0, group: 0, lecture: 0, themeDay: 1 })
})

test('a small branch has no committee, and no groups means no group meetings', () => {
  const kinds = standingOf({ members: 5, groups: 0 }, [], '2026-11-05', DEFAULTS).map((f) => f.kind)
  expect(kinds).toEqual(['branch', 'lecture', 'themeDay'])
})
