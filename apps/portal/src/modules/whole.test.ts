import type { Registry, RegistryEntry } from '@county/core/manifest'
import { expect, test, vi } from 'vitest'
import { wholeOnce } from './whole.ts'

const entry = (id: string, more: Partial<RegistryEntry> = {}) =>
  ({
    manifest: { id, pages: [], slots: [] },
    version: '1.0.0',
    entry: `/modules/${id}`,
    ...more,
  }) as unknown as RegistryEntry
const registry = (...modules: RegistryEntry[]): Registry => ({ platform: '1.0.0', modules })
const outlined = registry(entry('water', { entry: '', outline: true }), entry('roads'))

test('the whole registry is asked for once, and takes the place of outlines only', async () => {
  const found: Registry[] = []
  const fetchWhole = vi.fn(async () => registry(entry('water'), entry('roads', { version: '2.0.0' }), entry('new')))
  const whole = wholeOnce(outlined, fetchWhole, (r) => found.push(r))
  await Promise.all([whole(), whole()])
  expect(fetchWhole).toHaveBeenCalledTimes(1)
  expect(found[0]?.modules.map((m) => [m.manifest.id, m.version, m.entry])).toEqual([
    ['water', '1.0.0', '/modules/water'],
    ['roads', '1.0.0', '/modules/roads'],
  ])
})

test('after a failure the next need tries again', async () => {
  const fetchWhole = vi
    .fn(async (): Promise<Registry> => registry(entry('water')))
    .mockRejectedValueOnce(new Error('away'))
  const whole = wholeOnce(outlined, fetchWhole, () => {})
  await expect(whole()).rejects.toThrow('away')
  await expect(whole()).resolves.toBeUndefined()
})

test('a registry without outlines is never asked for again', async () => {
  const fetchWhole = vi.fn()
  await wholeOnce(registry(entry('roads')), fetchWhole, () => {})()
  expect(fetchWhole).not.toHaveBeenCalled()
})
