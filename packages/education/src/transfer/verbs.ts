import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'
import { transferReason } from '../codes.ts'

const text = (max: number) => z.string().trim().min(1).max(max)

/** Asks for a transfer of a pupil; the old school and the grade are those on record. */
export const ApplyTransfer = z.strictObject({
  personId: z.uuid(),
  toSchool: text(100),
  reason: z.enum(transferReason.items.map((i) => i.code) as [string, ...string[]]),
  appliedOn: LocalDate.optional(),
  note: text(500).nullable().default(null),
})
export type ApplyTransfer = z.input<typeof ApplyTransfer>

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
