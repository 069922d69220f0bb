import fs from 'node:fs'
import path from 'node:path'
import { buildInitialMigration, currentLock } from '@county/db/migration-script'
import { MIGRATIONS } from '@county/db/schema-sources'
import { writeMigration } from './db-write-migration.ts'

const INITIAL = '0001_init'

/** Writes the first migration anew from the present schema. Only before the first release, when no county runs it. */
async function squash(): Promise<void> {
  const others = fs
    .readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== INITIAL)
  if (others.length > 0) {
    throw new Error(`there are later migrations (${others[0]?.name} …): add one with pnpm db:migration <name>`)
  }
  const script = await buildInitialMigration()
  writeMigration(INITIAL, script, currentLock())
  const file = path.relative(process.cwd(), path.join(MIGRATIONS, INITIAL, 'migration.sql'))
  process.stdout.write(`${file}: ${script.split('\n').length} lines\n`)
}

await squash()
