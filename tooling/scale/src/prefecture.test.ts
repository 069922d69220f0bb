import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createPlatform } from '@county/api/platform'
import { systemActor } from '@county/api-kit/actor'
import { runVerb } from '@county/api-kit/execute'
import { listVerbs } from '@county/api-kit/verb'
import type { PublishedFigures } from '@county/coordination/figure/published'
import { bootstrapCounty } from '@county/core-service/bootstrap'
import { AdminConnection, withAdmin } from '@county/db/admin'
import { type RunningPostgres, startPostgres } from '@county/db/embedded-postgres'
import { migrate } from '@county/db/migrate'
import { newId } from '@county/kernel/id'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assertOnlyFigures, LeavingError, passFiguresOn, stopPassing, whatArrived } from './prefecture.ts'

const COUNTIES = [
  { code: '522323', name: '普安县' },
  { code: '522324', name: '晴隆县' },
  { code: '522325', name: '贞丰县' },
] as const
const MONTH = '2026-10'
const quiet = { info() {}, warn() {}, error() {} }
let dir: string
let postgres: RunningPostgres
let prefecture: AdminConnection

const urlOf = (url: string, name: string) => {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
const databaseOf = (code: string) => ({ name: code, adminUrl: urlOf(postgres.adminUrl, `county_${code}`) })

/** A migrated database with its county set up. */
async function makeCounty(code: string, name: string): Promise<void> {
  const database = databaseOf(code)
  await withAdmin(postgres.adminUrl, (a) => a.script(`create database county_${code}`))
  await migrate(database.adminUrl)
  await inCounty(code, async (platform) => {
    await bootstrapCounty(platform.kit, { code, name, bureau: '县生态移民局' })
  })
}

async function inCounty<T>(code: string, work: (platform: Awaited<ReturnType<typeof createPlatform>>) => Promise<T>) {
  const env = { DATA_DIR: path.join(dir, code) }
  const appUrl = urlOf(postgres.appUrl, `county_${code}`)
  const platform = await createPlatform({ appUrl, env, log: quiet, poolSize: 2 })
  try {
    return await work(platform)
  } finally {
    await platform.close()
  }
}

function run(code: string, name: string, data: unknown, at: string): Promise<unknown> {
  return inCounty(code, ({ kit }) => {
    const [module = ''] = name.split('.')
    const verb = kit.modules
      .flatMap((m) => (m.id === module ? [...listVerbs(m.id, m.router).values()] : []))
      .find((v) => v.name === name)
    const input = verb?.kind === 'command' ? { key: newId(), data } : data
    return runVerb({ ...kit, clock: () => new Date(at) }, verb as never, systemActor('检查', `${code}.`), input)
  })
}

async function closeMonth(code: string, month: string, next: string): Promise<void> {
  await run(code, 'coordination.month.open', { month }, `${next}-01T01:00:00Z`)
  await run(code, 'coordination.month.close', { month }, `${next}-08T01:00:00Z`)
}

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'county-prefecture-'))
  postgres = await startPostgres({ dir: path.join(dir, 'postgres'), settings: ['wal_level=logical', 'fsync=off'] })
  for (const { code, name } of COUNTIES) {
    await makeCounty(code, name)
    await run(code, 'coordination.plan.install', {}, '2026-10-01T01:00:00Z')
    await closeMonth(code, MONTH, '2026-11')
  }
  await makeCounty('522300', '黔西南州')
  prefecture = await AdminConnection.open(databaseOf('522300').adminUrl)
}, 240_000)

afterAll(async () => {
  await prefecture?.close()
  for (const { code } of COUNTIES) await stopPassing(databaseOf('522300'), code)
  await postgres?.stop()
  rmSync(dir, { recursive: true, force: true })
})

const countHere = async () =>
  (await prefecture.query<{ n: number }>(`select count(*)::int as n from coordination.published_figure`))[0]?.n

test('a county publishes its figures of closed months and nothing else', async () => {
  await withAdmin(databaseOf('522324').adminUrl, async (admin) => {
    await admin.query(`select coordination.publish_figures()`)
    const published = await admin.query<{ table: string; columns: string }>(
      `select schemaname || '.' || tablename as table, attnames::text as columns from pg_publication_tables`,
    )
    expect(published.map((p) => p.table)).toEqual(['coordination.published_figure'])
    expect(published[0]?.columns).toBe(
      '{county_code,month,indicator_id,county_name,title_zh,title_en,measure_no,unit,value,hits,total,closed_at}',
    )
    await expect(assertOnlyFigures(admin)).resolves.toBeUndefined()
  })
})

test.each([
  'create publication leak for table residents.person',
  'alter publication county_figures add table employment.labour_record',
  'create publication leak for all tables',
  'create publication leak for tables in schema coordination',
])('refused in a county: %s', async (sql) => {
  await withAdmin(databaseOf('522324').adminUrl, async (admin) => {
    await admin.query(`select coordination.publish_figures()`)
    await expect(admin.script(sql)).rejects.toThrow(/may not be published: /)
    expect(await admin.query(`select * from core.leaving_table`)).toEqual([])
  })
})

test('a table of persons that got into a publication all the same is found, and nobody subscribes', async () => {
  const source = databaseOf('522325')
  await withAdmin(source.adminUrl, async (admin) => {
    await admin.script(`alter event trigger refuse_leaving disable; create publication leak for table residents.person;
      alter event trigger refuse_leaving enable`)
    await expect(assertOnlyFigures(admin)).rejects.toThrow('leak: residents.person')
    await expect(passFiguresOn(source, databaseOf('522300'))).rejects.toBeInstanceOf(LeavingError)
    expect(await prefecture.query(`select 1 from pg_subscription`)).toEqual([])
    await admin.script(`drop publication leak`)
  })
})

test('three counties’ figures arrive in the prefecture, those that were there and each that comes; no person does', async () => {
  for (const { code } of COUNTIES) await passFiguresOn(databaseOf(code), databaseOf('522300'))
  const each = await withAdmin(databaseOf('522324').adminUrl, (a) =>
    a.query<{ n: number }>(`select count(*)::int as n from coordination.published_figure`),
  )
  const perCounty = each[0]?.n ?? 0
  expect(perCounty).toBeGreaterThan(10)
  await expect.poll(countHere, { timeout: 30_000 }).toBe(3 * perCounty)
  await closeMonth('522324', '2026-11', '2026-12')
  await expect.poll(countHere, { timeout: 30_000 }).toBe(4 * perCounty)
  expect(await whatArrived(prefecture)).toEqual({ 'coordination.published_figure': 4 * perCounty })
  const [others] = await prefecture.query<{ n: number }>(
    `select (select count(*) from residents.person)::int + (select count(*) from residents.household)::int as n`,
  )
  expect(others?.n).toBe(0)
})

test('the prefecture sees them side by side', async () => {
  const shown = (await run(
    '522300',
    'coordination.figure.published',
    { month: MONTH },
    '2026-12-08T01:00:00Z',
  )) as PublishedFigures
  expect(shown.counties.map((c) => c.name)).toEqual(COUNTIES.map((c) => c.name))
  expect(shown.counties.every((c) => c.closedAt && c.receivedAt)).toBe(true)
  expect(shown.lines.length).toBeGreaterThan(10)
  for (const line of shown.lines) expect(line.cells.filter(Boolean).length).toBe(3)
  expect(shown.months).toEqual(['2026-11', MONTH])
})
