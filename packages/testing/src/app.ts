import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Actor } from '@county/api-kit/actor'
import { runVerb } from '@county/api-kit/execute'
import { type Kit, openContext } from '@county/api-kit/kit'
import type { ServerModule } from '@county/api-kit/module'
import { type Context, listVerbs, type Verb } from '@county/api-kit/verb'
import type { Role } from '@county/core/permission'
import { AdminConnection } from '@county/db/admin'
import { type Cipher, createCipher } from '@county/db/cipher'
import { loadKeys } from '@county/db/keys'
import { createTestDatabase } from '@county/db/test-database'
import { newId } from '@county/kernel/id'
import { type ActorOptions, actorOf } from './actors.ts'
import { addOrganisation } from './organisation.ts'

/** What an app of a test is made of. */
export interface AppOptions {
  /** Modules beside core, as their services export them; default: none. `'all'`: every module of the project. */
  modules?: readonly ServerModule[] | 'all'
  /** Time that verbs see; may be moved during the test by setting `app.now`. Default: 2026-11-05, 10:00 in the county. */
  now?: string
  /** Lines the log gets. */
  onLog?: (level: string, data: object, message: string) => void
  poolSize?: number
}

/** A running platform on a database of its own. */
export interface App {
  kit: Kit
  admin: AdminConnection
  adminUrl: string
  /** Connection of the application's login role. */
  appUrl: string
  /** Installation of core: data folder and the like, for `@county/core-service` functions. */
  config: any
  /** ISO time that verbs see. */
  now: string
  siteId: string
  bureauId: string
  /** An officer in a role. */
  as(role: Role, options?: ActorOptions): Actor
  /** Runs a query: `app.query(actor, 'employment.labourRecord.list', {…})`. */
  query<T = any>(actor: Actor, verb: string, input?: unknown): Promise<T>
  /** Runs a command; a new idempotency key each time unless one is given. */
  command<T = any>(
    actor: Actor,
    verb: string,
    data: unknown,
    options?: { expected?: number; key?: string; requestId?: string },
  ): Promise<T>
  /** Runs work under a module's role in an actor's scope, past the verbs: for ports, jobs and repositories. */
  inContext<T>(module: string, actor: Actor, work: (context: Context) => Promise<T>): Promise<T>
  /** The HTTP server, for `inject`; built at the first call. */
  server(): Promise<any>
  close(): Promise<void>
}

/** Loads a part of the project's services by file: packages may not depend on services, tests of the whole must. */
const service = (file: string) => import(new URL(`../../../services/${file}`, import.meta.url).href)

/** Makes a platform on a migrated database with a small organisation. Close it after the test file. */
export async function createApp(options: AppOptions = {}): Promise<App> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'county-test-'))
  const db = await createTestDatabase({ poolSize: options.poolSize ?? 6 })
  const admin = await AdminConnection.open(db.adminUrl)
  const organisation = await addOrganisation(admin)
  const config = {
    dataDir,
    portalDir: path.join(dataDir, 'portal'),
    production: false,
    publicUrl: 'http://localhost:8400',
  }
  const modules = await loadModules(options.modules ?? [], config)
  const tell = (level: string) => (data: object, message: string) => options.onLog?.(level, data, message)
  const log = { info: tell('info'), warn: tell('warn'), error: tell('error') }
  const cipher: Cipher = createCipher(loadKeys({ dataDir, env: {} }))
  const kit: Kit = { database: db.database, cipher, modules, clock: () => new Date(app.now), log }
  const verbs = new Map(
    modules.flatMap((m) => [...listVerbs(m.id, m.router).values()].map((v) => [v.name, v] as const)),
  )
  let server: Promise<any> | undefined
  const app: App = {
    kit,
    admin,
    adminUrl: db.adminUrl,
    appUrl: db.appUrl,
    config,
    now: options.now ?? '2026-11-05T02:00:00.000Z',
    ...organisation,
    as: (role, o) => actorOf(modules, role, o),
    query: (actor, name, input) => runVerb(kit, getVerb(verbs, name), actor, input) as never,
    command: (actor, name, data, o = {}) => {
      const envelope = { key: o.key ?? newId(), data, ...(o.expected === undefined ? {} : { expected: o.expected }) }
      return runVerb(kit, getVerb(verbs, name), actor, envelope, o.requestId ? { requestId: o.requestId } : {}) as never
    },
    inContext: (module, actor, work) => openContext(kit, module, actor, { readOnly: false }, work),
    server() {
      server ??= service('api/src/build-server.ts').then((m) => m.buildServer({ kit, config }))
      return server
    },
    async close() {
      await (await server)?.close()
      await admin.close()
      await db.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  return app
}

async function loadModules(asked: readonly ServerModule[] | 'all', config: object): Promise<readonly ServerModule[]> {
  const { composeModules } = await service('api/src/compose.ts')
  const { MODULES } = await service('api/src/modules.ts')
  const failures: string[] = []
  const log = { info() {}, warn() {}, error: (data: object) => failures.push(JSON.stringify(data)) }
  const given = (m: ServerModule) => ({ id: m.id, load: async () => ({ module: m }) })
  const core = { id: 'core', load: () => service('core/src/module.ts') }
  const sources = asked === 'all' ? MODULES : [core, ...asked.filter((m) => m.id !== 'core').map(given)]
  const composed = await composeModules(config, log, sources)
  if (failures.length) throw new Error(`modules did not start: ${failures.join(' ')}`)
  return composed.modules
}

function getVerb(verbs: ReadonlyMap<string, Verb>, name: string): Verb {
  const verb = verbs.get(name)
  if (!verb) throw new Error(`there is no verb ${name}; there are ${[...verbs.keys()].join(', ')}`)
  return verb
}
