import { AdminConnection } from '@county/db/admin'
import { PgBoss } from 'pg-boss'

/** The schema of the job queue. */
export const SCHEMA = 'pgboss'

/** Installs or updates the queue's schema as the database's owner, and lets the application's login role use it. */
export async function installQueue(adminUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: adminUrl, schema: SCHEMA, supervise: false, schedule: false, max: 2 })
  boss.on('error', () => {})
  await boss.start()
  await boss.stop({ graceful: false })
  const admin = await AdminConnection.open(adminUrl)
  try {
    await admin.script(`
      grant usage on schema ${SCHEMA} to county_app;
      grant select, insert, update, delete on all tables in schema ${SCHEMA} to county_app;
      grant usage on all sequences in schema ${SCHEMA} to county_app;
      grant execute on all functions in schema ${SCHEMA} to county_app;
    `)
  } finally {
    await admin.close()
  }
}
