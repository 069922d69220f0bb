import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'
import { clearKind, zeroCause } from '../codes.ts'

/** What a refresh did: households found, already employed again, and no longer counting. */
export const RefreshDone = z.object({ found: z.int(), resolved: z.int(), reopened: z.int() })
export type RefreshDone = z.infer<typeof RefreshDone>

/** Recognises a found household; the deadline is the end of the quarter. */
export const RecogniseZero = z.strictObject({
  id: z.uuid(),
  recognisedOn: LocalDate.optional(),
  cause: z.enum(zeroCause.items.map((i) => i.code)),
})
export type RecogniseZero = z.infer<typeof RecogniseZero>

/** Plan of help, who is responsible, and what was done so far. */
export const PlanZero = z.strictObject({
  id: z.uuid(),
  plan: z.string().trim().min(1).max(1000),
  responsible: z.string().trim().min(1).max(50),
  measures: z.string().trim().max(1000).nullable().default(null),
})
export type PlanZero = z.input<typeof PlanZero>

/** Clears a household with its evidence (销号). */
export const ClearZero = z.strictObject({
  id: z.uuid(),
  clearedOn: LocalDate.optional(),
  clearedBy: z.enum(clearKind.items.map((i) => i.code)),
  evidence: z.string().trim().min(1).max(1000),
})
export type ClearZero = z.infer<typeof ClearZero>

/** Marks a found household as not counting, with the reason. */
export const DismissZero = z.strictObject({ id: z.uuid(), reason: z.string().trim().min(1).max(500) })
export type DismissZero = z.infer<typeof DismissZero>

/** A household on the board. */
export const ZeroCard = z.object({
  id: z.uuid(),
  version: z.int(),
  householdId: z.uuid(),
  householdName: z.string(),
  areaPath: z.string(),
  address: z.string().nullable(),
  state: z.string(),
  labourers: z.int(),
  willing: z.int(),
  cause: z.string().nullable(),
  foundOn: z.string(),
  recognisedOn: z.string().nullable(),
  deadline: z.string().nullable(),
  /** Days until the deadline; negative when it has passed. */
  daysLeft: z.int().nullable(),
  responsible: z.string().nullable(),
  plan: z.string().nullable(),
  measures: z.string().nullable(),
  resolvedOn: z.string().nullable(),
})
export type ZeroCard = z.infer<typeof ZeroCard>

/** The board: found, recognised, employed again and waiting to be cleared, and how many were cleared this quarter. */
export const ZeroBoard = z.object({
  today: z.string(),
  found: z.array(ZeroCard),
  recognised: z.array(ZeroCard),
  toClear: z.array(ZeroCard),
  overdue: z.int(),
  clearedThisQuarter: z.int(),
})
export type ZeroBoard = z.infer<typeof ZeroBoard>
