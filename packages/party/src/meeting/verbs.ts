import { z } from 'zod'

/** Branches with their meetings of this month and quarter; what is missing. */
export const BranchBoard = z.object({
  today: z.string(),
  organisations: z.array(
    z.object({
      id: z.uuid(),
      parentId: z.uuid().nullable(),
      name: z.string(),
      kind: z.string(),
      areaPath: z.string(),
      secretary: z.string().nullable(),
      secretarySince: z.string().nullable(),
      termUntil: z.string().nullable(),
      termEnding: z.boolean(),
      /** Null where the caller may not know. */
      members: z.int().nullable(),
      meetings: z.array(z.object({ kind: z.string(), held: z.int(), needed: z.int(), to: z.string() })),
    }),
  ),
  missing: z.int(),
  ending: z.int(),
})
export type BranchBoard = z.infer<typeof BranchBoard>
