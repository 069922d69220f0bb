import { z } from 'zod'

/** What an update from the registry did: rows opened, closed, and children who came of school age. */
export const SyncDone = z.object({ opened: z.int(), closed: z.int(), came: z.int() })
export type SyncDone = z.infer<typeof SyncDone>

/** What opening a school year did: pupils who went up a grade, pupils who finished a stage. */
export const YearOpened = z.object({ schoolYear: z.int(), promoted: z.int(), finished: z.int(), graduated: z.int() })
export type YearOpened = z.infer<typeof YearOpened>

/** Counts of children by state, stage and school, for the overview. */
export const Overview = z.object({
  today: z.string(),
  schoolYear: z.int(),
  states: z.array(z.object({ state: z.string(), count: z.int(), compulsory: z.int() })),
  stages: z.array(z.object({ stage: z.string(), count: z.int(), elsewhere: z.int() })),
  /** Pupils who finished a stage and are not recorded anywhere since: 升学去向待登记. */
  awaiting: z.int(),
  yearOpened: z.boolean(),
})
export type Overview = z.infer<typeof Overview>
