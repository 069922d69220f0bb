import { type AdminConnection, quoteName, quoteValue, withAdmin } from '@county/db/admin'

/** A database that gives its published figures away, or takes them in. */
export interface FiguresDatabase {
  /** Its owner's connection. */
  adminUrl: string
  /** Name of slot and subscription: `522324`. */
  name: string
}

/** A publication holds what may not leave: nobody subscribes to it. */
export class LeavingError extends Error {}

/**
 * Lets `target` take in the published figures of `source`, those that are there and each that comes, by PostgreSQL's
 * logical replication. Throws {@link LeavingError} where the source publishes anything else.
 */
export async function passFiguresOn(source: FiguresDatabase, target: Pick<FiguresDatabase, 'adminUrl'>): Promise<void> {
  const slot = `figures_${source.name}`
  await withAdmin(source.adminUrl, async (admin) => {
    await assertOnlyFigures(admin)
    await admin.query(`select coordination.publish_figures()`)
    // Made here and not by the subscription: that would wait for itself where both databases are of one server.
    await admin.query(
      `select pg_create_logical_replication_slot($1, 'pgoutput') where not exists (select from pg_replication_slots where slot_name = $1)`,
      [slot],
    )
  })
  await withAdmin(target.adminUrl, (admin) =>
    admin.script(
      `create subscription ${quoteName(slot)} connection ${quoteValue(conninfo(source.adminUrl))} publication county_figures
       with (create_slot = false, slot_name = ${quoteValue(slot)})`,
    ),
  )
}

/** Throws {@link LeavingError} with the tables that a publication holds beside the figures. */
export async function assertOnlyFigures(admin: AdminConnection): Promise<void> {
  const leaving = await admin.query<{ publication: string; schema_name: string; table_name: string }>(
    `select * from core.leaving_table order by 1, 2, 3`,
  )
  if (!leaving.length) return
  const named = leaving.map((l) => `${l.publication}: ${l.schema_name}.${l.table_name}`)
  throw new LeavingError(`would leave the county: ${named.join(', ')}`)
}

/** A connection URL as libpq's key words. */
function conninfo(adminUrl: string): string {
  const url = new URL(adminUrl)
  const host = url.searchParams.get('host') ?? url.hostname
  const password = url.password ? ` password=${decodeURIComponent(url.password)}` : ''
  return `host=${host} port=${url.port || 5432} user=${url.username}${password} dbname=${url.pathname.slice(1)}`
}

/** How many rows each table of a receiving database holds that came from elsewhere, empty tables left out. */
export async function whatArrived(admin: AdminConnection): Promise<Record<string, number>> {
  const tables = await admin.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_subscription_rel r
     join pg_class c on c.oid = r.srrelid join pg_namespace n on n.oid = c.relnamespace group by 1 order by 1`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables)
    counts[name] = (await admin.query<{ n: number }>(`select count(*)::int as n from ${name}`))[0]?.n ?? 0
  return counts
}

/** Removes a subscription that is no longer wanted, its slot in the source too. */
export async function stopPassing(target: Pick<FiguresDatabase, 'adminUrl'>, name: string): Promise<void> {
  await withAdmin(target.adminUrl, (admin) =>
    admin.script(`drop subscription if exists ${quoteName(`figures_${name}`)}`),
  )
}
