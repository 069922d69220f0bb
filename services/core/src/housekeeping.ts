import type { Job } from '@county/api-kit/module'
import { type CoreConfig, filesDir } from './config.ts'
import { removeSealed } from './file/sealed-content.ts'

/** Every night: forgets answers kept for repeated commands, old failures, errors and mails, and exports older than a week. */
export const housekeeping = (config: CoreConfig): Job => ({
  name: 'core.housekeeping',
  schedule: '20 3 * * *',
  async run({ tx, now }) {
    await tx.query(`select core.prune_idempotency()`)
    await tx.query(`delete from core.sign_in_guard where last_at < $1::timestamptz - interval '7 days'`, [now])
    await tx.query(`delete from core.browser_error where last_at < $1::timestamptz - interval '90 days'`, [now])
    await tx.query(`delete from core.mail_outbox where created_at < $1::timestamptz - interval '90 days'`, [now])
    const expired = await tx.query<{ id: string }>(
      `update core.file set removed_at = $1
       where purpose = 'export' and removed_at is null and created_at < $1::timestamptz - interval '7 days' returning id`,
      [now],
    )
    for (const { id } of expired) await removeSealed(filesDir(config), id)
  },
})
