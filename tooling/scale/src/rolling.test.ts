import { randomUUID } from 'node:crypto'
import { type App, createApp } from '@county/testing/app'
import { addSignIn, PASSWORD } from '@county/testing/sign-in'
import { installQueue } from '@county/worker/install'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Kind, type Outcome, startLoad } from './load.ts'
import { findNginx, startNginx } from './nginx.ts'
import { restart, type Server, startServer } from './processes.ts'

const MODULE = 'employment'
let app: App
let env: NodeJS.ProcessEnv
const running: { stop(): Promise<void> }[] = []

beforeAll(async () => {
  app = await createApp({ modules: 'all' })
  await installQueue(app.adminUrl)
  await app.admin.query(
    `insert into core.unit_module (unit_id, module, valid_from) values ($1, 'employment', '2020-01-01')`,
    [app.bureauId],
  )
  await addSignIn(app, 'renshe', 'filer')
  env = { APP_DATABASE_URL: app.appUrl, DATA_DIR: app.config.dataDir, NODE_ENV: 'test', POOL_SIZE: '6' }
})
afterEach(async () => {
  for (const each of running.splice(0).reverse()) await each.stop()
})
afterAll(() => app.close())

const get = (name: string, verb: string, input: object = {}): Kind => {
  const path = `/api/${verb.replace('.', '/trpc/')}?input=${encodeURIComponent(JSON.stringify(input))}`
  return { name, next: () => ({ method: 'GET', path }) }
}
const write = (): Kind => ({
  name: 'employment writes',
  next: () => ({
    method: 'POST',
    path: `/api/employment/trpc/jobOpening.create`,
    body: { key: randomUUID(), data: { values: { ...OPENING, post: randomUUID().slice(0, 8) } } },
  }),
})
const OPENING = {
  direction: 'inside',
  employer: '三宝制衣',
  creditCode: null,
  post: '缝纫工',
  trade: 'sewing',
  industry: 'handicraft',
  skillsWanted: ['sewing'],
  headcount: 1,
  place: 'site',
  province: null,
  address: null,
  shift: 'day',
  wageFrom: 250_000,
  wageTo: 400_000,
  insured: true,
  lodging: false,
  flexibleForCarers: true,
  minAge: 18,
  maxAge: 50,
  contact: null,
  publishedOn: '2026-11-01',
  validUntil: '2026-12-31',
}

const KINDS = [
  get('employment reads', 'employment.jobOpening.list'),
  write(),
  get('residents reads', 'residents.household.list'),
  get('coordination reads', 'coordination.month.list'),
  get('core reads', 'core.session.current'),
]

async function cookieOf(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/core/trpc/session.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: randomUUID(), data: { account: 'renshe', password: PASSWORD } }),
  })
  expect(answer.status).toBe(200)
  return answer.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .filter((c) => c?.startsWith('county='))
    .join('; ')
}

/** Two processes of the module, restarted in turn twice while everything is under load. */
async function restartUnderLoad(front: string, own: Server[]): Promise<Outcome[]> {
  const load = startLoad(front, { cookie: await cookieOf(front) }, KINDS, 3)
  const moduleEnv = { ...env, MODULES: MODULE }
  for (let i = 0; i < 4; i++) {
    const at = i % own.length
    own[at] = await restart(own[at] as Server, 'module', moduleEnv)
    running.push(own[at])
  }
  return load.stop()
}

async function startOwn(): Promise<Server[]> {
  const own = await Promise.all([1, 2].map(() => startServer('module', { ...env, MODULES: MODULE })))
  running.push(...own)
  return own
}

function assertNothingLost(outcomes: Outcome[], before: number, after: number): void {
  expect([...new Set(outcomes.flatMap((o) => o.failures))].slice(0, 5)).toEqual([])
  for (const { name, answered } of outcomes) expect(answered, name).toBeGreaterThan(50)
  // Each command that was answered was carried out, once.
  expect(after - before).toBe(outcomes.find((o) => o.name === 'employment writes')?.answered)
}

const countOpenings = async () =>
  Number((await app.admin.query<{ n: number }>(`select count(*)::int as n from employment.job_opening`))[0]?.n)

test('a module restarted under load drops no request, of its own or of others', { timeout: 180_000 }, async () => {
  const own = await startOwn()
  const front = await startServer('api', { ...env, MODULE_URLS: `${MODULE}=${own.map((o) => o.url).join('|')}` })
  running.push(front)
  const before = await countOpenings()
  assertNothingLost(await restartUnderLoad(front.url, own), before, await countOpenings())
})

test.runIf(findNginx())('the same behind nginx', { timeout: 180_000 }, async () => {
  const own = await startOwn()
  const api = await startServer('api', env)
  running.push(api)
  const nginx = await startNginx({ api: [api.url], modules: { [MODULE]: own.map((o) => o.url) } })
  running.push(nginx)
  const before = await countOpenings()
  assertNothingLost(await restartUnderLoad(nginx.url, own), before, await countOpenings())
})

test('while a module’s processes are gone it says so, and the others answer', async () => {
  const front = await startServer('api', { ...env, MODULE_URLS: `${MODULE}=http://127.0.0.1:9` })
  running.push(front)
  const cookie = await cookieOf(front.url)
  const ask = (path: string) => fetch(`${front.url}/api/${path}?input=%7B%7D`, { headers: { cookie } })
  const [lost, other] = await Promise.all([
    ask('employment/trpc/jobOpening.list'),
    ask('residents/trpc/household.list'),
  ])
  expect(other.status).toBe(200)
  expect(lost.status).toBe(503)
  expect(((await lost.json()) as any).error.data.domain.code).toBe('MODULE_UNAVAILABLE')
})
