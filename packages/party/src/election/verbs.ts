import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'
import { post, reviewUnit } from '../codes.ts'

const codes = <T extends { items: readonly { code: string }[] }>(table: T) =>
  z.enum(table.items.map((i) => i.code) as [string, ...string[]])
const text = (max: number) => z.string().trim().min(1).max(max)

/** Nominates somebody for a post of an election. */
export const Nominate = z.strictObject({
  electionId: z.uuid(),
  personId: z.uuid(),
  post: codes(post),
  nominatedOn: LocalDate,
})
export type Nominate = z.infer<typeof Nominate>

/** A department's opinion about a candidate; a later one replaces its earlier one. */
export const ReviewContender = z.strictObject({
  id: z.uuid(),
  unit: codes(reviewUnit),
  passes: z.boolean(),
  reviewedOn: LocalDate,
  opinion: text(500).nullable().default(null),
})
export type ReviewContender = z.input<typeof ReviewContender>

/** The vote: who is elected follows from it, and with them the roster of the new term. */
export const RecordResult = z.strictObject({
  id: z.uuid(),
  heldOn: LocalDate,
  eligible: z.int().min(1).max(1_000_000),
  ballots: z.int().min(0).max(1_000_000),
  votes: z
    .array(z.strictObject({ contenderId: z.uuid(), votes: z.int().min(0).max(1_000_000) }))
    .min(1)
    .max(60),
})
export type RecordResult = z.infer<typeof RecordResult>

/** A candidate with the reviews. */
const ContenderCard = z.object({
  id: z.uuid(),
  version: z.int(),
  personId: z.uuid(),
  personName: z.string(),
  birthDate: z.string().nullable(),
  post: z.string(),
  nominatedOn: z.string(),
  passes: z.int(),
  objections: z.int(),
  mayStand: z.boolean(),
  votes: z.int().nullable(),
  elected: z.boolean().nullable(),
  reviews: z.array(
    z.object({ unit: z.string(), passes: z.boolean(), reviewedOn: z.string(), opinion: z.string().nullable() }),
  ),
})

/** An election with candidates and what is still missing before the vote. */
export const ElectionFile = z.object({
  id: z.uuid(),
  version: z.int(),
  bodyName: z.string(),
  bodyKind: z.string(),
  state: z.string(),
  plannedOn: z.string(),
  method: z.string(),
  seats: z.int(),
  heldOn: z.string().nullable(),
  eligible: z.int().nullable(),
  ballots: z.int().nullable(),
  turnout: z.number().nullable(),
  termFrom: z.string().nullable(),
  termUntil: z.string().nullable(),
  reviewsNeeded: z.int(),
  today: z.string(),
  contenders: z.array(ContenderCard),
})
export type ElectionFile = z.infer<typeof ElectionFile>

const Officer = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  personName: z.string(),
  post: z.string(),
  startedOn: z.string(),
  termUntil: z.string(),
  /** Other posts of the same person that do not go with this one. */
  clashes: z.array(z.object({ bodyName: z.string(), post: z.string(), clash: z.string() })),
})

/** Every body with its members, when its term ends, and posts left empty. */
export const RosterBoard = z.object({
  today: z.string(),
  bodies: z.array(
    z.object({
      bodyName: z.string(),
      bodyKind: z.string(),
      termUntil: z.string(),
      daysLeft: z.int(),
      ending: z.boolean(),
      officers: z.array(Officer),
      vacancies: z.array(z.object({ post: z.string(), name: z.string(), since: z.string(), fillBy: z.string() })),
    }),
  ),
  ending: z.int(),
  vacant: z.int(),
  clashes: z.int(),
})
export type RosterBoard = z.infer<typeof RosterBoard>
