import { afterAll, beforeAll, expect, test } from 'vitest'
import { AdminConnection } from './admin.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'
import { ACTOR, actingIn, COMMUNITY, createDemoModules, SIBLING, STREET } from './test-schema.ts'
import { Database } from './transaction.ts'
import type { Tx } from './tx.ts'

let db: TestDatabase
let admin: AdminConnection
const here = actingIn(STREET)

interface Card {
  id: string
  version: number
}

beforeAll(async () => {
  db = await createTestDatabase()
  await createDemoModules(db.adminUrl)
  admin = await AdminConnection.open(db.adminUrl)
  await admin.script(`
    create view demo.card_brief as select id, area_path, name from demo.card;
    select core.publish('demo.card_brief', array['county_other']);
    select core.publish_columns('demo.card', array['id', 'area_path', 'person_id'], array['county_other']);
  `)
})
afterAll(async () => {
  await admin?.close()
  await db?.drop()
})

const as = <T>(context: typeof here, work: (tx: Tx) => Promise<T>) => db.database.transaction(context, work)

const addCard = (area: string, name: string, personId: string | null = null) =>
  as(actingIn(area), (tx) =>
    tx.one<Card>('insert into demo.card (area_path, name, person_id) values ($1, $2, $3) returning id, version', [
      area,
      name,
      personId,
    ]),
  )
const seenNames = (context: typeof here, pattern: string) =>
  as(context, (tx) =>
    tx.query<{ name: string }>('select name from demo.card where name like $1 order by name', [pattern]),
  )

test('the login role by itself may read nothing', async () => {
  const asLogin = await AdminConnection.open(db.appUrl)
  await expect(asLogin.query('select from demo.card')).rejects.toThrow(/permission denied/)
  await expect(asLogin.query('select from core.audit')).rejects.toThrow(/permission denied/)
  await asLogin.close()
})

test('a module role cannot read another module', async () => {
  await expect(as(here, (tx) => tx.query('select from other.note'))).rejects.toThrow(
    /permission denied for schema other/,
  )
  const reading = as(actingIn(STREET, 'county_other'), (tx) => tx.query('select name from demo.card'))
  await expect(reading).rejects.toThrow(/permission denied for table card/)
})

test('no scope shows no rows', async () => {
  await addCard(STREET, 'scopeless')
  expect(await seenNames({ ...here, areaFrom: '', areaTo: '' }, 'scopeless')).toEqual([])
  const bare = await AdminConnection.open(db.appUrl)
  await bare.script('begin; set local role county_demo')
  expect(await bare.query('select from demo.card')).toEqual([])
  await bare.close()
})

test('a scope shows its own area and what is below it, not its siblings', async () => {
  await addCard(STREET, 'scope street')
  await addCard(COMMUNITY, 'scope community')
  await addCard(SIBLING, 'scope sibling')
  expect(await seenNames(here, 'scope %')).toEqual([{ name: 'scope community' }, { name: 'scope street' }])
  expect(await seenNames(actingIn(COMMUNITY), 'scope %')).toEqual([{ name: 'scope community' }])
  expect(await seenNames(actingIn('522324.'), 'scope %')).toHaveLength(3)
})

test('a row of a foreign area can be neither inserted, moved there, nor updated', async () => {
  const foreign = as(here, (tx) => tx.exec('insert into demo.card (area_path) values ($1)', [SIBLING]))
  await expect(foreign).rejects.toThrow(/row-level security/)
  const own = await addCard(STREET, 'stays')
  const moving = as(here, (tx) => tx.exec('update demo.card set area_path = $2 where id = $1', [own.id, SIBLING]))
  await expect(moving).rejects.toThrow(/row-level security/)
  const other = await addCard(SIBLING, 'theirs')
  expect(await as(here, (tx) => tx.exec("update demo.card set name = 'x' where id = $1", [other.id]))).toBe(0)
})

test('an update leaves the old version behind, who made it and when', async () => {
  const { id } = await addCard(STREET, 'first')
  const changed = await as(here, (tx) =>
    tx.one<Card & { updated_by: string; created_by: string }>(
      "update demo.card set name = 'second', version = version + 1 where id = $1 and version = 1 returning *",
      [id],
    ),
  )
  expect(changed).toMatchObject({ version: 2, updated_by: ACTOR, created_by: ACTOR })
  const history = await as(here, (tx) =>
    tx.query('select version, data, sys_to > sys_from as later from demo.row_history where row_id = $1', [id]),
  )
  expect(history).toMatchObject([{ version: 1, data: { name: 'first', version: 1 }, later: true }])
})

test('the version counts by itself and cannot jump', async () => {
  const { id } = await addCard(STREET, 'counted')
  const update = (set: string) =>
    as(here, (tx) => tx.query<Card>(`update demo.card set ${set} where id = $1 returning version`, [id]))
  expect(await update("name = 'counted 2'")).toEqual([{ version: 2 }])
  await expect(update('version = 9')).rejects.toThrow(/cannot follow/)
})

