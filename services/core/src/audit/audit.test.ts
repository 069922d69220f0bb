import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { sealAudit } from './seal.ts'

let app: App
beforeEach(async () => {
  await app?.close()
  app = await createApp()
  for (let seal = 1; seal <= 3; seal++) {
    await write(4)
    await settled()
    await sealAudit(app.kit, app.config)
  }
})
afterAll(() => app.close())

let counter = 0
/** Writes lines as commands do: each in a transaction of its own. */
async function write(lines: number) {
  for (let i = 0; i < lines; i++)
    await app.command(app.as('systemAdmin'), 'core.account.create', { account: `account${++counter}`, name: '某人' })
}

/** Waits until every line is older than all running transactions; others on the same server hold sealing back too. */
async function settled() {
  const sql = `select coalesce(bool_and(xact < pg_snapshot_xmin(pg_current_snapshot())), true) as done from core.audit`
  while (!(await app.admin.query<{ done: boolean }>(sql))[0]?.done);
}

const verify = () => app.query(app.as('auditAdmin'), 'core.audit.verify')
const kinds = async () => (await verify()).breaks.map((b: { kind: string }) => b.kind)

/** Changes the audit as somebody who owns the database would. */
async function tamper(sql: string) {
  await app.admin.script('alter table core.audit disable trigger user')
  await app.admin.script('alter table core.audit_seal disable trigger user')
  await app.admin.script(sql)
  await app.admin.script('alter table core.audit enable trigger user')
  await app.admin.script('alter table core.audit_seal enable trigger user')
}

const nth = (n: number) => `(select id from core.audit order by xact, id offset ${n} limit 1)`

test('an untouched audit verifies; what was written since the last seal is told', async () => {
  await write(2)
  expect(await verify()).toMatchObject({ ok: true, seals: 3, lines: 12, unsealed: 2, breaks: [] })
})

test('the application can neither change nor remove a line', async () => {
  const actor = app.as('auditAdmin')
  for (const sql of [
    'update core.audit set reason = null',
    'delete from core.audit',
    'truncate core.audit',
    'delete from core.audit_seal',
  ])
    await expect(app.inContext('core', actor, (c) => c.tx.query(sql))).rejects.toMatchObject({ code: '42501' })
  await expect(app.admin.script('delete from core.audit')).rejects.toThrow(/insert only/)
})

test('an edited line is found and named', async () => {
  await tamper(`update core.audit set after = '{"name": "别人"}' where id = ${nth(5)}`)
  const [found] = (await verify()).breaks
  expect(found).toMatchObject({ kind: 'edited', seal: 2 })
  expect(found.lines).toHaveLength(1)
})

test('an edited line with its digest made new is found all the same', async () => {
  await tamper(`
    update core.audit set actor_name = '别人' where id = ${nth(5)};
    update core.audit a set digest = core.audit_digest(a) where id = ${nth(5)}`)
  expect(await kinds()).toEqual(['replaced'])
})

test('a digest function that lies helps nobody', async () => {
  await tamper(`update core.audit set actor_name = '别人' where id = ${nth(5)}`)
  await app.admin.script(`create or replace function core.audit_digest(line core.audit) returns bytea
    language sql stable return line.digest`)
  expect(await kinds()).toEqual(['edited'])
})

test('a removed line is found', async () => {
  await tamper(`delete from core.audit where id = ${nth(6)}`)
  expect(await kinds()).toEqual(['missing'])
})

test('a line put in afterwards, dated back, is found', async () => {
  await tamper(`insert into core.audit (id, at, xact, verb, entity, digest)
    select uuidv7(), at, xact, verb, entity, digest from core.audit where id = ${nth(2)}`)
  expect(await kinds()).toEqual(['added'])
})

test('two lines whose contents were exchanged are found', async () => {
  await tamper(`
    create temp table pair as select * from core.audit where id in (${nth(1)}, ${nth(9)});
    update core.audit a set after = p.after, entity_id = p.entity_id from pair p
    where a.id in (select id from pair) and a.id <> p.id`)
  expect(await kinds()).toEqual(['edited', 'edited'])
})

test('a tail that was cut off with its seal is found', async () => {
  await tamper(`
    delete from core.audit where xact > (select to_xact::text::xid8 from core.audit_seal where seq = 2);
    delete from core.audit_seal where seq = 3`)
  expect(await kinds()).toEqual(['tailCut'])
})

test('a changed or re-made seal is found', async () => {
  await tamper(`update core.audit_seal set count = count - 1 where seq = 2`)
  expect(await kinds()).toContain('sealChanged')
  await tamper(`update core.audit_seal set count = count + 1, signature = sha256('x') || sha256('y') where seq = 2`)
  expect(await kinds()).toEqual(['sealChanged'])
})

test('a lost or forged anchor is told', async () => {
  const file = path.join(app.config.dataDir, 'audit-head.json')
  expect(existsSync(file)).toBe(true)
  const head = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...head, seq: head.seq - 1 }))
  expect(await kinds()).toEqual(['noAnchor'])
  rmSync(file)
  expect(await kinds()).toEqual(['noAnchor'])
})

test('a transaction that was still running is never passed over', async () => {
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  let written = () => {}
  const begun = new Promise<void>((done) => {
    written = done
  })
  const slow = app.inContext('core', app.as('systemAdmin'), async (c) => {
    await c.tx.query(`insert into core.audit (verb, entity) values ('core.slow', 'core.x')`)
    written()
    await held
  })
  await begun
  await write(3)
  expect(await sealAudit(app.kit, app.config)).toBeNull()
  release()
  await slow
  await settled()
  expect(await sealAudit(app.kit, app.config)).toMatchObject({ count: 4 })
  expect((await verify()).ok).toBe(true)
})

test('two sealers at once make one chain', async () => {
  await write(3)
  await settled()
  const both = await Promise.all([sealAudit(app.kit, app.config), sealAudit(app.kit, app.config)])
  expect(both.filter(Boolean)).toHaveLength(1)
  expect((await verify()).ok).toBe(true)
})

test('ten thousand lines are sealed and verified as a whole', async () => {
  await app.admin.script(`insert into core.audit (verb, actor_name, entity, entity_id, before, after)
    select 'core.test', '某人', 'core.x', uuidv7(), '{"a": 1, "b": "旧"}', jsonb_build_object('n', n, 'name', '新的值')
    from generate_series(1, 10000) n`)
  await settled()
  await sealAudit(app.kit, app.config)
  expect(await verify()).toMatchObject({ ok: true, lines: 10_012 })
})

test('the audit administrator reads lines, newest first, by person and day', async () => {
  const auditor = app.as('auditAdmin')
  const first = await app.query(auditor, 'core.audit.list', { limit: 5 })
  expect(first.rows).toHaveLength(5)
  const second = await app.query(auditor, 'core.audit.list', { limit: 5, cursor: first.next })
  expect(second.rows[0].id < first.rows[4].id).toBe(true)
  const { rows } = await app.query(auditor, 'core.audit.list', { verb: 'core.account', limit: 200 })
  expect(rows).toHaveLength(12)
  expect(rows.every((r: { sealed: boolean }) => r.sealed)).toBe(true)
  expect((await app.query(auditor, 'core.audit.list', { to: '2020-01-01' })).rows).toEqual([])
})
