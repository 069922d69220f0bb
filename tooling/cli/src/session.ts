import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { createPlatform, type Platform } from '@county/api/platform'
import { type Actor, systemActor } from '@county/api-kit/actor'
import { runVerb } from '@county/api-kit/execute'
import { listVerbs, type Verb } from '@county/api-kit/verb'
import { countyPath } from '@county/core-service/bootstrap'
import { startPostgres } from '@county/db/embedded-postgres'
import { migrate } from '@county/db/migrate'
import { DomainError } from '@county/kernel/errors'
import { newId } from '@county/kernel/id'

/** What a command works with: the platform over the same database as the running system, acting as the operator. */
export interface CliSession {
  platform: Platform
  adminUrl: string
  actor: Actor
  /** Runs a query by its full name. */
  query<T>(verb: string, input?: unknown): Promise<T>
  /** Runs a command by its full name; written into the audit under the operator's name. */
  command<T>(verb: string, data: unknown, expected?: number): Promise<T>
}

/** Opens the database (DATABASE_URL, or the embedded one in DATA_DIR, adopted when it runs), composes the platform, and closes both after `work`. */
export async function withSession<T>(work: (session: CliSession) => Promise<T>): Promise<T> {
  const database = await openDatabase()
  try {
    await migrate(database.adminUrl)
    const platform = await createPlatform({ appUrl: database.appUrl, log: quiet, poolSize: 4 })
    try {
      return await work(makeSession(platform, database.adminUrl, await countyPath(platform.kit)))
    } finally {
      await platform.close()
    }
  } finally {
    await database.release()
  }
}

const quiet = {
  info() {},
  warn() {},
  error: (data: object, message: string) => console.error(message, JSON.stringify(data)),
}

async function openDatabase(): Promise<{ adminUrl: string; appUrl: string; release(): Promise<void> }> {
  const { DATABASE_URL, APP_DATABASE_URL } = process.env
  if (DATABASE_URL) {
    if (!APP_DATABASE_URL)
      throw new Error('APP_DATABASE_URL is missing: the connection of county_app, beside DATABASE_URL of the owner')
    return { adminUrl: DATABASE_URL, appUrl: APP_DATABASE_URL, release: async () => undefined }
  }
  const dataDir = path.resolve(process.env.DATA_DIR ?? '.data')
  mkdirSync(dataDir, { recursive: true })
  const running = await startPostgres({ dir: path.join(dataDir, 'postgres'), death: 'keep' })
  return { ...running, release: async () => (running.adopted ? undefined : running.stop()) }
}

function makeSession(platform: Platform, adminUrl: string, county: string): CliSession {
  const verbs = new Map(
    platform.kit.modules.flatMap((m) => [...listVerbs(m.id, m.router).values()].map((v) => [v.name, v] as const)),
  )
  const actor = systemActor(`运维 ${process.env.USER ?? ''}`.trim(), county)
  const run = (name: string, kind: Verb['kind'], input: unknown) => {
    const verb = verbs.get(name)
    if (verb?.kind !== kind) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { verb: name } })
    return runVerb(platform.kit, verb, actor, input)
  }
  return {
    platform,
    adminUrl,
    actor,
    query: (name, input) => run(name, 'query', input) as never,
    command: (name, data, expected) =>
      run(name, 'command', { key: newId(), data, ...(expected ? { expected } : {}) }) as never,
  }
}
