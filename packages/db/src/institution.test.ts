import { afterAll, beforeAll, expect, test } from 'vitest'
import { AdminConnection } from './admin.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'
import { actingIn, createDemoModules, STANDARD, STREET } from './test-schema.ts'
import type { Tx, TxContext } from './tx.ts'

let db: TestDatabase
let admin: AdminConnection
const MILL = { id: crypto.randomUUID(), module: 'demo', name: '城关水厂' }
const OTHER = { id: crypto.randomUUID(), module: 'demo', name: '三宝水厂' }
const bound = (institution: TxContext['institution'], role?: string): TxContext => ({
  ...actingIn(STREET, role),
  ...(institution === undefined ? {} : { institution }),
})
const as = <T>(context: TxContext, work: (tx: Tx) => Promise<T>) => db.database.transaction(context, work)

beforeAll(async () => {
  db = await createTestDatabase()
  await createDemoModules(db.adminUrl)
  admin = await AdminConnection.open(db.adminUrl)
  await admin.script(`
    create table demo.pump (${STANDARD}, mill_id uuid, name text);
    select core.govern('demo.pump', 'area', 'mill_id');
    create table demo.loan (${STANDARD}, from_mill text, to_mill text, name text);
    select core.govern('demo.loan', 'open', 'from_mill,to_mill');
    create table demo.rule (${STANDARD}, name text);
    select core.govern('demo.rule', 'open', 'open');
    create view demo.pump_brief as select id, area_path, name from demo.pump;
    select core.publish('demo.pump_brief', array['county_other']);
    insert into demo.pump (area_path, mill_id, name) values ('${STREET}', '${MILL.id}', 'mine'), ('${STREET}', '${OTHER.id}', 'theirs'), ('${STREET}', null, 'nobody');
    insert into demo.loan (area_path, from_mill, to_mill, name) values
      ('${STREET}', '${MILL.name}', '${OTHER.name}', 'away'), ('${STREET}', '${OTHER.name}', '${MILL.name}', 'here'),
      ('${STREET}', '${OTHER.name}', '${OTHER.name}', 'elsewhere');
    insert into demo.rule (area_path, name) values ('522324.', 'rule');
    insert into demo.card (area_path, name) values ('${STREET}', 'closed to mills');
  `)
})
afterAll(async () => {
  await admin?.close()
  await db?.drop()
})

const names = (context: TxContext, table: string) =>
  as(context, (tx) => tx.query<{ name: string }>(`select name from demo.${table} order by name`)).then((rows) =>
    rows.map((r) => r.name),
  )

test('a clerk of an institution sees rows that name it, by id or by name, and what is open to all', async () => {
  const mine = bound(MILL)
  expect(await names(mine, 'pump')).toEqual(['mine'])
  expect(await names(mine, 'loan')).toEqual(['away', 'here'])
  expect(await names(mine, 'rule')).toEqual(['rule'])
  expect(await names(mine, 'card')).toEqual([])
  const reader = bound(MILL, 'county_other')
  expect(await as(reader, (tx) => tx.query('select name from demo.pump_brief'))).toEqual([{ name: 'mine' }])
})

test('everybody else sees them all; a post bound to none sees what is open alone', async () => {
  expect(await names(bound(undefined), 'pump')).toEqual(['mine', 'nobody', 'theirs'])
  expect(await names(bound(undefined), 'card')).toEqual(['closed to mills'])
  const none = bound(null)
  for (const table of ['pump', 'loan', 'card']) expect(await names(none, table)).toEqual([])
  expect(await names(none, 'rule')).toEqual(['rule'])
})

test('without the setting no row is seen: nothing is open by being forgotten', async () => {
  const bare = await AdminConnection.open(db.appUrl)
  await bare.script(
    `begin; set local role county_demo; set local app.area_from = '522324.'; set local app.area_to = '522324/'`,
  )
  for (const table of ['pump', 'loan', 'card']) expect(await bare.query(`select from demo.${table}`)).toEqual([])
  await bare.close()
})

test('rows of others can be neither written, taken, nor given away', async () => {
  const mine = bound(MILL)
  const insert = (id: string | null) =>
    as(mine, (tx) => tx.exec('insert into demo.pump (area_path, mill_id, name) values ($1, $2, $3)', [STREET, id, 'x']))
  await expect(insert(OTHER.id)).rejects.toThrow(/row-level security/)
  await expect(insert(null)).rejects.toThrow(/row-level security/)
  const set = (value: string, name: string) =>
    as(mine, (tx) => tx.exec('update demo.pump set mill_id = $1 where name = $2', [value, name]))
  await expect(set(OTHER.id, 'mine')).rejects.toThrow(/row-level security/)
  expect(await set(MILL.id, 'theirs')).toBe(0)
  await expect(
    as(mine, (tx) => tx.exec(`insert into demo.card (area_path, name) values ($1, 'y')`, [STREET])),
  ).rejects.toThrow(/row-level security/)
})

test('the past of a row is seen by whoever sees the row', async () => {
  await as(bound(undefined), (tx) => tx.exec(`update demo.pump set name = name || ' 2' where name <> 'nobody'`))
  const past = (context: TxContext) =>
    as(context, (tx) => tx.query<{ name: string }>(`select data->>'name' as name from demo.row_history order by 1`))
  expect(await past(bound(MILL))).toEqual([{ name: 'mine' }])
  expect(await past(bound(null))).toEqual([])
  expect(await past(bound(undefined))).toEqual([{ name: 'mine' }, { name: 'theirs' }])
})

test('the policy keeps the planner’s expectations and the index of the area', async () => {
  await admin.script(`insert into demo.pump (area_path, mill_id, name) select '${STREET}', '${OTHER.id}', n::text
    from generate_series(1, 2000) n; analyze demo.pump`)
  const plan = await as(bound(undefined), (tx) => tx.query<Record<string, string>>('explain select * from demo.pump'))
  const rows = Number(/rows=(\d+)/.exec(Object.values(plan[0] ?? {})[0] ?? '')?.[1])
  expect(rows).toBeGreaterThan(1900)
})

test('a column that is not there is told', async () => {
  await expect(admin.query(`select core.govern('demo.card', 'area', 'mill')`)).rejects.toThrow(/no column mill/)
})
