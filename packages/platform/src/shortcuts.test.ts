import { expect, test } from 'vitest'
import { keysOf } from './shortcuts.ts'

const press = (key: string, more: object = {}) =>
  ({ key, ctrlKey: false, altKey: false, metaKey: false, isComposing: false, target: null, ...more }) as KeyboardEvent

test('a plain key and one with Ctrl', () => {
  expect(keysOf(press('/'))).toBe('/')
  expect(keysOf(press('S', { ctrlKey: true }))).toBe('ctrl+s')
})

test('typing in a field and composing Chinese are no shortcuts', () => {
  expect(keysOf(press('/', { target: { tagName: 'INPUT' } }))).toBeNull()
  expect(keysOf(press('/', { isComposing: true }))).toBeNull()
  expect(keysOf(press('s', { ctrlKey: true, target: { tagName: 'TEXTAREA' } }))).toBe('ctrl+s')
})
