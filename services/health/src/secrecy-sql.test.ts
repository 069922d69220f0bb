import { AdminConnection } from '@county/db/admin'
import { LEDGERS } from '@county/health/ledgers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaksInTables, type Planted, plantSecrets, SUMS, WORDS } from './testing/secrets.ts'

let w: Planted
let roles: string[] = []
beforeAll(async () => {
  w = await plantSecrets()
  // The owner of the database migrates and keeps it; no process of the platform is it.
  const found = await w.app.admin.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname like 'county\\_%' and rolname not in ('county_health', 'county_health_published', 'county_owner')`,
  )
  roles = found.map((r) => r.rolname)
}, 240_000)
afterAll(() => w?.app.close())

const TABLES = [...LEDGERS.map((l) => l.table), 'health.row_history']
const FUNCTIONS = ['large_self_paid_on', 'follow_up_due', 'should_sign_on', 'contract_on']
const SCOPE = `select set_config('app.area_from', '522324.', true), set_config('app.area_to', '522324/', true),
  set_config('app.institution', '*', true), set_config('app.actor_id', $1, true)`

/** What a role reads of a statement when it gives itself the whole county: its answer, or the refusal's code. */
async function tryAs(role: string, sql: string, actorId = '00000000-0000-0000-0000-000000000000'): Promise<string> {
  const connection = await AdminConnection.open(w.app.adminUrl)
  try {
    await connection.query('begin')
    await connection.query(`set local role ${role}`)
    await connection.query(SCOPE, [actorId])
    return JSON.stringify(await connection.query(sql))
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await connection.close()
  }
}

test('no other role of the database reads a table or function of health, in whatever area', {
  timeout: 120_000,
}, async () => {
  expect(roles).toEqual(
    expect.arrayContaining(['county_app', 'county_employment', 'county_coordination', 'county_auditor']),
  )
  for (const role of roles) {
    for (const table of TABLES) expect(await tryAs(role, `select * from ${table}`), `${role} ${table}`).toBe('42501')
    for (const name of FUNCTIONS)
      expect(await tryAs(role, `select * from health.${name}('2026-11-05')`), `${role} ${name}`).toBe('42501')
  }
})

test('what commands answered is kept sealed, even from whoever takes the officer’s place', async () => {
  const [kept] = await w.app.admin.query<{ actor_id: string }>(
    `select actor_id from core.idempotency where verb = 'health.illness.create' limit 1`,
  )
  const seen = await tryAs('county_employment', 'select response from core.idempotency', kept?.actor_id)
  expect(seen).toContain('$sealed')
  expect(WORDS.filter((word) => seen.includes(word))).toEqual([])
})

test('in the whole database no secret word stands in the clear, and no sum outside health', {
  timeout: 120_000,
}, async () => {
  const listed = (found: string[]) => found.filter((f) => !f.startsWith('health.illness_kind: '))
  expect(listed(await leaksInTables(w.app, WORDS))).toEqual([])
  const sums = await leaksInTables(w.app, SUMS)
  expect(sums.length).toBeGreaterThan(0)
  expect(sums.filter((f) => !f.startsWith('health.'))).toEqual([])
})

test('the health role itself reads sealed bytes: without the keys of the application nobody knows the illness', async () => {
  const rows = await tryAs('county_health', 'select * from health.illness')
  expect(rows).toContain(w.personId)
  expect(WORDS.filter((word) => rows.includes(word))).toEqual([])
})

test('planted leaks are found: a grant, a view, a word in a notice', async () => {
  await w.app.admin.query(
    'grant usage on schema health to county_employment; grant select on health.care to county_employment',
  )
  expect(await tryAs('county_employment', 'select * from health.care')).toContain(w.personId)
  await w.app.admin.query(
    'revoke all on health.care from county_employment; revoke usage on schema health from county_employment',
  )
  expect(await tryAs('county_employment', 'select * from health.care')).toBe('42501')
  await w.app.admin.query(`update health.contract set team = '肺癌' where id = $1`, [w.rows.contract])
  expect(await leaksInTables(w.app, ['肺癌'])).toEqual(expect.arrayContaining(['health.contract: 肺癌']))
})
