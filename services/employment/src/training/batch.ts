import type { Context } from '@county/api-kit/verb'
import { DomainError } from '@county/kernel/errors'

/** A stored training batch. */
export interface BatchRow {
  id: string
  batch_no: string
  name: string
  trade: string
  starts_on: string
  ends_on: string
  days: number
  seats: number
}

/** A batch by id, locked when places are to be given. Throws NOT_FOUND. */
export async function getBatch(c: Context, id: string, lock = false): Promise<BatchRow> {
  const row = await c.tx.maybe<BatchRow>(
    `select * from employment.training_batch where id = $1 and closed_on is null${lock ? ' for update' : ''}`,
    [id],
  )
  if (!row) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
  return row
}
