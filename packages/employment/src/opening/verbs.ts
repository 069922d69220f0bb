import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'
import { matchOutcome } from '../codes.ts'

const TextOut = z.object({ zh: z.string(), en: z.string() })

/** Persons for an opening, or openings for a person; best first. */
export const MatchAsk = z
  .object({
    openingId: z.uuid().optional(),
    personId: z.uuid().optional(),
    area: z.string().max(200).optional(),
    limit: z.int().min(1).max(100).default(20),
  })
  .refine((a) => (a.openingId === undefined) !== (a.personId === undefined), 'openingId or personId')
export type MatchAsk = z.input<typeof MatchAsk>

/** One pair with its score, 0–100, and why. */
export const MatchOffer = z.object({
  openingId: z.uuid(),
  openingName: z.string(),
  employer: z.string(),
  place: z.string(),
  wageFrom: z.int(),
  wageTo: z.int().nullable(),
  validUntil: z.string(),
  personId: z.uuid(),
  personName: z.string(),
  householdNo: z.string().nullable(),
  areaPath: z.string(),
  status: z.string(),
  zeroHousehold: z.boolean(),
  score: z.int(),
  parts: z.object({ distance: z.int(), skill: z.int(), wage: z.int(), shift: z.int(), care: z.int() }),
  reasons: z.array(TextOut),
  /** An open recommendation of this very pair. */
  recommended: z.boolean(),
})
export type MatchOffer = z.infer<typeof MatchOffer>

/** Offers, and how many pairs were ruled out, by reason. */
export const MatchAnswer = z.object({
  offers: z.array(MatchOffer),
  considered: z.int(),
  excluded: z.array(z.object({ reason: TextOut, count: z.int() })),
})
export type MatchAnswer = z.infer<typeof MatchAnswer>

/** Recommends a person for an opening. */
export const Recommend = z.strictObject({ openingId: z.uuid(), personId: z.uuid() })
export type Recommend = z.infer<typeof Recommend>

/** What became of a recommendation; `hired` also records the job. */
export const RecordOutcome = z.strictObject({
  id: z.uuid(),
  outcome: z.enum(matchOutcome.items.map((i) => i.code)),
  outcomeOn: LocalDate.optional(),
  reason: z.string().trim().max(500).nullable().default(null),
  job: z.strictObject({ startedOn: LocalDate, monthlyIncome: z.int().min(0).nullable() }).optional(),
})
export type RecordOutcome = z.input<typeof RecordOutcome>

/** A stored recommendation. */
export const MatchStored = z.object({ id: z.uuid(), version: z.int(), outcome: z.string(), jobId: z.uuid().nullable() })
export type MatchStored = z.infer<typeof MatchStored>
