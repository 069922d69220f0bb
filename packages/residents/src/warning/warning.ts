import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'
import { REASONS, warningDone, warningMethod } from './codes.ts'

const TextValue = z.object({ zh: z.string(), en: z.string() })
const codes = <T extends string>(items: readonly { code: T }[]) => z.enum(items.map((i) => i.code) as [T, ...T[]])

/** A fact behind a warning, with the values its module lets others see. */
export const WarningFact = z.object({
  factId: z.string(),
  module: z.string(),
  title: TextValue,
  since: z.string(),
  detail: z.array(
    z.object({
      label: TextValue,
      kind: z.string(),
      unit: z.string().nullable(),
      value: z.union([z.string(), z.number()]),
    }),
  ),
})
export type WarningFact = z.infer<typeof WarningFact>

/** A warning as its readers see it. */
export const WarningCard = z.object({
  id: z.uuid(),
  version: z.int(),
  ruleId: z.string(),
  title: TextValue,
  ask: TextValue,
  state: z.enum(['open', 'true', 'false', 'ended']),
  priority: z.boolean(),
  foundOn: z.string(),
  dueOn: z.string(),
  overdue: z.boolean(),
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
  householdId: z.uuid(),
  householdNo: z.string(),
  headName: z.string(),
  address: z.string().nullable(),
  areaPath: z.string(),
  holder: z.string().nullable(),
  facts: z.array(WarningFact),
  answeredOn: z.string().nullable(),
  answeredBy: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  done: z.array(z.string()),
  handedTo: z.string().nullable(),
  endedOn: z.string().nullable(),
  endedBecause: z.string().nullable(),
})
export type WarningCard = z.infer<typeof WarningCard>

/** Which warnings are listed. */
export const WarningFilter = z.object({
  state: z.enum(['open', 'true', 'false', 'ended', 'all']).default('open'),
  ruleId: z.string().max(60).optional(),
  area: z.string().max(200).optional(),
  householdId: z.uuid().optional(),
  overdue: z.boolean().optional(),
  handedTo: z.string().max(40).optional(),
})
export type WarningFilter = z.infer<typeof WarningFilter>

/** A household that is to be visited: everything to be asked there stands in one place. */
export const VisitTask = z.object({
  householdId: z.uuid(),
  householdNo: z.string(),
  headName: z.string(),
  address: z.string().nullable(),
  areaPath: z.string(),
  holder: z.string().nullable(),
  mine: z.boolean(),
  warnings: z.int(),
  titles: z.array(TextValue),
  priority: z.boolean(),
  dueOn: z.string(),
  overdue: z.boolean(),
})
export type VisitTask = z.infer<typeof VisitTask>

/** The answer to one warning. A reason must go with the result. */
export const WarningAnswer = z
  .strictObject({
    warningId: z.uuid(),
    result: z.enum(['true', 'false']),
    reason: z.enum([...REASONS.true, ...REASONS.false]),
    note: z.string().trim().max(500).nullable().default(null),
    done: z.array(codes(warningDone.items)).max(warningDone.items.length).default([]),
    handedTo: z.string().max(40).nullable().default(null),
  })
  .refine((a) => (REASONS[a.result] as readonly string[]).includes(a.reason), { path: ['reason'] })
export type WarningAnswer = z.input<typeof WarningAnswer>

/** One visit that answers everything to be asked in a household. */
export const AnswerVisit = z.strictObject({
  householdId: z.uuid(),
  visitedOn: LocalDate.optional(),
  method: codes(warningMethod.items),
  note: z.string().trim().max(500).nullable().default(null),
  answers: z.array(WarningAnswer).min(1).max(30),
})
export type AnswerVisit = z.input<typeof AnswerVisit>

/** A rule with what became of its warnings in a period. */
export const RulePrecision = z.object({
  ruleId: z.string(),
  title: TextValue,
  definition: TextValue,
  facts: z.array(
    z.object({ factId: z.string(), title: TextValue.nullable(), module: z.string(), running: z.boolean() }),
  ),
  priority: z.boolean(),
  on: z.boolean(),
  offSince: z.string().nullable(),
  offReason: z.string().nullable(),
  offBy: z.string().nullable(),
  open: z.int(),
  overdue: z.int(),
  true: z.int(),
  false: z.int(),
  ended: z.int(),
  precision: z.number().nullable(),
  weak: z.boolean(),
  months: z.array(z.object({ month: z.string(), true: z.int(), false: z.int(), precision: z.number().nullable() })),
})
export type RulePrecision = z.infer<typeof RulePrecision>
