import { moduleOf } from '@county/api-kit/figures/compute'
import type { IndicatorQuery } from '@county/api-kit/module'
import type { Context } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'
import type { Ledger } from '@county/core/ledger/ledger'

/** The ledger that a table belongs to; undefined for tables that are no ledger, such as the registry's. */
export function ledgerOfTable(c: Context, table: string): Ledger<any> | undefined {
  return c.modules.flatMap((m) => m.ledgers).find((l) => l.table === table)
}

/** Whether an indicator's rows are about persons or households; a reason is asked for those only. */
function isPersonal(c: Context, q: IndicatorQuery): boolean {
  const ledgers = c.modules.flatMap((m) => m.ledgers).filter((l) => q.card.ledgers.includes(l.id))
  return (
    ledgers.length < q.card.ledgers.length || ledgers.some((l) => l.subject === 'person' || l.subject === 'household')
  )
}

/**
 * Who may open rows: a department its own figures; the bureau others' after giving a reason, which holds for a while.
 * Throws REASON_REQUIRED.
 */
export async function assertMayOpen(c: Context, q: IndicatorQuery, month: string): Promise<void> {
  if (c.actor.kind === 'system' || c.actor.modules.includes(moduleOf(q)) || !isPersonal(c, q)) return
  const given = await c.tx.query(
    `select 1 from coordination.row_reason where officer_id = $1 and indicator_id = $2 and month = $3 and expires_at > $4 limit 1`,
    [c.actor.id, q.card.id, month, c.now],
  )
  if (!given.length) throw errors.error('REASON_REQUIRED', { indicator: q.card.id, month })
}
