import { command } from '@county/api-kit/verb'
import { DomainError } from '@county/kernel/errors'
import { z } from 'zod'

/** Shows a citizen number or telephone in full. The reason and the reader stay in the audit. */
export const revealSubject = command({
  name: 'residents.reveal.subject',
  title: { zh: '查看完整号码', en: 'Reveal numbers' },
  permission: 'residents.person.reveal',
  entity: 'residents.reveal',
  input: z.object({
    personId: z.uuid(),
    fields: z
      .array(z.enum(['idNumber', 'phone']))
      .min(1)
      .max(2),
    reason: z.string().trim().min(2).max(200),
  }),
  output: z.object({ idNumber: z.string().nullish(), phone: z.string().nullish() }),
  async run(c, { personId, fields, reason }) {
    const row = await c.tx.maybe<{ id_number_sealed: Buffer | null; phone_sealed: Buffer | null; area_path: string }>(
      `select id_number_sealed, phone_sealed, area_path from residents.person where id = $1`,
      [personId],
    )
    if (!row) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { personId } })
    const open = (sealed: Buffer | null) => (sealed ? c.cipher.open(sealed) : null)
    return {
      value: {
        ...(fields.includes('idNumber') ? { idNumber: open(row.id_number_sealed) } : {}),
        ...(fields.includes('phone') ? { phone: open(row.phone_sealed) } : {}),
      },
      audit: { entityId: personId, areaPath: row.area_path, after: { fields }, reason },
    }
  },
})
