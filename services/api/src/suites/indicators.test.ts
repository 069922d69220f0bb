import { computeParts, computeSets, listMarks, periodOf, watchedTables } from '@county/api-kit/figures/compute'
import { addParts } from '@county/core/figure'
import { COUNTY, GRID, STREET } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { insertSampleRow } from '@county/testing/sample-rows'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: 'all' })
  await app.admin.script('set session_replication_role = replica')
  const tables = await app.admin.query<{ s: string; t: string }>(
    `select schema_name as s, table_name as t from core.governed_table where schema_name <> 'core' order by 1, 2`,
  )
  for (const { sql } of await app.admin.query<{ sql: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as sql from pg_constraint
     where contype = 'c' and connamespace::regnamespace::text not in ('pg_catalog', 'information_schema')`,
  ))
    await app.admin.query(sql)
  for (const { s, t } of tables) await insertSampleRow(app.admin, s, t, GRID)
  await app.admin.script('set session_replication_role = origin')
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

const SCANS = `select schemaname || '.' || relname as name, (coalesce(seq_scan, 0) + coalesce(idx_scan, 0))::int as n
  from pg_stat_xact_user_tables`

test('a kept figure is given up when anything it was read from changes', async () => {
  const loose: string[] = []
  for (const q of app.kit.modules.flatMap((m) => m.indicators ?? []))
    await app.inContext('coordination', app.as('bureauClerk'), async (c) => {
      const scans = async () =>
        new Map((await c.tx.query<{ name: string; n: number }>(SCANS)).map((r) => [r.name, r.n] as const))
      const before = await scans()
      await computeParts(c, q, periodOf('2026-11', c.today))
      const read = [...(await scans())].filter(([name, n]) => n > (before.get(name) ?? 0)).map(([name]) => name)
      const watched = new Set(watchedTables(c, q))
      expect(read.length).toBeGreaterThan(0)
      loose.push(...read.filter((name) => !watched.has(name)).map((name) => `${q.card.id} reads ${name}`))
    })
  expect(loose).toEqual([])
})
