import { LocalDate } from '@county/kernel/local-date'
import { Month } from '@county/kernel/month'
import { z } from 'zod'
import { helpKind, housingNeed } from '../codes.ts'

const codes = <T extends { items: readonly { code: string }[] }>(table: T) =>
  z.enum(table.items.map((i) => i.code) as [string, ...string[]])
const text = (max: number) => z.string().trim().min(1).max(max)
const nullable = z.string().nullable()

/** Applies for housing help. The area a person is that of the registry; it is given only where the registry has none. */
export const Apply = z.strictObject({
  householdId: z.uuid(),
  kind: codes(helpKind),
  need: codes(housingNeed),
  appliedOn: LocalDate.optional(),
  members: z.int().min(1).max(20).optional(),
  m2PerPerson: z.number().min(0).max(1000).nullable().default(null),
  income: z.int().min(0).max(100_000_000).nullable().default(null),
  note: text(500).nullable().default(null),
})
export type Apply = z.input<typeof Apply>

/** What a board or a waiting list is asked. */
export const BoardAsk = z.object({ area: z.string().max(200).optional(), kind: codes(helpKind).optional() })
export type BoardAsk = z.infer<typeof BoardAsk>

/** An application on the board. `daysLeft`: to the deadline of its stage, negative when late; null without one. */
export const HelpCard = z.object({
  id: z.uuid(),
  householdId: z.uuid(),
  householdNo: nullable,
  applicantName: z.string(),
  address: nullable,
  areaPath: z.string(),
  kind: z.string(),
  stage: z.string(),
  need: z.string(),
  members: z.int(),
  m2PerPerson: z.number().nullable(),
  income: z.number().nullable(),
  appliedOn: z.string(),
  dueOn: nullable,
  daysLeft: z.int().nullable(),
  objections: z.int(),
  waitingNo: z.int().nullable(),
  position: z.int().nullable(),
  waitingSince: nullable,
  waitingUntil: nullable,
  dwellingName: nullable,
  subsidy: z.number().nullable(),
  startsOn: nullable,
  reviewDueOn: nullable,
  publicityUntil: nullable,
})
export type HelpCard = z.infer<typeof HelpCard>

/** Applications by stage, the most urgent first; those in force and over as numbers. */
export const HelpBoard = z.object({
  today: z.string(),
  stages: z.array(z.object({ stage: z.string(), count: z.int(), late: z.int(), cards: z.array(HelpCard) })),
  counts: z.array(z.object({ kind: z.string(), stage: z.string(), count: z.int() })),
})
export type HelpBoard = z.infer<typeof HelpBoard>

/** One application with its time line and what is possible now. */
export const HelpCase = z.object({
  card: HelpCard,
  steps: z.array(
    z.object({ step: z.string(), takenOn: z.string(), officer: z.string(), opinion: nullable, stage: z.string() }),
  ),
  possible: z.array(
    z.object({
      step: z.string(),
      possible: z.boolean(),
      obstacle: z.object({ code: z.string(), zh: z.string(), en: z.string() }).nullable(),
    }),
  ),
  unmet: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
  suggestedSubsidy: z.number().nullable(),
  paidMonths: z.int(),
})
export type HelpCase = z.infer<typeof HelpCase>

/** A public notice: the applications on notice, with public columns alone. */
export const Notice = z.strictObject({
  kind: z.string(),
  from: nullable,
  until: nullable,
  place: nullable,
  issuedOn: z.string(),
  rows: z.array(
    z.strictObject({
      applicant: z.string(),
      community: z.string().nullable(),
      members: z.int(),
      m2PerPerson: z.number().nullable(),
    }),
  ),
})
export type Notice = z.infer<typeof Notice>

/** Pays the subsidies of a month to every household that has one in force. */
export const PayMonth = z.strictObject({
  month: Month,
  paidOn: LocalDate,
  document: text(100).nullable().default(null),
})
export type PayMonth = z.input<typeof PayMonth>

/** What a payment of a month comes to: paid now, paid before, and held back with the reason. */
export const PayDone = z.object({ paid: z.int(), amount: z.number(), before: z.int(), overdue: z.int() })
export type PayDone = z.infer<typeof PayDone>
