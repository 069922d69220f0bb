import { expect, test } from 'vitest'
import { AppError } from '../errors/app-error.ts'
import { createAttempts, intentOf } from './attempts.ts'

const lost = new AppError('UNREACHABLE')

test('a retry after a lost answer goes with the same key', () => {
  const attempts = createAttempts()
  const intent = intentOf({ name: '王小明' })
  const first = attempts.keyFor(intent)
  attempts.failed(intent, lost)
  expect(attempts.keyFor(intent)).toBe(first)
})

test('once saved, the next send has a new key', () => {
  const attempts = createAttempts()
  const intent = intentOf({ n: 1 })
  const first = attempts.keyFor(intent)
  attempts.saved(intent)
  expect(attempts.keyFor(intent)).not.toBe(first)
})

test('other data, or another version of the row, is another intent', () => {
  const attempts = createAttempts()
  const keys = [intentOf({ n: 1 }), intentOf({ n: 2 }), intentOf({ n: 1 }, 3)].map((i) => attempts.keyFor(i))
  expect(new Set(keys).size).toBe(3)
})

test('after the server said the key was used, a new one is made', () => {
  const attempts = createAttempts()
  const intent = intentOf({})
  const first = attempts.keyFor(intent)
  attempts.failed(intent, new AppError('KEY_REUSED', { status: 422 }))
  expect(attempts.keyFor(intent)).not.toBe(first)
})
