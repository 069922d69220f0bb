import { computeParts, computeSets, listMarks, periodOf } from '@county/api-kit/figures/compute'
import { addParts } from '@county/core/figure'
import { COUNTY, STREET } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: 'all' })
})
afterAll(() => app.close())

test('every indicator: the figure is the aggregate of exactly the rows behind its door, in each area and month', async () => {
  const indicators = app.kit.modules.flatMap((m) => m.indicators ?? [])
  for (const q of indicators)
    for (const area of [COUNTY, STREET])
      for (const month of ['2026-09', '2026-11'])
        await app.inContext('coordination', app.as('bureauClerk', { areaPath: area }), async (c) => {
          const period = periodOf(month, c.today)
          const part = addParts(await computeParts(c, q, period))
          const marks = await listMarks(c, q, period, { limit: 100_000 })
          const sets = await computeSets(c, q, period)
          expect([q.card.id, marks.length, marks.filter((m) => m.hit).length]).toEqual([
            q.card.id,
            part.rows,
            part.hits,
          ])
          expect(sets.reduce((n, s) => n + s.ids.length, 0)).toBe(part.rows)
          expect(new Set(marks.map((m) => m.id)).size).toBe(marks.length)
        })
  expect(indicators.length).toBeGreaterThan(10)
})

test('cards have a unit that fits how they count, and the ledgers they name exist', () => {
  const ledgers = new Set(app.kit.modules.flatMap((m) => m.ledgers.map((l) => l.id)))
  for (const q of app.kit.modules.flatMap((m) => m.indicators ?? [])) {
    expect([q.card.id, q.card.aggregate === 'ratio' ? '%' : q.card.unit]).toEqual([q.card.id, q.card.unit])
    expect([q.card.id, q.card.ledgers.filter((l) => !ledgers.has(l))]).toEqual([q.card.id, []])
  }
})
