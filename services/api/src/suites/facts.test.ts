import { systemActor } from '@county/api-kit/actor'
import { countEntitled, listEntitled } from '@county/api-kit/entitlement/ask'
import { refreshFacts } from '@county/api-kit/fact/refresh'
import { COUNTY } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: 'all' })
}, 240_000)
afterAll(() => app?.close())

const inModule = <T>(module: string, work: Parameters<typeof app.inContext<T>>[2]) =>
  app.inContext(module, systemActor('test', COUNTY), work)

test('every declared fact is worked out by its own module', async () => {
  let seen = 0
  for (const m of app.kit.modules)
    for (const fact of m.facts ?? []) {
      expect(fact.card.id.startsWith(`${m.id}.`), fact.card.id).toBe(true)
      await inModule(m.id, (c) => refreshFacts(c, m.id, [fact]))
      seen++
    }
  expect(seen).toBeGreaterThan(4)
})

test('every declared entitlement is asked with and without subjects, and its permissions exist', async () => {
  let seen = 0
  for (const m of app.kit.modules)
    for (const q of m.entitlements ?? []) {
      const { id, permission, explain } = q.card
      expect(id.startsWith(`${m.id}.`), id).toBe(true)
      for (const p of [permission, explain, q.card.export ?? explain])
        expect(Object.keys(m.permissions), id).toContain(p)
      expect(await inModule(m.id, (c) => listEntitled(c, q, { subjects: [] })), id).toEqual([])
      expect(await inModule(m.id, (c) => countEntitled(c, q, undefined)), id).toHaveProperty('eligible')
      seen++
    }
  expect(seen).toBeGreaterThan(5)
})