test('rows are never deleted, tables never emptied, by nobody', async () => {
  await addCard(STREET, 'kept')
  await expect(as(here, (tx) => tx.exec('delete from demo.card'))).rejects.toThrow(/permission denied/)
  await expect(admin.query('delete from demo.card')).rejects.toThrow(/never removed/)
  await expect(admin.query('truncate demo.card')).rejects.toThrow(/never removed/)
})

test('history can be read in its area and changed by nobody', async () => {
  const { id } = await addCard(COMMUNITY, 'history')
  await as(here, (tx) => tx.exec("update demo.card set name = 'history 2' where id = $1", [id]))
  const seen = (area: string) =>
    as(actingIn(area), (tx) => tx.query('select from demo.row_history where row_id = $1', [id]))
  expect(await seen(COMMUNITY)).toHaveLength(1)
  expect(await seen(SIBLING)).toHaveLength(0)
  await expect(as(here, (tx) => tx.exec('insert into demo.row_history default values'))).rejects.toThrow(/denied/)
  await expect(as(here, (tx) => tx.exec('update demo.row_history set data = null'))).rejects.toThrow(/denied/)
  await expect(admin.query("update demo.row_history set data = '{}'")).rejects.toThrow(/never changed/)
  await expect(admin.query('delete from demo.row_history')).rejects.toThrow(/never changed/)
})

test("a published view shows its columns in the reader's area, and nothing else", async () => {
  await addCard(STREET, 'published')
  await addCard(SIBLING, 'published abroad')
  const reader = actingIn(STREET, 'county_other')
  const rows = await as(reader, (tx) => tx.query("select name from demo.card_brief where name like 'published%'"))
  expect(rows).toEqual([{ name: 'published' }])
  expect(await as(reader, (tx) => tx.query('select distinct area_path from demo.card'))).not.toContainEqual({
    area_path: SIBLING,
  })
})

test('moving a household moves the scope of what hangs on it, with its history', async () => {
  const person = crypto.randomUUID()
  const household = crypto.randomUUID()
  const { id } = await addCard(STREET, 'moving', person)
  await as(here, (tx) => tx.exec("update demo.card set name = 'moving 2' where id = $1", [id]))
  await as(actingIn(STREET, 'county_other'), (tx) =>
    tx.exec("insert into other.note (area_path, household_id, name) values ($1, $2, 'n')", [STREET, household]),
  )
  const sync = (tx: Tx) => tx.one('select core.sync_area($1, $2, $3) as n', [[person], [household], SIBLING])
  await expect(as(here, sync)).rejects.toThrow(/permission denied for function/)
  expect(await as(actingIn(STREET, 'county_residents'), sync)).toEqual({ n: 2 })
  expect(await as(actingIn(STREET, 'county_residents'), sync)).toEqual({ n: 0 })
  expect(await seenNames(here, 'moving%')).toEqual([])
  expect(await seenNames(actingIn(SIBLING), 'moving%')).toEqual([{ name: 'moving 2' }])
  const history = await as(actingIn(SIBLING), (tx) =>
    tx.query("select version, data->>'area_path' as was from demo.row_history where row_id = $1 order by 1", [id]),
  )
  expect(history).toEqual([
    { version: 1, was: STREET },
    { version: 2, was: STREET },
  ])
})

test('each transaction that changes a table is noted, and every module may see that', async () => {
  const marks = (context: typeof here) =>
    as(context, (tx) =>
      tx.one<{ n: number }>("select count(*) as n from core.ledger_change where entity = 'demo.card'"),
    )
  const before = await marks(actingIn(SIBLING, 'county_other'))
  await addCard(STREET, 'marked')
  expect((await marks(actingIn(SIBLING, 'county_other'))).n).toBe(before.n + 1)
})

test('an area or person without a policy is found by the catalog', async () => {
  const planted = 'select schema_name, table_name, reason from core.ungoverned_table order by 1, 2'
  expect(await admin.query(planted)).toEqual([])
  await admin.script(`
    create table demo.forgotten (id uuid, person_id uuid);
    create table demo.half (id uuid, area_path text);
    alter table demo.half enable row level security;
  `)
  expect(await admin.query(planted)).toEqual([
    { schema_name: 'demo', table_name: 'forgotten', reason: 'row-level security is off' },
    { schema_name: 'demo', table_name: 'half', reason: 'row-level security is not forced' },
  ])
  await admin.script('drop table demo.forgotten, demo.half')
})

test('a table without the standard columns cannot be governed', async () => {
  await admin.script('create table demo.bare (id uuid primary key, area_path text)')
  await expect(admin.query("select core.govern('demo.bare')")).rejects.toThrow(
    /missing: created_at, created_by, updated_at, updated_by, version/,
  )
  await admin.script('drop table demo.bare')
})

test('the scope is a range of an index, also for the policy alone', async () => {
  await admin.script(`
    insert into demo.card (area_path) select '522324.20' || lpad(n::text, 4, '0') || '.' from generate_series(1, 4000) n;
    analyze demo.card;
  `)
  const small = new Database({ appUrl: db.appUrl, poolSize: 1 })
  const plan = await small.transaction(actingIn('522324.200001.'), (tx) =>
    tx.query<{ 'QUERY PLAN': string }>('explain select * from demo.card'),
  )
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Scan.*card_area/)
  await small.close()
})
