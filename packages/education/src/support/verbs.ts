import { z } from 'zod'

/** What a household's or a pupil's children should receive this school year, and did. */
export const EntitledAsk = z.object({ householdId: z.uuid().optional(), personId: z.uuid().optional() })
export type EntitledAsk = z.infer<typeof EntitledAsk>

/** One pupil with each support that the rules give: received with its sum in fen, or not. */
export const EntitledPupils = z.object({
  schoolYear: z.int(),
  pupils: z.array(
    z.object({
      personId: z.uuid(),
      personName: z.string(),
      state: z.string(),
      stage: z.string().nullable(),
      grade: z.string().nullable(),
      schoolName: z.string().nullable(),
      supports: z.array(z.object({ kind: z.string(), received: z.boolean(), entitled: z.boolean(), amount: z.int() })),
    }),
  ),
})
export type EntitledPupils = z.infer<typeof EntitledPupils>
