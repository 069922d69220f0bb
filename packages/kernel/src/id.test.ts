import { expect, test } from 'vitest'
import { Id, newId } from './id.ts'

test('a new id is a UUIDv7 of this moment', () => {
  const before = Date.now()
  const id = newId()
  expect(Id.safeParse(id).success).toBe(true)
  expect(id.charAt(14)).toBe('7')
  const made = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
  expect(made).toBeGreaterThanOrEqual(before)
  expect(made).toBeLessThan(before + 60_000)
})

test('ids of a burst are different and in order', () => {
  const ids = Array.from({ length: 20_000 }, newId)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
})
