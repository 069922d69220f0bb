import path from 'node:path'
import { buildNextMigration, currentLock } from '@county/db/migration-script'
import { MIGRATIONS } from '@county/db/schema-sources'
import { readLock, writeMigration } from './db-write-migration.ts'

/** Writes the migration from the recorded schema to the present one: `pnpm db:migration add_water_meter`. */
async function main(title: string | undefined): Promise<void> {
  if (!title || !/^[a-z][a-z0-9_]*$/.test(title)) {
    throw new Error('usage: pnpm db:migration <name>, a name in snake_case such as add_water_meter')
  }
  const { script, sqlFiles, warnings } = await buildNextMigration(readLock())
  if (script === '') {
    process.stdout.write('Nothing changed since the last migration.\n')
    return
  }
  const name = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${title}`
  writeMigration(name, script, currentLock())
  process.stdout.write(`${path.relative(process.cwd(), path.join(MIGRATIONS, name, 'migration.sql'))}\n`)
  for (const file of sqlFiles) process.stdout.write(`  repeats the changed ${file}: check that it can run again\n`)
  for (const line of warnings) process.stdout.write(`  can lose data: ${line.trim()}\n`)
}

await main(process.argv[2])
