import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'
import { channel } from '../codes.ts'

const codes = <T extends { items: readonly { code: string }[] }>(table: T) =>
  z.enum(table.items.map((i) => i.code) as [string, ...string[]])
const text = (max: number) => z.string().trim().min(1).max(max)

/** Takes in what a resident asks for: papers given now, and those still good from before. */
export const IntakeCase = z.strictObject({
  personId: z.uuid(),
  itemName: text(100),
  channel: codes(channel),
  papers: z.array(text(50)).max(30).default([]),
  trips: z.int().min(0).max(50).default(1),
  tripReason: text(200).nullable().default(null),
  note: text(500).nullable().default(null),
})
/** What an item needs of a resident, and which of it was given before. */
export const PapersAsk = z.strictObject({ personId: z.uuid(), itemName: text(100) })
export const PapersAnswer = z.object({
  department: z.string(),
  workdays: z.int(),
  papers: z.array(z.object({ name: z.string(), goodUntil: z.string().nullable() })),
})
/** Hands a case to its department. */
export const HandOverCase = z.strictObject({ id: z.uuid(), department: text(100).nullable().default(null) })
/** The department's answer. */
export const AnswerCase = z.strictObject({ id: z.uuid(), answer: text(1000) })
/** The department returns a case with its reason. */
export const SendBackCase = z.strictObject({ id: z.uuid(), reason: text(500) })
/** The result is told; how often the resident came. */
export const TellCase = z.strictObject({
  id: z.uuid(),
  toldOn: LocalDate,
  trips: z.int().min(0).max(50),
  tripReason: text(200).nullable().default(null),
  answer: text(1000).nullable().default(null),
})

/** A case on a board. */
export const CaseCard = z.object({
  id: z.uuid(),
  version: z.int(),
  caseNo: z.string(),
  personId: z.uuid(),
  personName: z.string(),
  householdNo: z.string().nullable(),
  itemName: z.string(),
  department: z.string(),
  state: z.string(),
  receivedOn: z.string(),
  dueOn: z.string().nullable(),
  daysLeft: z.int().nullable(),
  answer: z.string().nullable(),
  trips: z.int(),
  papers: z.string().nullable(),
  note: z.string().nullable(),
})
export type CaseCard = z.infer<typeof CaseCard>
/** Cases under way, the earliest deadline first, and those of the last fortnight. */
export const CaseBoard = z.object({
  today: z.string(),
  unit: z.string().nullable(),
  open: z.array(CaseCard),
  done: z.array(CaseCard),
  late: z.int(),
})
