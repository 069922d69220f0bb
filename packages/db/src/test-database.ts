import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type AdminConnection, quoteName, withAdmin } from './admin.ts'
import { type RunningPostgres, startPostgres } from './embedded-postgres.ts'
import { isAlive, withFileLock } from './file-lock.ts'
import { listMigrations, migrate } from './migrate.ts'
import { PROJECT_ROOT } from './schema-sources.ts'
import { findThrowawayRoot } from './throwaway-root.ts'
import { Database } from './transaction.ts'

const NOTES = path.join(PROJECT_ROOT, '.cache/test-postgres')
const USERS = path.join(NOTES, 'users')
const LOCK = path.join(NOTES, 'server.lock')
/** The folder's place is written down, so that all test processes agree on it. */
const PLACE = path.join(NOTES, 'place')

/** A database of its own for one test file, migrated. */
export interface TestDatabase {
  /** As the application connects: login role, no rights but through a module's role. */
  database: Database
  /** Superuser, for arranging and for looking past the policies. */
  adminUrl: string
  appUrl: string
  /** Closes `database` and removes everything. */
  drop(): Promise<void>
}

/** What a test database starts as. */
export interface TestDatabaseOptions {
  /** 'migrated' (default): all migrations applied. 'empty': nothing at all. */
  start?: 'migrated' | 'empty'
  poolSize?: number
}

/**
 * Makes a database by copying a template that was migrated once. Any number of processes may do so at once. The
 * server is started when it does not run; the vitest global setup stops it after the last run.
 */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = await useTestServer()
  const template = options.start === 'empty' ? 'template0' : await ensureTemplate(server)
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  await withAdmin(server.adminUrl, (admin) =>
    admin.script(`create database ${quoteName(name)} template ${quoteName(template)} strategy file_copy`),
  )
  const adminUrl = withDatabase(server.adminUrl, name)
  const appUrl = withDatabase(server.appUrl, name)
  const database = new Database({ appUrl, poolSize: options.poolSize ?? 4 })
  const drop = async () => {
    await database.close()
    await withAdmin(server.adminUrl, (admin) => admin.script(`drop database ${quoteName(name)} with (force)`))
  }
  return { database, adminUrl, appUrl, drop }
}

let server: Promise<RunningPostgres> | undefined

/** The machine's one test server, started without crash safety and left running for the other test processes. */
function useTestServer(): Promise<RunningPostgres> {
  server ??= withFileLock(LOCK, () => startPostgres({ dir: findFolder(), tuning: 'throwaway', death: 'keep' }))
  return server
}

function findFolder(): string {
  if (fs.existsSync(PLACE)) return fs.readFileSync(PLACE, 'utf8')
  const project = createHash('sha256').update(PROJECT_ROOT).digest('hex').slice(0, 8)
  const folder = path.join(findThrowawayRoot(), `county-test-${project}`)
  fs.writeFileSync(PLACE, folder)
  return folder
}

/** Notes that this process' test run needs the server; the answer takes the note back and stops an unused server. */
export async function joinTestServer(): Promise<() => Promise<void>> {
  fs.mkdirSync(USERS, { recursive: true })
  const note = path.join(USERS, String(process.pid))
  fs.writeFileSync(note, '')
  const running = await useTestServer()
  await ensureTemplate(running)
  return () =>
    withFileLock(LOCK, async () => {
      fs.rmSync(note, { force: true })
      if (isUsed()) return
      await running.stop()
      fs.rmSync(findFolder(), { recursive: true, force: true })
      fs.rmSync(PLACE, { force: true })
    })
}

function isUsed(): boolean {
  return fs.readdirSync(USERS).some((pid) => {
    if (isAlive(Number(pid))) return true
    fs.rmSync(path.join(USERS, pid), { force: true })
    return false
  })
}

const TEMPLATE_LOCK = 4_220_221

/** The migrated template of the present migrations; makes it once, and removes those of older ones. */
async function ensureTemplate({ adminUrl }: RunningPostgres): Promise<string> {
  const digest = createHash('sha256')
  for (const migration of listMigrations()) digest.update(migration.checksum)
  const name = `template_${digest.digest('hex').slice(0, 16)}`
  await withAdmin(adminUrl, async (admin) => {
    if (await exists(admin, name)) return
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    if (await exists(admin, name)) return
    const draft = `draft_${name}`
    await admin.script(`drop database if exists ${quoteName(draft)} with (force)`)
    await admin.script(`create database ${quoteName(draft)}`)
    await migrate(withDatabase(adminUrl, draft))
    await admin.script(`alter database ${quoteName(draft)} rename to ${quoteName(name)}`)
    await dropOldDatabases(admin, name)
  })
  return name
}

async function exists(admin: AdminConnection, name: string): Promise<boolean> {
  return (await admin.query('select 1 from pg_database where datname = $1', [name])).length > 0
}

/** Templates of other migrations, and databases whose test process was killed. */
async function dropOldDatabases(admin: AdminConnection, keep: string): Promise<void> {
  const rows = await admin.query<{ name: string }>(
    `select datname as name from pg_database where datname like 'template\\_%' or datname like 'test\\_%'`,
  )
  for (const { name } of rows) {
    const owner = Number(name.match(/^test_(\d+)_/)?.[1] ?? 0)
    if (name === keep || (owner > 0 && isAlive(owner))) continue
    await admin.script(`drop database if exists ${quoteName(name)} with (force)`)
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
