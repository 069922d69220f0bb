import { z } from 'zod'
import { PersonRow } from '../person/person.ts'

/** Two rows that may be one person. */
export const DuplicatePair = z.object({
  id: z.string(),
  version: z.number(),
  reason: z.string(),
  state: z.string(),
  note: z.string().nullable(),
  foundAt: z.string(),
  first: PersonRow,
  second: PersonRow,
})
export type DuplicatePair = z.infer<typeof DuplicatePair>

/** Merges one row of a person into another. */
export const MergePersons = z.object({
  from: z.uuid(),
  into: z.uuid(),
  /** The household that stays when the rows belong to two; a merge never moves a household by itself. */
  keepHouseholdId: z.uuid().nullish(),
  /** Facts to take over from the row that goes; all others stay as they are in the one that remains. */
  take: z
    .array(
      z.enum(['phone', 'ethnicity', 'education', 'political', 'marital', 'hukouStatus', 'disabilityCategory', 'note']),
    )
    .default([]),
  reason: z.string().trim().min(2).max(200),
})
export type MergePersons = z.infer<typeof MergePersons>
