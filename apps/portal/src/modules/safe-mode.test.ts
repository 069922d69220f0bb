import type { Registry, RegistryEntry } from '@county/core/manifest'
import { expect, test } from 'vitest'
import { readSafeMode, restrict } from './safe-mode.ts'

function tab(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const map = new Map<string, string>()
  return {
    getItem: (k) => map.get(k) ?? null,
    setItem: (k, v) => void map.set(k, v),
    removeItem: (k) => void map.delete(k),
  }
}
const entry = (id: string) => ({ manifest: { id } }) as RegistryEntry
const registry: Registry = { platform: '1.0.0', modules: [entry('employment'), entry('residents')] }

test('?safe loads no module, stays for the tab, and ends with ?safe=off', () => {
  const storage = tab()
  expect(restrict(registry, readSafeMode('?safe', storage)).modules).toEqual([])
  expect(readSafeMode('', storage).all).toBe(true)
  expect(restrict(registry, readSafeMode('?safe=off', storage)).modules).toHaveLength(2)
})

test('?without leaves out the named modules only', () => {
  const mode = readSafeMode('?without=employment', tab())
  expect(restrict(registry, mode).modules.map((m) => m.manifest.id)).toEqual(['residents'])
})
