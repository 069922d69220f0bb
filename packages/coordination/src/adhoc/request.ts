import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'

/** A field that an ad-hoc request asks for. */
export const AskedField = z.strictObject({
  label: z.string().trim().min(1).max(40),
  kind: z.enum(['text', 'number', 'date']),
  unit: z.string().max(10).optional(),
})
export type AskedField = z.infer<typeof AskedField>

/** Asks units for something the ledgers don't hold (即需即报). */
export const AskUnits = z.strictObject({
  title: z.string().trim().min(2).max(100),
  purpose: z.string().trim().min(2).max(500),
  dueOn: LocalDate,
  units: z.array(z.string().trim().min(1).max(60)).min(1).max(60),
  fields: z.array(AskedField).min(1).max(30),
  /** Needed when the notice is shorter than the least. */
  hurryReason: z.string().trim().min(2).max(300).optional(),
})
export type AskUnits = z.infer<typeof AskUnits>

/** A field of the form register that already answers an asked one. */
export const HeldField = z.object({
  asked: z.string(),
  ledger: z.string(),
  ledgerTitle: z.string(),
  field: z.string(),
  label: z.string(),
})
export type HeldField = z.infer<typeof HeldField>

/** A unit's answer. */
const AdhocAnswer = z.object({
  id: z.uuid(),
  unitName: z.string(),
  values: z.record(z.string(), z.string()).nullable(),
  answeredAt: z.string().nullable(),
  answeredByName: z.string().nullable(),
  onTime: z.boolean().nullable(),
})

/** An ad-hoc request with its answers. */
export const AdhocRequest = z.object({
  id: z.uuid(),
  title: z.string(),
  purpose: z.string(),
  dueOn: LocalDate,
  fields: z.array(AskedField),
  hurryReason: z.string().nullable(),
  askedAt: z.string(),
  askedByName: z.string(),
  answers: z.array(AdhocAnswer),
})
export type AdhocRequest = z.infer<typeof AdhocRequest>
