import fs from 'node:fs'
import path from 'node:path'
import type { MigrationLock } from '@county/db/migration-script'
import { MIGRATIONS } from '@county/db/schema-sources'

const SCHEMA_LOCK = path.join(MIGRATIONS, 'schema.lock.prisma')
const SQL_LOCK = path.join(MIGRATIONS, 'sql.lock.json')

/** Writes a migration's folder and the state it leads to. */
export function writeMigration(name: string, script: string, lock: MigrationLock): void {
  const folder = path.join(MIGRATIONS, name)
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'migration.sql'), script)
  fs.writeFileSync(path.join(MIGRATIONS, 'migration_lock.toml'), 'provider = "postgresql"\n')
  fs.writeFileSync(SCHEMA_LOCK, lock.schema)
  fs.writeFileSync(SQL_LOCK, `${JSON.stringify(lock.sql, null, 2)}\n`)
}

/** The state that the recorded migrations lead to. */
export function readLock(): MigrationLock {
  return { schema: fs.readFileSync(SCHEMA_LOCK, 'utf8'), sql: JSON.parse(fs.readFileSync(SQL_LOCK, 'utf8')) }
}
