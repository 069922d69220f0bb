import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'
import { specialGroup } from '../codes.ts'

const groups = z.enum(specialGroup.items.map((i) => i.code) as [string, ...string[]])
const text = (max: number) => z.string().trim().min(1).max(max)

/** Takes a person into the support of a special group. */
export const RegisterSpecial = z.strictObject({
  personId: z.uuid(),
  group: groups,
  measure: text(1000),
  responsible: text(50),
  since: LocalDate,
  nextVisitOn: LocalDate.nullable().default(null),
})
/** Notes that the person was visited, and when the next visit is. */
export const NoteSpecialVisit = z.strictObject({ id: z.uuid(), visitedOn: LocalDate, nextVisitOn: LocalDate })
/** Ends the support. */
export const EndSpecial = z.strictObject({ id: z.uuid(), endedOn: LocalDate, reason: text(200) })
/** Opens one row with its reason. */
export const OpenSpecial = z.strictObject({ id: z.uuid(), reason: z.string().trim().min(4).max(200) })
/** What is shown to whoever gave a reason. */
export const OpenedSpecial = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  personName: z.string(),
  address: z.string().nullable(),
  group: z.string(),
  measure: z.string(),
  responsible: z.string(),
  since: z.string(),
})
export type OpenedSpecial = z.infer<typeof OpenedSpecial>
