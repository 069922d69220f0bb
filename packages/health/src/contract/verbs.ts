import { z } from 'zod'

/** Contracts by institution and team: signed and performed apart, and who should sign and has not. */
export const ContractOverview = z.object({
  today: z.string(),
  needed: z.int(),
  signed: z.int(),
  performed: z.int(),
  shouldSign: z.int(),
  teams: z.array(
    z.object({
      institutionName: z.string(),
      team: z.string(),
      signed: z.int(),
      performed: z.int(),
      services: z.int(),
      endingSoon: z.int(),
    }),
  ),
  unsigned: z.array(
    z.object({
      personId: z.uuid(),
      personName: z.string(),
      age: z.int().nullable(),
      householdNo: z.string().nullable(),
      address: z.string().nullable(),
    }),
  ),
})
export type ContractOverview = z.infer<typeof ContractOverview>
