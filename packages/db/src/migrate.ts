import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type AdminConnection, quoteValue, withAdmin } from './admin.ts'
import { APP_ROLE } from './embedded-postgres.ts'
import { MIGRATIONS } from './schema-sources.ts'

// The number Prisma's own engine locks with, so that both keep out of each other's way.
const PRISMA_LOCK = 72_707_369

/** Prisma's own table, so that `prisma migrate status` agrees with us. */
const PRISMA_TABLE = `create table if not exists public._prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

interface AppliedMigration {
  name: string
  checksum: string
  finished: boolean
}

/** A migration on disk. */
export interface MigrationFile {
  name: string
  sql: string
  /** SHA-256, as Prisma computes it. */
  checksum: string
}

/** The migrations of a folder, oldest first. */
export function listMigrations(folder: string = MIGRATIONS): MigrationFile[] {
  const names = fs.readdirSync(folder).filter((name) => fs.existsSync(path.join(folder, name, 'migration.sql')))
  return names.sort().map((name) => {
    const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

/** Where the migrations are, and the password the application logs in with. */
export interface MigrateOptions {
  folder?: string
  /** Sets the password of county_app; leave out where the unix socket alone admits. */
  appPassword?: string
}

/**
 * Applies the migrations that are missing; answers their names. Each one is a transaction. Refuses to run when an
 * applied migration was edited, or one is recorded as failed. Safe to run from several processes at once.
 */
export function migrate(adminUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  return withAdmin(adminUrl, async (admin) => {
    await assertOwner(admin)
    await admin.query('select pg_advisory_lock($1)', [PRISMA_LOCK])
    try {
      const done = await applyMissing(admin, listMigrations(options.folder))
      if (options.appPassword !== undefined) await setPassword(admin, options.appPassword)
      return done
    } finally {
      await admin.query('select pg_advisory_unlock($1)', [PRISMA_LOCK])
    }
  })
}

async function assertOwner(admin: AdminConnection): Promise<void> {
  const [role] = await admin.query<{ able: boolean }>(
    'select rolsuper or (rolbypassrls and rolcreaterole) as able from pg_roles where rolname = current_user',
  )
  if (!role?.able) throw new Error('the migrating role must be a superuser, or have BYPASSRLS and CREATEROLE')
}

async function applyMissing(admin: AdminConnection, files: MigrationFile[]): Promise<string[]> {
  await admin.script(PRISMA_TABLE)
  const applied = await admin.query<AppliedMigration>(
    `select migration_name as name, checksum, finished_at is not null as finished
     from public._prisma_migrations where rolled_back_at is null`,
  )
  const failed = applied.find((each) => !each.finished)
  if (failed) throw new Error(`migration ${failed.name} is recorded as failed; resolve it with prisma migrate resolve`)
  const unknown = applied.find((each) => !files.some((file) => file.name === each.name))
  if (unknown) throw new Error(`the database has migration ${unknown.name}, which this version does not know`)
  const done: string[] = []
  for (const file of files) {
    const before = applied.find((each) => each.name === file.name)
    if (before && before.checksum !== file.checksum) {
      throw new Error(`migration ${file.name} was edited after it was applied; add a new migration instead`)
    }
    if (before) continue
    await apply(admin, file)
    done.push(file.name)
  }
  return done
}

async function apply(admin: AdminConnection, file: MigrationFile): Promise<void> {
  await admin.script('begin')
  try {
    await admin.script(file.sql)
    await admin.query(
      `insert into public._prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), file.checksum, file.name],
    )
    await admin.script('commit')
  } catch (error) {
    await admin.script('rollback')
    throw new Error(`migration ${file.name}: ${describe(error, file.sql)}`, { cause: error })
  }
}

function describe(error: unknown, sql: string): string {
  const { message, position } = error as { message: string; position?: string }
  if (!position) return message
  const line = sql.slice(0, Number(position)).split('\n').length
  return `${message} (line ${line}: ${sql.split('\n')[line - 1]?.trim()})`
}

async function setPassword(admin: AdminConnection, password: string): Promise<void> {
  await admin.script(`alter role ${APP_ROLE} password ${quoteValue(password)}`)
}
