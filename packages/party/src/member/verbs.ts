import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'

const text = (max: number) => z.string().trim().min(1).max(max)

/** Issues the letter of a transfer; `outside`: to an organisation out of the county, written out. */
export const IssueTransfer = z.strictObject({
  personId: z.uuid(),
  toBranch: text(100),
  outside: z.boolean().default(false),
  issuedOn: LocalDate,
  reason: text(200).nullable().default(null),
})
export type IssueTransfer = z.input<typeof IssueTransfer>

/** The other side has received the member: from that day he is in that branch alone. */
export const ReceiveTransfer = z.strictObject({ id: z.uuid(), receivedOn: LocalDate })
export type ReceiveTransfer = z.infer<typeof ReceiveTransfer>

/** Ends a transfer without effect. */
export const WithdrawTransfer = z.strictObject({ id: z.uuid(), reason: text(200) })
export type WithdrawTransfer = z.infer<typeof WithdrawTransfer>

/** A branch in touch with a floating member. */
export const RecordContact = z.strictObject({ id: z.uuid(), on: LocalDate, note: text(500).nullable().default(null) })
export type RecordContact = z.input<typeof RecordContact>
