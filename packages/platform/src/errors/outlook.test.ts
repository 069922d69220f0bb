import { expect, test } from 'vitest'
import { ModuleGateError } from '../module/gate.ts'
import { outlookOf, retryAfter, sayUntil } from './outlook.ts'

const named = (name: string, cause?: unknown) => Object.assign(new Error('x', { cause }), { name })

test('files that did not come may come later; another platform or a broken page will not mend itself', () => {
  expect(outlookOf(named('ModuleLoadError', new TypeError('Failed to fetch')))).toBe('passes')
  expect(outlookOf(named('ModuleLoadError', new ModuleGateError('water', 'PLATFORM', 'needs 2')))).toBe('platform')
  expect(outlookOf(new TypeError('undefined is not a function'))).toBe('release')
  expect(outlookOf('text')).toBe('release')
})

test('tries by itself come less and less often, at least every five minutes', () => {
  expect([0, 1, 2, 3, 4, 5, 9].map(retryAfter)).toEqual([15, 30, 60, 120, 240, 300, 300])
})

test('the next try is told in the county’s time', () => {
  expect(sayUntil('passes', new Date('2026-11-05T02:00:15Z')).zh).toContain('10:00:15')
  expect(sayUntil('release', new Date()).zh).toContain('修复版本发布后')
})
