import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { runVerb } from '@county/api-kit/execute'
import { openContext } from '@county/api-kit/kit'
import { listVerbs } from '@county/api-kit/verb'
import { filesPort } from '@county/core/ports/files'
import { AdminConnection } from '@county/db/admin'
import { type RunningPostgres, startPostgres } from '@county/db/embedded-postgres'
import { migrate } from '@county/db/migrate'
import { findThrowawayRoot } from '@county/db/throwaway-root'
import { newId } from '@county/kernel/id'
import { addOrganisation } from '@county/testing/organisation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPlatform, type Platform } from '../platform.ts'
import { type CrashPlan, crashActor, fund, type PlannedCall, type Said } from './support/crash-plan.ts'
import { csv } from './support/upload.ts'

const CHILD = path.join(import.meta.dirname, 'support/crash-child.ts')
const NOW = '2026-11-20T02:00:00.000Z'
const root = mkdtempSync(path.join(findThrowawayRoot(), 'county-crash-'))
const [postgresDir, dataDir] = [path.join(root, 'postgres'), path.join(root, 'data')]
let postgres: RunningPostgres
let admin: AdminConnection
let platform: Platform

/** Opens the platform again over whatever the crash left: the server is adopted, or recovers by itself. */
async function open(): Promise<void> {
  postgres = await startPostgres({ dir: postgresDir })
  admin = await AdminConnection.open(postgres.adminUrl)
  const silent = { info() {}, warn() {}, error() {} }
  platform = await createPlatform({ appUrl: postgres.appUrl, env: { DATA_DIR: dataDir, PORT: '0' }, log: silent })
  platform = { ...platform, kit: { ...platform.kit, clock: () => new Date(NOW) } }
}
async function shut(): Promise<void> {
  await platform.close()
  await admin.close()
}

beforeAll(async () => {
  const { adminUrl } = await startPostgres({ dir: postgresDir })
  await migrate(adminUrl)
  await open()
  await addOrganisation(admin)
  await call('coordination.plan.install', {})
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await shut().catch(() => undefined)
  await postgres.stop()
  rmSync(root, { recursive: true, force: true })
})

const children: ChildProcess[] = []
const actor = () => crashActor(platform.kit.modules)
function call<T = any>(verb: string, data: unknown, key = newId()): Promise<T> {
  const found = platform.kit.modules
    .flatMap((m) => [...listVerbs(m.id, m.router).values()])
    .find((v) => v.name === verb)
  if (!found) throw new Error(`no verb ${verb}`)
  return runVerb(platform.kit, found, actor(), found.kind === 'query' ? data : { key, data }) as Promise<T>
}

