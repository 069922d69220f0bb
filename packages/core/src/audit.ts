import { z } from 'zod'

/** One line of the audit. */
export const AuditRow = z.object({
  id: z.uuid(),
  at: z.string(),
  verb: z.string(),
  actorId: z.uuid().nullable(),
  actorName: z.string().nullable(),
  areaPath: z.string(),
  entity: z.string(),
  entityId: z.string().nullable(),
  reason: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
  requestId: z.string().nullable(),
  ip: z.string().nullable(),
  sealed: z.boolean(),
})
export type AuditRow = z.infer<typeof AuditRow>

/** What to look for in the audit. `from` and `to` are civil dates, both included. */
export const AuditFilter = z.strictObject({
  actorId: z.uuid().optional(),
  verb: z.string().max(100).optional(),
  entity: z.string().max(100).optional(),
  entityId: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Only what administrators did. */
  administration: z.boolean().optional(),
  cursor: z.string().max(100).optional(),
  limit: z.int().min(1).max(200).default(50),
})
export type AuditFilter = z.input<typeof AuditFilter>

/** A place where the audit is not what was sealed. */
export const AuditBreak = z.object({
  kind: z.enum(['edited', 'missing', 'added', 'replaced', 'sealChanged', 'tailCut', 'noAnchor']),
  /** Number of the seal concerned. */
  seal: z.int().nullable(),
  /** Ids of the lines concerned, when they can be told. */
  lines: z.array(z.string()),
})
export type AuditBreak = z.infer<typeof AuditBreak>

/** Result of checking the whole chain. */
export const AuditVerification = z.object({
  ok: z.boolean(),
  seals: z.int(),
  lines: z.int(),
  /** Lines written since the last seal. */
  unsealed: z.int(),
  lastSealAt: z.string().nullable(),
  /** Hash of the newest seal, to be compared with the one handed to another department. */
  head: z.string().nullable(),
  breaks: z.array(AuditBreak),
})
export type AuditVerification = z.infer<typeof AuditVerification>
