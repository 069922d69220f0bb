import { command } from '@county/api-kit/verb'
import { GiveReason, REASON_MINUTES } from '@county/coordination/figure/figure'
import { newId } from '@county/kernel/id'
import { z } from 'zod'
import { getIndicator } from './indicators-of.ts'

/** Gives the reason for opening the rows behind a figure; kept in the audit, holds for half an hour. */
export const giveReason = command({
  name: 'coordination.figure.giveReason',
  title: { zh: '填写查看理由', en: 'Give a reason' },
  permission: 'coordination.figure.rows',
  entity: 'coordination.row_reason',
  input: GiveReason,
  output: z.object({ expiresAt: z.string() }),
  async run(c, { indicatorId, month, reason }) {
    getIndicator(c, indicatorId)
    const id = newId()
    const expiresAt = new Date(c.now.getTime() + REASON_MINUTES * 60_000).toISOString()
    await c.tx.exec(
      `insert into coordination.row_reason (id, officer_id, indicator_id, month, reason, given_at, expires_at, area_path)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, c.actor.id, indicatorId, month, reason, c.now, expiresAt, c.actor.areaPath],
    )
    return { value: { expiresAt }, audit: { entityId: id, reason, after: { indicatorId, month } } }
  },
})
