import { z } from 'zod'

/** How many records the registry gave cause to open and to close. */
export const SyncDone = z.object({ opened: z.int(), closed: z.int() })
export type SyncDone = z.infer<typeof SyncDone>

/** Persons whose main job pays less than the minimum wage in force. Money in fen a month. */
export const ListLowIncome = z.object({
  area: z.string().max(200).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.int().min(1).max(200).default(50),
})
/** One page of {@link ListLowIncome}; `of` persons have a main job with known income. */
export const LowIncomePersons = z.object({
  rows: z.array(
    z.object({
      jobId: z.uuid(),
      personId: z.uuid(),
      personName: z.string(),
      householdId: z.uuid().nullable(),
      householdNo: z.string().nullable(),
      areaPath: z.string(),
      employer: z.string().nullable(),
      kind: z.string(),
      place: z.string(),
      monthlyIncome: z.int(),
      floor: z.int(),
      startedOn: z.string(),
    }),
  ),
  next: z.string().nullable(),
  count: z.int(),
  of: z.int(),
})
export type LowIncomePersons = z.infer<typeof LowIncomePersons>
