import { expect, test } from 'vitest'
import { isItemOverdue, nextItemState } from './rules.ts'

const item = { state: 'working' as const, dueOn: '2026-11-30', appliedById: null }
const by = { id: 'a', today: '2026-11-20' }

test('handed over → applied → closed by another person', () => {
  expect(nextItemState(item, 'apply', by)).toBe('applied')
  const applied = { ...item, state: 'applied' as const, appliedById: 'a' }
  expect(() => nextItemState(applied, 'close', by)).toThrow(expect.objectContaining({ code: 'SAME_PERSON' }))
  expect(nextItemState(applied, 'close', { ...by, id: 'b' })).toBe('closed')
  expect(nextItemState(applied, 'sendBack', { ...by, id: 'b' })).toBe('working')
})

test('nothing is closed without an application, and nothing moves after the close-out', () => {
  expect(() => nextItemState(item, 'close', by)).toThrow(expect.objectContaining({ code: 'ITEM_STATE' }))
  expect(() => nextItemState({ ...item, state: 'closed' }, 'extend', by)).toThrow(
    expect.objectContaining({ code: 'ITEM_STATE' }),
  )
})

test('more time only before the due day', () => {
  expect(nextItemState(item, 'extend', { ...by, today: '2026-11-29' })).toBe('working')
  expect(() => nextItemState(item, 'extend', { ...by, today: '2026-11-30' })).toThrow(
    expect.objectContaining({ code: 'EXTENSION_TOO_LATE' }),
  )
})

test('overdue the day after', () => {
  expect(isItemOverdue(item, '2026-11-30')).toBe(false)
  expect(isItemOverdue(item, '2026-12-01')).toBe(true)
  expect(isItemOverdue({ ...item, state: 'applied' }, '2026-12-01')).toBe(false)
})
