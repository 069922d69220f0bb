import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'

/** Endorses a permit. */
export const EndorsePermit = z.strictObject({ id: z.uuid(), on: LocalDate })

/** A permit whose endorsement is due or late. */
export const PermitCard = z.object({
  id: z.uuid(),
  version: z.int(),
  personId: z.uuid(),
  personName: z.string(),
  householdId: z.uuid().nullable(),
  householdNo: z.string().nullable(),
  address: z.string().nullable(),
  number: z.string(),
  station: z.string(),
  dueOn: z.string(),
  daysLeft: z.int(),
  standing: z.enum(['valid', 'due', 'suspended']),
})
export type PermitCard = z.infer<typeof PermitCard>
/** Permits to be endorsed, the most urgent first. */
export const PermitBoard = z.object({ today: z.string(), cards: z.array(PermitCard), due: z.int(), suspended: z.int() })
