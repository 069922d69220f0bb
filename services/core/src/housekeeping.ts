import type { Job } from '@county/api-kit/module'

/** Every night: forgets answers kept for repeated commands, old failures and errors. */
export const housekeeping: Job = {
  name: 'core.housekeeping',
  schedule: '20 3 * * *',
  async run({ tx, now }) {
    await tx.query(`select core.prune_idempotency()`)
    await tx.query(`delete from core.sign_in_guard where last_at < $1::timestamptz - interval '7 days'`, [now])
    await tx.query(`delete from core.browser_error where last_at < $1::timestamptz - interval '90 days'`, [now])
  },
}
