import fs from 'node:fs'
import { withAdmin } from '@county/db/admin'
import { startPostgres } from '@county/db/embedded-postgres'
import { buildInitialMigration } from '@county/db/migration-script'

const run = await startPostgres({ dir: '/tmp/res/pg', tuning: 'throwaway', death: 'keep' })
console.log(run.adminUrl, run.pid)
const script = await buildInitialMigration()
fs.writeFileSync('/tmp/res/migration.sql', script)
await withAdmin(run.adminUrl, async (a) => {
  const r = await a.query(
    `select nspname from pg_namespace where nspname not like 'pg_%' and nspname not in ('information_schema','public')`,
  )
  for (const x of r as any[]) await a.script(`drop schema ${x.nspname} cascade`)
  try {
    await a.script(script)
    console.log('ok')
  } catch (e: any) {
    console.log(e.message, e.position, script.slice(Math.max(0, e.position - 200), +e.position + 200))
  }
})
