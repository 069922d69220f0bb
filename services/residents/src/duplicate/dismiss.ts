import { lockRow, updateRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { errors } from '@county/residents/errors'
import { z } from 'zod'

/** Says that two rows are two persons; the pair is not shown again. */
export const dismissDuplicate = command({
  name: 'residents.duplicate.dismiss',
  title: { zh: '确认不是同一人', en: 'Dismiss a duplicate' },
  permission: 'residents.duplicate.decide',
  entity: 'residents.duplicate_candidate',
  needsVersion: true,
  input: z.object({ id: z.uuid(), note: z.string().trim().min(2).max(200) }),
  output: z.object({ id: z.uuid(), version: z.int() }),
  async run(c, { id, note }) {
    const before = await lockRow(c, 'residents.duplicate_candidate', id)
    if (before.state !== 'open') errors.fail('DUPLICATE_SETTLED', {})
    const columns = new Map<string, unknown>([
      ['state', 'dismissed'],
      ['decided_on', c.today],
      ['note', note],
    ])
    const after = await updateRow(c, 'residents.duplicate_candidate', id, columns)
    return {
      value: { id, version: after.version },
      audit: {
        entityId: id,
        areaPath: after.area_path,
        before: { state: 'open' },
        after: { state: 'dismissed' },
        reason: note,
      },
    }
  },
})
