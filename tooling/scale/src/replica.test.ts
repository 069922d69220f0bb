import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildServer } from '@county/api/build-server'
import { createPlatform, type Platform } from '@county/api/platform'
import { systemActor } from '@county/api-kit/actor'
import { openContext } from '@county/api-kit/kit'
import type { ServerModule } from '@county/api-kit/module'
import { positionNow, readForReport } from '@county/api-kit/reporting'
import { SnapshotCache } from '@county/api-kit/snapshot-cache'
import { type Context, listVerbs, query } from '@county/api-kit/verb'
import { AdminConnection } from '@county/db/admin'
import { type RunningPostgres, startPostgres } from '@county/db/embedded-postgres'
import { migrate } from '@county/db/migrate'
import { addOrganisation } from '@county/testing/organisation'
import { addSignIn, browser, PASSWORD } from '@county/testing/sign-in'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { lagOf, type Replica, startReplica } from './replica.ts'

let dir: string
let primary: RunningPostgres
let replica: Replica
let admin: AdminConnection
let onReplica: AdminConnection
let platform: Platform
let server: any
const quiet = { info() {}, warn() {}, error() {} }

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'county-replica-'))
  primary = await startPostgres({ dir: path.join(dir, 'primary') })
  await migrate(primary.adminUrl)
  admin = await AdminConnection.open(primary.adminUrl)
  const app: any = { admin, ...(await addOrganisation(admin)) }
  for (const account of ['writer', 'reader']) await addSignIn(app, account, 'filer')
  replica = await startReplica(primary, path.join(dir, 'primary'), path.join(dir, 'replica'))
  onReplica = await AdminConnection.open(replica.adminUrl)
  const env = { DATA_DIR: dir, REPORTING_DATABASE_URL: replica.appUrl }
  platform = await createPlatform({ appUrl: primary.appUrl, env, log: quiet, poolSize: 4 })
  const kit = { ...platform.kit, modules: platform.kit.modules.map(withProbe) }
  server = await buildServer({ ...platform, kit })
}, 120_000)

afterAll(async () => {
  await server?.close()
  await platform?.close()
  await onReplica?.close()
  await admin?.close()
  await replica?.stop()
  await primary?.stop()
  rmSync(dir, { recursive: true, force: true })
})

/** Core with a query that tells where it was answered. */
const withProbe = (module: ServerModule): ServerModule =>
  module.id === 'core' ? { ...module, router: { ...module.router, probe: { where } } } : module
const where = query({
  name: 'core.probe.where',
  title: { zh: '在哪里', en: 'Where' },
  permission: 'signedIn',
  reads: 'reporting',
  input: z.object({}),
  output: z.object({ replica: z.boolean(), contacts: z.int() }),
  run: (c) => c.tx.one(`select pg_is_in_recovery() as replica, count(email)::int as contacts from core.account`),
})

const system = () => systemActor('检查', '522324.')
const isReplica = (c: Context) => c.tx.one<{ it: boolean }>(`select pg_is_in_recovery() as it`).then((r) => r.it)
const caughtUp = () => expect.poll(() => lagOf(admin).then((l) => l?.bytes), { timeout: 20_000 }).toBe(0)
const signedIn = async (account: string) => {
  const b = browser(server)
  await b.command('core.session.signIn', { account, password: PASSWORD })
  return b
}

test('queries that go to the replica are declared', () => {
  const declared = platform.kit.modules.flatMap((m) =>
    [...listVerbs(m.id, m.router).values()].filter((v) => v.kind === 'query' && v.reads === 'reporting'),
  )
  const own = declared.map((v) => v.name).filter((name) => !/\.figure\.(list|rows)$/.test(name))
  expect(own.sort()).toEqual([
    'coordination.figure.board',
    'coordination.figure.compare',
    'coordination.figure.published',
    'core.audit.list',
  ])
  expect(declared.length - own.length).toBe(2 * platform.kit.modules.length)
})

