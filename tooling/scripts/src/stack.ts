import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { assertContracts, offerContracts } from '@county/api/contract-gate'
import { createPlatform, type Platform } from '@county/api/platform'
import { type Serving, serve } from '@county/api/serve'
import { systemActor } from '@county/api-kit/actor'
import { bootstrapCounty, countyPath, isEmptyCounty } from '@county/core-service/bootstrap'
import { seedCalendar } from '@county/core-service/calendar/seed'
import { coreConfigFromEnv } from '@county/core-service/config'
import { readBuiltModule } from '@county/core-service/release/built-module'
import { precompressFolder } from '@county/core-service/release/precompress'
import { publishModule } from '@county/core-service/release/publish'
import { coreTasks } from '@county/core-service/tasks'
import { type RunningPostgres, startPostgres } from '@county/db/embedded-postgres'
import { migrate } from '@county/db/migrate'
import { todayIn } from '@county/kernel/local-date'
import { installQueue } from '@county/worker/install'
import { startWorker, type Worker, workOf } from '@county/worker/worker'
import { APPS, listApps } from './ui-build.ts'

/** How a stack is started. */
interface StackOptions {
  env?: NodeJS.ProcessEnv
  /** Told what happens, in words for a person. */
  say?: (line: string) => void
  /** Loads the demonstration county into an empty database; default true outside production, unless DEMO=0. */
  demo?: boolean
  /** Listens on PORT; default true. */
  listen?: boolean
  /** Runs the jobs in this process; default true. */
  work?: boolean
}

/** Somebody who can sign in, told once at the first start. */
interface SignInHint {
  account: string
  password: string
  who: string
}

/** The whole platform in this process. */
export interface Stack {
  platform: Platform
  url: string
  adminUrl: string
  appUrl: string
  /** First passwords of accounts opened by this very start; demonstration accounts are listed by demo-accounts.ts. */
  hints: SignInHint[]
  /** Stops everything this start began, in order; PostgreSQL last. */
  stop(): Promise<void>
}

/** A step of stopping that takes longer is not waited for: PostgreSQL ends what hangs, and undoes it. */
const STEP_MS = 10_000

/** Where the database is: the county's own, or the embedded one in the data folder. */
async function openDatabase(env: NodeJS.ProcessEnv, dataDir: string, say: (line: string) => void) {
  const given = env.DATABASE_URL
  if (given) {
    const password = env.COUNTY_APP_PASSWORD ?? randomBytes(24).toString('base64url')
    const app = new URL(given)
    app.username = 'county_app'
    app.password = password
    return { adminUrl: given, appUrl: app.href, password, postgres: undefined }
  }
  const postgres: RunningPostgres = await startPostgres({ dir: path.join(dataDir, 'postgres') })
  say(postgres.adopted ? '数据库：接管已在运行的 PostgreSQL' : '数据库：PostgreSQL 已启动')
  return { adminUrl: postgres.adminUrl, appUrl: postgres.appUrl, password: undefined, postgres }
}

/** Starts PostgreSQL, migrates, fills an empty county, publishes the built modules, serves and runs the jobs. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const env = options.env ?? process.env
  const say = options.say ?? (() => {})
  const { dataDir, production } = coreConfigFromEnv(env)
  // Enterable by others, since under root PostgreSQL runs as another user; what is secret in it has its own modes.
  mkdirSync(dataDir, { recursive: true, mode: 0o755 })
  const undo: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await Promise.race([step(), pause(STEP_MS, undefined, { ref: false })])
  }
  try {
    const { adminUrl, appUrl, password, postgres } = await openDatabase(env, dataDir, say)
    if (postgres) undo.push(() => postgres.stop())
    const applied = await migrate(adminUrl, password === undefined ? {} : { appPassword: password })
    if (applied.length) say(`数据库：已升级（${applied.join('、')}）`)
    await installQueue(adminUrl)
    const platform = await createPlatform({ appUrl, env })
    undo.push(() => platform.close())
    for (const [id, reason] of platform.failed) say(`模块 ${id} 未能启动：${reason}`)
    const wanted = options.demo ?? (!production && env.DEMO !== '0')
    const hints = await fillCounty(platform, adminUrl, wanted, env, say)
    await publishAndCheck(platform, env, say)
    if (options.work !== false) {
      const worker: Worker = await startWorker({
        kit: platform.kit,
        appUrl,
        tasks: coreTasks(platform.config),
        mine: workOf(env),
      })
      undo.push(() => worker.stop())
    }
    let url = ''
    if (options.listen !== false) {
      const serving: Serving = await serve(platform, env)
      undo.push(() => serving.close())
      url = serving.url
    }
    return { platform, url, adminUrl, appUrl, hints, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What the demonstration's loader offers; it is a tool, and may be left out of an installation. */
interface DemoLoader {
  loadDemo(options: object): Promise<{ households: number; persons: number }>
}

const DEMO_LOADER = path.join(import.meta.dirname, '../../cli/src/demo.ts')

/** Fills a county in which nobody has an account yet: demonstration data, or just the three administrators. */
async function fillCounty(
  platform: Platform,
  adminUrl: string,
  demo: boolean,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<SignInHint[]> {
  const { kit } = platform
  await seedCalendar(kit)
  if (!(await isEmptyCounty(kit))) return []
  if (demo && existsSync(DEMO_LOADER)) {
    say('首次启动：正在载入演示县数据，约需一分钟……')
    const { loadDemo } = (await import(DEMO_LOADER)) as DemoLoader
    const loaded = await loadDemo({ kit, adminUrl, today: todayIn(kit.clock()), scale: Number(env.DEMO_SCALE ?? 1) })
    say(`首次启动：已载入 ${loaded.households} 户、${loaded.persons} 人`)
    return []
  }
  const first = await bootstrapCounty(kit, {
    code: env.COUNTY_CODE ?? '522324',
    name: env.COUNTY_NAME ?? '晴隆县',
    bureau: env.COUNTY_BUREAU ?? '县生态移民局',
  })
  return first.map((f) => ({ account: f.account, password: f.password, who: f.role }))
}

/** Publishes what was built, against the very servers that begin here; then refuses to serve what breaks the rest. */
async function publishAndCheck(platform: Platform, env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<void> {
  const putBack = await offerContracts(platform.kit)
  await publishModules(platform, say)
  await assertContracts(platform.kit, env).catch(async (error) => {
    await putBack()
    throw error
  })
}

/** Publishes every built module whose bytes are new and makes it the active release. */
async function publishModules({ kit, config }: Platform, say: (line: string) => void): Promise<void> {
  if (existsSync(config.portalDir)) await precompressFolder(config.portalDir)
  const actor = systemActor('发布', await countyPath(kit))
  for (const app of listApps().filter((name) => name !== 'portal')) {
    const folder = path.join(APPS, app, 'dist')
    if (!existsSync(path.join(folder, 'module.json'))) continue
    try {
      const published = await publishModule(kit, config, actor, await readBuiltModule(folder), { activate: true })
      if (published.fresh) say(`模块 ${published.module}：已发布 ${published.version}`)
    } catch (error) {
      say(`模块 ${app} 未能发布：${(error as Error).message}`)
    }
  }
}
