import { afterAll, beforeAll, expect, test } from 'vitest'
import { AdminConnection } from './admin.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'
import { ACTOR, actingIn, createDemoModules, STREET } from './test-schema.ts'
import { Database, RowCountError, type Tx } from './transaction.ts'

let db: TestDatabase
let admin: AdminConnection
const here = actingIn(STREET)

beforeAll(async () => {
  db = await createTestDatabase()
  await createDemoModules(db.adminUrl)
  admin = await AdminConnection.open(db.adminUrl)
})
afterAll(async () => {
  await admin?.close()
  await db?.drop()
})

const add = (tx: Tx, name: string) =>
  tx.one<{ id: string }>('insert into demo.card (area_path, name) values ($1, $2) returning id', [STREET, name])
const countNamed = async (pattern: string) => {
  const [row] = await admin.query<{ n: number }>('select count(*) as n from demo.card where name like $1', [pattern])
  return row?.n
}

test('commits what the work did and hands back its value', async () => {
  const { id } = await db.database.transaction(here, (tx) => add(tx, 'commit'))
  const row = await db.database.transaction(here, (tx) =>
    tx.one('select id from demo.card where name = $1', ['commit']),
  )
  expect(row).toEqual({ id })
})

test('undoes everything when the work throws', async () => {
  const work = db.database.transaction(here, async (tx) => {
    await add(tx, 'undone')
    throw new Error('changed my mind')
  })
  await expect(work).rejects.toThrow('changed my mind')
  expect(await countNamed('undone')).toBe(0)
})

test('throws when the work swallowed the error of a statement, for nothing was kept', async () => {
  const work = db.database.transaction(here, async (tx) => {
    await add(tx, 'swallowed')
    await tx.query('select 1 / 0').catch(() => {})
  })
  await expect(work).rejects.toThrow(/rolled back/)
  expect(await countNamed('swallowed')).toBe(0)
})

test('a savepoint undoes only its own part', async () => {
  await db.database.transaction(here, async (tx) => {
    await add(tx, 'point kept')
    const part = tx.savepoint(async () => {
      await add(tx, 'point lost')
      await tx.query('select 1 / 0')
    })
    await expect(part).rejects.toThrow('division by zero')
    await add(tx, 'point after')
  })
  expect(await countNamed('point %')).toBe(2)
  expect(await countNamed('point lost')).toBe(0)
})

test('of concurrent statements one that fails makes the later ones fail, never answer undefined', async () => {
  const work = db.database.transaction(here, async (tx) => {
    const calls = [
      tx.query('select 1 as n'),
      tx.query('select 1 / 0'),
      tx.query('select 2 as n'),
      tx.one('select 3 as n'),
    ]
    const results = await Promise.allSettled(calls)
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected'])
  })
  await expect(work).rejects.toThrow(/rolled back/)
})

test('concurrent statements keep their order and their answers apart', async () => {
  const rows = await db.database.transaction(here, (tx) =>
    Promise.all(Array.from({ length: 50 }, (_, n) => tx.one<{ n: number }>('select $1::int as n', [n]))),
  )
  expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 50 }, (_, n) => n))
})

test('a handle that was kept does not work after the end', async () => {
  let kept: Tx | undefined
  await db.database.transaction(here, async (tx) => {
    kept = tx
    await tx.query('select 1')
  })
  await expect(kept?.query('select 1')).rejects.toThrow(/has ended/)
  await expect(kept?.prisma()).rejects.toThrow(/has ended/)
})

test('Prisma and SQL see one another inside the transaction and roll back together', async () => {
  const key = crypto.randomUUID()
  const work = db.database.transaction(here, async (tx) => {
    const prisma = await tx.prisma()
    await prisma.idempotency.create({ data: { actorId: ACTOR, key, verb: 'demo', inputDigest: new Uint8Array([1]) } })
    expect(await tx.one('select verb from core.idempotency where key = $1', [key])).toEqual({ verb: 'demo' })
    await tx.exec('update core.idempotency set response = $2 where key = $1', [key, '{"done":true}'])
    const found = await prisma.idempotency.findFirst({ where: { key } })
    expect(found?.response).toEqual({ done: true })
    throw new Error('undo both')
  })
  await expect(work).rejects.toThrow('undo both')
  expect(await admin.query('select from core.idempotency where key = $1', [key])).toEqual([])
})

test('concurrent Prisma calls run one after another; a failure leaves none of them undefined', async () => {
  const work = db.database.transaction(here, async (tx) => {
    const prisma = await tx.prisma()
    const bad = { actorId: 'no uuid', key: crypto.randomUUID(), verb: 'demo', inputDigest: new Uint8Array([1]) }
    const results = await Promise.allSettled([
      prisma.governedTable.count(),
      prisma.idempotency.create({ data: bad }),
      prisma.governedTable.count(),
      prisma.governedTable.findMany(),
    ])
    expect(results[0]?.status).toBe('fulfilled')
    expect(results[1]?.status).toBe('rejected')
    for (const result of results) if (result.status === 'fulfilled') expect(result.value).toBeDefined()
    const again = await prisma.governedTable.count().catch((error: Error) => error)
    expect(again).toBeDefined()
  })
  await work.catch(() => {})
})

