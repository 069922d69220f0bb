import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'
import { transferReason } from '../codes.ts'

const text = (max: number) => z.string().trim().min(1).max(max)

/** Asks for a transfer of a pupil; the old school and the grade are those on record. */
export const RequestTransfer = z.strictObject({
  personId: z.uuid(),
  toSchool: text(100),
  reason: z.enum(transferReason.items.map((i) => i.code) as [string, ...string[]]),
  appliedOn: LocalDate.optional(),
  note: text(500).nullable().default(null),
})
export type RequestTransfer = z.input<typeof RequestTransfer>

/** The old school lets the pupil go. */
export const ReleaseTransfer = z.strictObject({ id: z.uuid() })
export type ReleaseTransfer = z.infer<typeof ReleaseTransfer>

/** The bureau approves: the pupil is at the new school from `startsOn`. */
export const ApproveTransfer = z.strictObject({
  id: z.uuid(),
  startsOn: LocalDate,
  beyondPlaces: z.boolean().default(false),
})
export type ApproveTransfer = z.input<typeof ApproveTransfer>

/** Ends a transfer without effect. */
export const EndTransfer = z.strictObject({ id: z.uuid(), reason: text(500) })
export type EndTransfer = z.infer<typeof EndTransfer>

/** A transfer on the board; `daysLeft` until the step is due, negative when it is late. */
export const TransferCard = z.object({
  id: z.uuid(),
  version: z.int(),
  personId: z.uuid(),
  personName: z.string(),
  householdNo: z.string().nullable(),
  areaPath: z.string(),
  state: z.string(),
  fromSchool: z.string(),
  toSchool: z.string(),
  grade: z.string(),
  reason: z.string(),
  appliedOn: z.string(),
  dueOn: z.string().nullable(),
  releasedOn: z.string().nullable(),
  startsOn: z.string().nullable(),
  decision: z.string().nullable(),
  daysLeft: z.int().nullable(),
})
export type TransferCard = z.infer<typeof TransferCard>

/** Transfers by step, and those that ended within thirty days. */
export const TransferBoard = z.object({
  today: z.string(),
  applied: z.array(TransferCard),
  released: z.array(TransferCard),
  done: z.array(TransferCard),
})
export type TransferBoard = z.infer<typeof TransferBoard>
