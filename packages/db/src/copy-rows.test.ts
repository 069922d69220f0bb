import { afterAll, beforeAll, expect, test } from 'vitest'
import { withAdmin } from './admin.ts'
import { copyRows } from './copy-rows.ts'
import { arrayLiteral, copyLine } from './copy-text.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'
import { actingIn, createDemoModules, SIBLING, STREET } from './test-schema.ts'
import { Database } from './transaction.ts'

let db: TestDatabase
const here = actingIn(STREET)

beforeAll(async () => {
  db = await createTestDatabase()
  await createDemoModules(db.adminUrl)
})
afterAll(() => db?.drop())

const countNamed = async (pattern: string) => {
  const text = 'select count(*) as n from demo.card where name like $1'
  const [row] = await withAdmin(db.adminUrl, (admin) => admin.query<{ n: number }>(text, [pattern]))
  return row?.n
}

test('COPY runs between other statements of the transaction and keeps their order', async () => {
  const lines = Array.from({ length: 3000 }, (_, n) => copyLine([n, `copy ${n}\t行\\`, n % 2 ? null : n]))
  await db.database.transaction(here, async (tx) => {
    await tx.exec('create temp table sheet (n int, name text, fee bigint) on commit drop')
    const calls = [
      tx.copyFrom('copy sheet from stdin', lines),
      tx.one<{ n: number }>('select count(*) as n from sheet'),
    ]
    expect(await Promise.all(calls)).toEqual([3000, { n: 3000 }])
    expect(await tx.one("select n, fee from sheet where name = E'copy 2\\t行\\\\'")).toEqual({ n: 2, fee: 2 })
  })
})

test('many rows enter a governed table through COPY, under its policy', async () => {
  const lines = (area: string) => Array.from({ length: 500 }, (_, n) => copyLine([area, `rows ${n}`, '2026-02-28']))
  const columns = ['area_path', 'name', 'due_on']
  const run = (area: string) =>
    db.database.transaction(here, (tx) => copyRows(tx, { table: 'demo.card', columns, rows: lines(area) }))
  await expect(run(SIBLING)).rejects.toThrow(/row-level security/)
  expect(await run(STREET)).toBe(500)
  expect(await countNamed('rows %')).toBe(500)
})

test('a row that breaks a COPY is the error of the COPY, and the connection stays sound', async () => {
  const small = new Database({ appUrl: db.appUrl, poolSize: 1 })
  const lines = [copyLine([STREET, 'no date'])]
  const work = small.transaction(here, (tx) =>
    copyRows(tx, { table: 'demo.card', columns: ['name', 'due_on'], rows: lines }),
  )
  await expect(work).rejects.toThrow(/invalid input syntax for type date/)
  const failing = (async function* () {
    yield copyLine([STREET, 'broken off'])
    throw new Error('the sheet ended early')
  })()
  const broken = small.transaction(here, (tx) =>
    copyRows(tx, { table: 'demo.card', columns: ['area_path', 'name'], rows: failing }),
  )
  await expect(broken).rejects.toThrow(/the sheet ended early/)
  expect(await small.transaction(here, (tx) => tx.one('select 1 as n'))).toEqual({ n: 1 })
  await small.close()
})

test('texts, arrays and objects arrive as they were', async () => {
  const text = 'tab\t行\n"引号" \\N {a,b}'
  const line = copyLine([text, arrayLiteral(['a "b"', 'c\\d,']), { 名: text }, null, true])
  const row = await db.database.transaction(here, async (tx) => {
    await tx.exec('create temp table cell (t text, a text[], j jsonb, n text, b boolean) on commit drop')
    await tx.copyFrom('copy cell from stdin', [line])
    return tx.one('select * from cell')
  })
  expect(row).toEqual({ t: text, a: ['a "b"', 'c\\d,'], j: { 名: text }, n: null, b: true })
})
