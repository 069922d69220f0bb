import { afterAll, beforeAll, expect, test } from 'vitest'
import { AdminConnection } from './admin.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'
import { ACTOR, actingIn, createDemoModules, STREET } from './test-schema.ts'
import type { Tx, TxContext } from './tx.ts'

let db: TestDatabase
let admin: AdminConnection
const here = actingIn(STREET)
const auditor = { ...here, role: 'county_auditor' }

beforeAll(async () => {
  db = await createTestDatabase()
  await createDemoModules(db.adminUrl)
  admin = await AdminConnection.open(db.adminUrl)
})
afterAll(async () => {
  await admin?.close()
  await db?.drop()
})

const as = <T>(context: TxContext, work: (tx: Tx) => Promise<T>) => db.database.transaction(context, work)
const write = (verb: string) =>
  as(here, (tx) =>
    tx.exec(
      `insert into core.audit (verb, actor_id, actor_name, area_path, entity, entity_id, before, after)
       values ($1, $2, '王芳', $3, 'demo.card', uuidv7(), null, '{"name": "卡"}')`,
      [verb, ACTOR, STREET],
    ),
  )

test('a module adds to the audit and cannot read it; the auditor reads it', async () => {
  expect(await write('demo.read')).toBe(1)
  await expect(as(here, (tx) => tx.query('select from core.audit'))).rejects.toThrow(/permission denied/)
  const rows = await as(auditor, (tx) => tx.query("select actor_name, after from core.audit where verb = 'demo.read'"))
  expect(rows).toEqual([{ actor_name: '王芳', after: { name: '卡' } }])
})

test('nobody changes or removes a line', async () => {
  await write('demo.fixed')
  for (const context of [here, auditor]) {
    await expect(as(context, (tx) => tx.exec("update core.audit set verb = 'x'"))).rejects.toThrow(/denied/)
    await expect(as(context, (tx) => tx.exec('delete from core.audit'))).rejects.toThrow(/denied/)
    await expect(as(context, (tx) => tx.exec('truncate core.audit'))).rejects.toThrow(/denied/)
  }
  await expect(admin.query("update core.audit set verb = 'x'")).rejects.toThrow(/insert only/)
  await expect(admin.query('delete from core.audit')).rejects.toThrow(/insert only/)
  await expect(admin.query('truncate core.audit')).rejects.toThrow(/insert only/)
})

test("time, transaction and digest are the database's, whatever the writer says", async () => {
  await as(here, (tx) =>
    tx.exec(
      `insert into core.audit (verb, entity, at, xact, digest) values ('demo.forged', 'x', '2001-01-01', '1', '')`,
    ),
  )
  const [line] = await admin.query<{ recent: boolean; old: boolean; sound: boolean }>(
    `select at > now() - interval '1 minute' as recent, xact = '1'::xid8 as old, digest = core.audit_digest(audit) as sound
     from core.audit where verb = 'demo.forged'`,
  )
  expect(line).toEqual({ recent: true, old: false, sound: true })
})

test('the digest tells a line that was changed past every lock', async () => {
  await write('demo.tampered')
  await admin.script(`
    alter table core.audit disable trigger insert_only;
    update core.audit set after = '{"name": "改"}' where verb = 'demo.tampered';
    alter table core.audit enable trigger insert_only;
  `)
  const rows = await admin.query('select verb from core.audit where digest <> core.audit_digest(audit)')
  expect(rows).toEqual([{ verb: 'demo.tampered' }])
})

test('an account meets only its own idempotency keys', async () => {
  const add = (tx: Tx) =>
    tx.exec("insert into core.idempotency (actor_id, key, verb, input_digest) values ($1, uuidv7(), 'demo', '')", [
      ACTOR,
    ])
  await as(here, add)
  const other = { ...here, actorId: crypto.randomUUID() }
  await expect(as(other, add)).rejects.toThrow(/row-level security/)
  expect(await as(other, (tx) => tx.query('select from core.idempotency'))).toEqual([])
  const nobody = { ...here, actorId: undefined }
  expect(await as(nobody, (tx) => tx.query('select from core.idempotency'))).toEqual([])
})

test('only core forgets old keys', async () => {
  await expect(as(here, (tx) => tx.query('select core.prune_idempotency()'))).rejects.toThrow(/permission denied/)
  const pruned = await as(actingIn(STREET, 'county_core'), (tx) =>
    tx.one<{ n: number }>("select core.prune_idempotency(interval '-1 minute') as n"),
  )
  expect(pruned.n).toBeGreaterThanOrEqual(0)
})
