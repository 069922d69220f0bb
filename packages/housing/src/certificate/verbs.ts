import { z } from 'zod'

const nullable = z.string().nullable()

/** A home on the way to its certificate. */
export const CertificateCard = z.object({
  id: z.uuid(),
  householdId: z.uuid(),
  householdName: z.string(),
  areaPath: z.string(),
  address: nullable,
  roomLabel: z.string(),
  stage: z.string(),
  holderName: nullable,
  mismatches: z.array(z.string()),
  mismatchSince: nullable,
  stuckReason: nullable,
  stuckSince: nullable,
  stuckNote: nullable,
  stageSince: nullable,
  /** Days since it stands where it stands. */
  days: z.int(),
  late: z.boolean(),
})
export type CertificateCard = z.infer<typeof CertificateCard>

/** Homes by stage; those that are stuck, do not agree or are late, the longest first. */
export const CertificateBoard = z.object({
  today: z.string(),
  stages: z.array(z.object({ stage: z.string(), count: z.int() })),
  mismatches: z.array(z.object({ kind: z.string(), count: z.int() })),
  reasons: z.array(z.object({ reason: z.string(), count: z.int() })),
  stuck: z.array(CertificateCard),
})
export type CertificateBoard = z.infer<typeof CertificateBoard>

/** What is possible with a certificate now, and what the registry says of the home. */
export const CertificateCase = z.object({
  possible: z.array(
    z.object({
      step: z.string(),
      possible: z.boolean(),
      obstacle: z.object({ code: z.string(), zh: z.string(), en: z.string() }).nullable(),
    }),
  ),
  headName: nullable,
  headNumber: nullable,
  roomM2: z.number().nullable(),
  holders: z.array(z.object({ personId: z.uuid(), name: z.string(), share: z.number().nullable() })),
})
export type CertificateCase = z.infer<typeof CertificateCase>
