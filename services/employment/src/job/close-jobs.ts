import type { Context } from '@county/api-kit/verb'
import type { LocalDate } from '@county/kernel/local-date'

/** Ends every open job of persons who left the ledger: died, moved away or retired with the record. */
export async function closeJobsOf(
  c: Context,
  personIds: readonly string[],
  on: LocalDate,
  reason: string,
): Promise<void> {
  await c.tx.query(
    `update employment.job set ended_on = greatest(started_on, $2::date), closed_on = greatest(started_on, $2::date),
       closed_reason = $3, updated_by = $4
     where person_id = any($1) and ended_on is null and closed_on is null`,
    [personIds, on, reason, c.actor.id],
  )
}
