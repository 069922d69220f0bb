import { openContext } from '@county/api-kit/kit'
import { DomainError } from '@county/kernel/errors'
import { COMMUNITY, COUNTY, GRID, SIBLING_STREET, STREET } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { insertSampleRow } from '@county/testing/sample-rows'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: App
let tables: { schema_name: string; table_name: string }[]
const rows = new Map<string, string>()

beforeAll(async () => {
  app = await createApp({ modules: 'all' })
  tables = await app.admin.query<{ schema_name: string; table_name: string }>(
    `select schema_name, table_name from core.governed_table where subject = 'area' and schema_name <> 'core' order by 1, 2`,
  )
  // The rows only stand for their area: neither references nor value rules matter here.
  for (const { sql } of await app.admin.query<{ sql: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as sql from pg_constraint
     where contype in ('c', 'x') and connamespace::regnamespace::text not in ('pg_catalog', 'information_schema')`,
  ))
    await app.admin.query(sql)
  await app.admin.query(`set session_replication_role = replica`)
  for (const t of tables)
    rows.set(`${t.schema_name}.${t.table_name}`, await insertSampleRow(app.admin, t.schema_name, t.table_name, GRID))
  await app.admin.query(`set session_replication_role = origin`)
})
afterAll(() => app.close())

const seen = (table: string, module: string, areaPath: string) =>
  openContext(app.kit, module, app.as('filer', { areaPath }), { readOnly: true }, (c) =>
    c.tx.query<{ n: number }>(`select count(*)::int as n from ${table}`).then(([r]) => r?.n),
  )

test('the database shows a row to its own area and those above, and to no other', async () => {
  for (const { schema_name: schema, table_name: name } of tables) {
    const table = `${schema}.${name}`
    for (const [area, n] of [
      [GRID, 1],
      [COMMUNITY, 1],
      [STREET, 1],
      [COUNTY, 1],
      [SIBLING_STREET, 0],
      [`${GRID}9.`, 0],
      ['', 0],
    ] as const)
      expect([table, area, await seen(table, schema, area)]).toEqual([table, area, n])
  }
  expect(tables.length).toBeGreaterThan(20)
})

test('a module role reads no table of another module', async () => {
  const modules = app.kit.modules.map((m) => m.id).filter((id) => id !== 'core')
  const open: string[] = []
  for (const { schema_name: schema, table_name: name } of tables)
    for (const module of modules) {
      if (module === schema) continue
      try {
        await seen(`${schema}.${name}`, module, COUNTY)
        open.push(`${module} reads ${schema}.${name}`)
      } catch (error) {
        expect((error as { code?: string }).code).toBe('42501')
      }
    }
  expect(open).toEqual([])
})

test('no table with a person or an area is without a policy', async () => {
  expect(await app.admin.query(`select * from core.ungoverned_table`)).toEqual([])
})

test('a record outside the area answers like one that does not exist', async () => {
  const ledgers = app.kit.modules
    .flatMap((m) => m.ledgers.map((l) => ({ module: m, ledger: l })))
    .filter(({ ledger }) => rows.has(ledger.table))
  for (const { ledger } of ledgers) {
    const get = `${ledger.id}.get`
    const id = rows.get(ledger.table)
    const outcome = (areaPath: string, wanted: unknown) =>
      app.query(app.as('filer', { areaPath }), get, { id: wanted }).then(
        () => 'seen',
        (e) => (e instanceof DomainError ? e.code : String(e)),
      )
    const [foreign, absent] = [
      await outcome(SIBLING_STREET, id),
      await outcome(SIBLING_STREET, '019d0000-0000-7000-8000-00000000dead'),
    ]
    expect([ledger.id, foreign]).toEqual([ledger.id, absent])
  }
  expect(ledgers.length).toBeGreaterThan(5)
})
