import { type GovernedTable, institutionGaps } from '@county/api-kit/institution'
import { openContext } from '@county/api-kit/kit'
import type { ServerModule } from '@county/api-kit/module'
import { institutionRule } from '@county/core/ledger/ledger'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: App
let tables: GovernedTable[]
beforeAll(async () => {
  app = await createApp({ modules: 'all' })
  tables = await app.admin.query<GovernedTable>(
    `select g.schema_name || '.' || g.table_name as table, g.institution,
       array(select attname::text from pg_attribute a where a.attrelid = (g.schema_name || '.' || g.table_name)::regclass
         and a.attnum > 0 and not a.attisdropped) as columns
     from core.governed_table g where g.schema_name <> 'core'`,
  )
})
afterAll(() => app.close())

const gaps = (modules: Parameters<typeof institutionGaps>[0], known = tables) =>
  institutionGaps(modules, known, institutionRule)

test('what clerks of institutions may read says which rows, and the database keeps to it', () => {
  expect(gaps(app.kit.modules)).toEqual([])
  expect(tables.length).toBeGreaterThan(30)
})

test('a ledger that forgets to say, a table open to all, and a policy that differs are found', () => {
  const education = app.kit.modules.find((m) => m.id === 'education') as ServerModule
  const schooling = education.ledgers.find((l) => l.id === 'education.schooling')
  const planted = (more: object) => [{ ...education, ledgers: [{ ...schooling, ...more } as never] }]
  expect(gaps(planted({ institution: undefined }))).toEqual([
    'education.schooling: institution clerks may read it, but it declares no institution',
    'education.schooling: declares closed, the database has school_name',
  ])
  expect(gaps(planted({ institution: 'open' }))).toEqual([
    'education.schooling: declares open, the database has school_name',
  ])
  expect(gaps([], [{ table: 'education.quality', institution: 'open', columns: ['id', 'school_name'] }])).toEqual([
    'education.quality: names an institution and is open to all of them',
  ])
})

test('a clerk of an institution that no row names reads no row of any table about persons, households or places', async () => {
  const clerk = app.as('institution')
  for (const { table } of tables.filter((t) => t.institution !== 'open')) {
    const seen = await openContext(app.kit, table.split('.')[0] as string, clerk, { readOnly: true }, (c) =>
      c.tx.query(`select from ${table} limit 1`),
    )
    expect([table, seen]).toEqual([table, []])
  }
})
