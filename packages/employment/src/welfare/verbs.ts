import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'
import { jobEndReason } from '../codes.ts'

/** Gives a public-welfare post to a person for a term. Subsidy in fen a month; default: the post's. */
export const AssignWelfare = z.strictObject({
  postId: z.uuid(),
  personId: z.uuid(),
  startedOn: LocalDate,
  agreedUntil: LocalDate,
  subsidy: z.int().min(0).optional(),
})
export type AssignWelfare = z.infer<typeof AssignWelfare>

/** Ends an assignment on its last day. */
export const EndWelfare = z.strictObject({
  id: z.uuid(),
  endedOn: LocalDate,
  reason: z.enum(jobEndReason.items.map((i) => i.code)),
})
export type EndWelfare = z.infer<typeof EndWelfare>

/** An assignment after a change. */
export const WelfareDone = z.object({ id: z.uuid(), version: z.int(), jobId: z.uuid().nullable() })
export type WelfareDone = z.infer<typeof WelfareDone>