/** A process running a plan, and what it said so far. */
function start(plan: Omit<CrashPlan, 'postgresDir' | 'dataDir' | 'now'>) {
  const given = JSON.stringify({ ...plan, postgresDir, dataDir, now: NOW })
  const child: ChildProcess = spawn(process.execPath, [CHILD, given], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const said: Said[] = []
  const waiting: { enough: (said: Said[]) => boolean; resolve: () => void }[] = []
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    said.push(JSON.parse(line))
    for (const w of waiting) if (w.enough(said)) w.resolve()
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    said,
    /** Resolves when enough was said; throws when the process ends before. */
    until: (enough: (said: Said[]) => boolean) =>
      Promise.race([
        new Promise<void>((resolve) => (enough(said) ? resolve() : waiting.push({ enough, resolve }))),
        ended.then(() => Promise.reject(new Error(`the process ended after ${JSON.stringify(said.slice(-5))}`))),
      ]),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
const doneKeys = (said: Said[]) => said.flatMap((s) => ('done' in s ? [s.done] : []))
const settled = (said: Said[]) => said.filter((s) => 'paused' in s || 'done' in s || 'failed' in s).length

/** Every trace that commands leave, so that a half write shows. */
async function traces(verbs: readonly string[]): Promise<string> {
  const rows = await admin.query(
    `select
    (select json_agg(f.name order by f.name) from coordination.fund f) as funds,
    (select json_agg(json_build_array(m.month, m.state) order by m.month) from coordination.report_month m) as months,
    (select count(*) from coordination.figure) as figures,
    (select json_agg(json_build_array(b.id, b.state, b.version) order by b.id) from core.import_batch b) as batches,
    (select count(*) from core.import_effect) as effects,
    (select count(*) from core.audit where verb = any($1)) as audit,
    (select count(*) from core.idempotency where verb = any($1)) as keys`,
    [verbs],
  )
  return JSON.stringify(rows)
}

async function checkedBatch(name: string): Promise<string> {
  const head = ['资金名称', '年度', '资金类别', '预算（下达）', '用于后续扶持项目']
  const rows = Array.from({ length: 300 }, (_, i) => [`${name}${i}`, '2026', 'special', String(i + 1), '是'])
  const bytes = csv([head, ...rows])
  const file = await openContext(platform.kit, 'coordination', actor(), { readOnly: false }, (c) =>
    c.ports.get(filesPort).save({ name: '资金.csv', type: 'text/csv', purpose: 'import', bytes }),
  )
  const batch = await call('coordination.import.start', { importer: 'coordination.fund', fileId: file.id })
  const checked = await call('coordination.import.check', { batchId: batch.id })
  expect(checked.counts.new).toBe(300)
  return batch.id
}

const VERBS = ['coordination.fund.create', 'coordination.import.commit', 'coordination.month.close']

test.each([
  { month: '2026-08', pauses: [3, 3, 4] },
  { month: '2026-09', pauses: [2, 7, 12] },
])(
  'killed in the middle of a command, an import and a month’s closing ($month): nothing is half done, and all of it can be done again',
  async ({ month, pauses }) => {
    await call('coordination.month.open', { month })
    const batchId = await checkedBatch(month)
    const data = [fund(`款${month}`), { batchId }, { month }]
    const calls: PlannedCall[] = VERBS.map((verb, i) => ({
      verb,
      key: newId(),
      data: data[i],
      pauseAt: pauses[i] as number,
    }))
    const before = await traces(VERBS)
    await shut()
    await postgres.stop()
    const child = start({ calls })
    await child.until((said) => settled(said) === calls.length)
    await child.kill()
    expect(child.said.slice(0, 1)).toEqual([{ ready: true, adopted: false }])
    expect(child.said.slice(1).map((s) => Object.keys(s)[0])).toEqual(['paused', 'paused', 'paused'])
    await open()
    expect(postgres.adopted).toBe(true)
    expect(await traces(VERBS)).toBe(before)
    for (const c of calls) await call(c.verb, c.data, c.key)
    const after = await traces(VERBS)
    expect(after).not.toBe(before)
    for (const c of calls) await call(c.verb, c.data, c.key)
    expect(await traces(VERBS)).toBe(after)
  },
)

/** Funds of the stream by name, with what else each command left. */
async function streamed() {
  return admin.query<{ key: string; funds: number; keys: number; audits: number }>(
    `select k.key::text as key, 1 as keys, count(distinct f.id)::int as funds, count(distinct a.id)::int as audits
     from core.idempotency k left join coordination.fund f on f.name = k.key::text
     left join core.audit a on a.entity_id::text = f.id::text where k.verb = 'coordination.fund.create' and k.response->'values'->>'name' = k.key::text
     group by k.key`,
  )
}
async function assertWhole(said: Said[]): Promise<void> {
  const rows = await streamed()
  expect(rows.filter((r) => r.funds !== 1 || r.audits !== 1)).toEqual([])
  const kept = new Set(rows.map((r) => r.key))
  expect(doneKeys(said).filter((key) => !kept.has(key))).toEqual([])
  const [loose] = await admin.query<{ n: number }>(
    `select count(*)::int as n from coordination.fund f where f.name like '________-____-%' and not exists (select from core.idempotency k where k.key::text = f.name)`,
  )
  expect(loose?.n).toBe(0)
}

test('killed while answering: everything acknowledged is there, everything else is there wholly or not at all', async () => {
  const child = start({ calls: [], stream: true })
  await child.until((said) => doneKeys(said).length >= 40)
  await child.kill()
  await assertWhole(child.said)
  expect(child.said.filter((s) => 'failed' in s)).toEqual([])
})

test('with PostgreSQL killed under it the platform keeps running, loses nothing it acknowledged, and goes on', async () => {
  const child = start({ calls: [], stream: true })
  await child.until((said) => doneKeys(said).length >= 40)
  await shut()
  const killed = postgres.pid
  process.kill(killed, 'SIGKILL')
  await child.until((said) => said.some((s) => 'failed' in s))
  await open()
  expect([postgres.adopted, postgres.pid === killed]).toEqual([false, false])
  const before = doneKeys(child.said).length
  await child.until((said) => doneKeys(said).length >= before + 10)
  await child.kill()
  await assertWhole(child.said)
})