test('raw statements of Prisma run in the same transaction', async () => {
  const keys = [crypto.randomUUID(), crypto.randomUUID()]
  const row = (key: string) => ({ actorId: ACTOR, key, verb: 'nested', inputDigest: new Uint8Array([1]) })
  await db.database.transaction(here, async (tx) => {
    const prisma = await tx.prisma()
    await prisma.idempotency.create({ data: row(keys[0] as string) })
    await prisma.$executeRaw`update core.idempotency set response = '1' where key = ${keys[0]}::uuid`
  })
  expect(await admin.query('select response from core.idempotency where key = $1', [keys[0]])).toEqual([
    { response: 1 },
  ])
})

test('values come back exact: int8 as number, numeric and date as text, timestamps as ISO in UTC', async () => {
  const row = await db.database.transaction(here, (tx) =>
    tx.one(`select 9007199254740991::int8 as big, 12.30::numeric as rate, date '2026-02-28' as day,
      timestamptz '2026-01-01 00:00+08' as at, array[1, 2]::int8[] as list, null::int8 as none`),
  )
  expect(row).toEqual({
    big: 9007199254740991,
    rate: '12.30',
    day: '2026-02-28',
    at: '2025-12-31T16:00:00Z',
    list: [1, 2],
    none: null,
  })
  const tooBig = db.database.transaction(here, (tx) => tx.query('select 9007199254740993::int8'))
  await expect(tooBig).rejects.toThrow(/safe range/)
})

test('a text holds one statement only', async () => {
  const work = db.database.transaction(here, (tx) => tx.query('select 1; select 2'))
  await expect(work).rejects.toThrow(/multiple commands/)
})

test('one and maybe refuse another number of rows', async () => {
  await db.database.transaction(here, async (tx) => {
    await expect(tx.one('select where false')).rejects.toThrow(RowCountError)
    await expect(tx.maybe('select from generate_series(1, 2)')).rejects.toThrow(RowCountError)
    expect(await tx.maybe('select where false')).toBeUndefined()
  })
})

test('read only means read only, and ends without its caller waiting', async () => {
  const write = db.database.transaction(here, (tx) => add(tx, 'read only'), { readOnly: true })
  await expect(write).rejects.toThrow(/read-only/)
  const read = await db.database.transaction(here, async (tx) => (await tx.prisma()).governedTable.count(), {
    readOnly: true,
  })
  expect(read).toBeGreaterThanOrEqual(2)
})

test('a role or setting that is not one is refused before anything is sent', async () => {
  const bad = { ...here, role: 'postgres; drop table x' }
  await expect(db.database.transaction(bad, async (tx) => tx.query('select 1'))).rejects.toThrow(/not a module role/)
  const setting = { ...here, settings: { 'x;y': '1' } }
  await expect(db.database.transaction(setting, async (tx) => tx.query('select 1'))).rejects.toThrow(/not a setting/)
})

test('a role that does not exist fails as such, and nothing runs as the login role', async () => {
  const work = db.database.transaction({ ...here, role: 'county_nobody' }, (tx) => tx.query('select 1'))
  await expect(work).rejects.toThrow(/role "county_nobody" does not exist/)
})

test('settings reach SQL, also with quotes and backslashes, and are gone afterwards', async () => {
  const small = new Database({ appUrl: db.appUrl, poolSize: 1 })
  const value = `o'clock \\ 时`
  const read = (tx: Tx) => tx.one<{ v: string }>("select current_setting('app.note', true) as v")
  expect(await small.transaction({ ...here, settings: { note: value } }, read)).toEqual({ v: value })
  expect((await small.transaction(here, read)).v || null).toBeNull()
  await small.close()
})

test('a connection that broke rejects its transaction and is replaced', async () => {
  const small = new Database({ appUrl: db.appUrl, poolSize: 1 })
  const work = small.transaction(here, async (tx) => {
    const { pid } = await tx.one<{ pid: number }>('select pg_backend_pid() as pid')
    await admin.query('select pg_terminate_backend($1)', [pid])
    await tx.query('select 1')
  })
  await expect(work).rejects.toThrow(/terminat|closed|not queryable/i)
  expect(await small.transaction(here, (tx) => tx.one('select 1 as n'))).toEqual({ n: 1 })
  await small.close()
})

test('work without a statement takes no connection', async () => {
  const unreachable = new Database({ appUrl: 'postgresql://county_app@localhost/none?host=/nowhere' })
  expect(await unreachable.transaction(here, async () => 'done')).toBe('done')
  await expect(unreachable.transaction(here, (tx) => tx.query('select 1'))).rejects.toThrow()
  await unreachable.close()
})
