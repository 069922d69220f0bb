import { z } from 'zod'

/** What search is asked. */
export const FindInput = z.object({
  q: z.string().trim().max(50),
  kind: z.enum(['person', 'household', 'all']).default('all'),
  limit: z.int().min(1).max(50).default(20),
})

/** One thing found; `href` opens it. */
export const Found = z.object({
  kind: z.enum(['person', 'household']),
  id: z.string(),
  /** Name of the person, or head and number of the household. */
  title: z.string(),
  /** What tells it from others of that name: sex, birth year, masked number, household, address. */
  detail: z.string(),
  /** What the question matched. */
  matched: z.enum(['name', 'pinyin', 'number', 'phone', 'householdNo', 'room']),
  state: z.string(),
  href: z.string(),
})
export type Found = z.infer<typeof Found>

/** What search answers; `more` tells that there are further matches. */
export const FindOutput = z.object({ found: z.array(Found), more: z.boolean() })
export type FindOutput = z.infer<typeof FindOutput>
