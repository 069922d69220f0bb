import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'
import { disputeGrade, disputeOutcome } from '../codes.ts'

const codes = <T extends { items: readonly { code: string }[] }>(table: T) =>
  z.enum(table.items.map((i) => i.code) as [string, ...string[]])
const text = (max: number) => z.string().trim().min(1).max(max)

/** A dispute on the board. */
export const DisputeCard = z.object({
  id: z.uuid(),
  version: z.int(),
  title: z.string(),
  kind: z.string(),
  areaPath: z.string(),
  areaName: z.string(),
  state: z.string(),
  grade: z.string().nullable(),
  level: z.string(),
  foundOn: z.string(),
  dueOn: z.string().nullable(),
  daysLeft: z.int().nullable(),
  mediator: z.string().nullable(),
  parties: z.string(),
  raised: z.int(),
  lastStep: z.string().nullable(),
})
export type DisputeCard = z.infer<typeof DisputeCard>

/** Open disputes by step, and what was reached this month. */
export const DisputeBoard = z.object({
  today: z.string(),
  found: z.array(DisputeCard),
  mediating: z.array(DisputeCard),
  overdue: z.int(),
  closedThisMonth: z.int(),
})

/** Gives a dispute its grade and its mediator. */
export const GradeDispute = z.strictObject({
  id: z.uuid(),
  grade: codes(disputeGrade),
  mediator: text(50),
  text: text(1000),
})
/** A mediation that did not end the dispute. */
export const MediateDispute = z.strictObject({ id: z.uuid(), on: LocalDate, text: text(1000) })
/** Hands a dispute to the level above. */
export const RaiseDispute = z.strictObject({
  id: z.uuid(),
  reason: text(500),
  mediator: text(50).nullable().default(null),
})
/** Ends a dispute. */
export const SettleDispute = z.strictObject({
  id: z.uuid(),
  outcome: codes(disputeOutcome),
  outcomeOn: LocalDate,
  agreement: text(2000).nullable().default(null),
})
