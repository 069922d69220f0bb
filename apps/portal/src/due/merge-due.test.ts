import type { DueItem } from '@county/core/home'
import { expect, test } from 'vitest'
import { mergeDue } from './merge-due.ts'

const item = (id: string, dueOn: string | null, overdue = false): DueItem => ({
  id,
  module: 'employment',
  title: id,
  detail: null,
  dueOn,
  overdue,
  href: '/',
  householdId: null,
  areaPath: null,
})

test('overdue items come first, then by date, undated ones last', () => {
  const merged = mergeDue([
    [item('a', null), item('b', '2026-11-30')],
    [item('c', '2026-11-05'), item('d', '2026-11-20', true), item('e', '2026-11-01', true)],
  ])
  expect(merged.map((i) => i.id)).toEqual(['e', 'd', 'c', 'b', 'a'])
})