test('a reporting read goes to the replica, under the same roles and policies', async () => {
  await caughtUp()
  expect(await readForReport(platform.kit, { module: 'core', actor: system() }, isReplica)).toBe(true)
  expect(await openContext(platform.kit, 'core', system(), { readOnly: true }, isReplica)).toBe(false)
  const read = (module: string, sql: string) =>
    readForReport(platform.kit, { module, actor: systemActor('检查', '') }, (c) => c.tx.query(sql))
  expect(await read('core', `select 1 from core.file`)).toEqual([])
  await expect(read('employment', `select 1 from health.row_history`)).rejects.toMatchObject({ code: '42501' })
})

test('whoever wrote reads it at once, wherever the replica stands; others a moment later', async () => {
  const [writer, reader] = [await signedIn('writer'), await signedIn('reader')]
  await caughtUp()
  await onReplica.query(`select pg_wal_replay_pause()`)
  try {
    const before = await positionNow(platform.kit, system())
    const jar = await server.inject({
      method: 'POST',
      url: '/api/core/trpc/session.setContact',
      payload: { key: crypto.randomUUID(), data: { email: 'writer@example.cn' } },
      headers: { cookie: writer.cookie },
    })
    expect(jar.statusCode).toBe(200)
    const wrote = [jar.headers['set-cookie']].flat().find((c: string) => c.startsWith('county-wrote='))
    const ask = async (cookie: string) => {
      const answer = await server.inject({ url: '/api/core/trpc/probe.where?input=%7B%7D', headers: { cookie } })
      return answer.json().result.data
    }
    const position = decodeURIComponent(/county-wrote=([^;]+)/.exec(wrote)?.[1] ?? '')
    const [order] = await admin.query<{ later: boolean }>(`select $1::pg_lsn > $2::pg_lsn as later`, [position, before])
    expect(order?.later).toBe(true)
    expect(await ask(`${writer.cookie}; ${wrote.split(';')[0]}`)).toEqual({ replica: false, contacts: 1 })
    expect(await ask(reader.cookie)).toEqual({ replica: true, contacts: 0 })
    const health = (await server.inject({ url: '/healthz' })).json()
    expect(health.replica.state).toBe('up')
    expect(health.replica.lagBytes).toBeGreaterThan(0)
    await onReplica.query(`select pg_wal_replay_resume()`)
    await caughtUp()
    expect(await ask(reader.cookie)).toEqual({ replica: true, contacts: 1 })
    expect(await ask(`${writer.cookie}; ${wrote.split(';')[0]}`)).toEqual({ replica: true, contacts: 1 })
    expect((await server.inject({ url: '/healthz' })).json().replica).toEqual({
      state: 'up',
      lagBytes: 0,
      lagSeconds: 0,
    })
  } finally {
    await onReplica.query(`select pg_wal_replay_resume()`)
  }
})

test('what was computed on the replica while a change was under way is computed anew once that is committed', async () => {
  const cache = new SnapshotCache()
  const units = () =>
    readForReport(platform.kit, { module: 'core', actor: system() }, (c) =>
      cache.get(c, 'units', ['core.unit'], () =>
        c.tx.one<{ n: number }>(`select count(*)::int as n from core.unit`).then((r) => r.n),
      ),
    )
  const other = await AdminConnection.open(primary.adminUrl)
  try {
    const before = await units()
    await other.script(
      `begin; insert into core.unit (code, kind, valid_from) values ('SLOW', 'department', '2026-01-01')`,
    )
    // A later transaction commits first, so that the slow one lies below what the replica has seen.
    await admin.query(`update core.site set name = name`)
    await caughtUp()
    expect(await units()).toBe(before)
    await other.script('commit')
    await caughtUp()
    expect(await units()).toBe(before + 1)
  } finally {
    await other.close()
  }
})

test('without its replica everything is read from the primary', async () => {
  await onReplica.close()
  await replica.stop()
  const reader = await signedIn('reader')
  expect((await reader.query('core.probe.where')).data).toEqual({ replica: false, contacts: 1 })
  expect(await readForReport(platform.kit, { module: 'core', actor: system() }, isReplica)).toBe(false)
  expect((await server.inject({ url: '/healthz' })).json()).toMatchObject({ status: 'up', replica: { state: 'down' } })
})
