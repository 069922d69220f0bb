import { z } from 'zod'

/** Grids with their backbone; those without one first. */
export const GridBoard = z.object({
  grids: z.array(
    z.object({
      path: z.string(),
      name: z.string(),
      community: z.string(),
      persons: z.int(),
      kinds: z.array(z.object({ kind: z.string(), count: z.int() })),
    }),
  ),
  empty: z.int(),
  total: z.int(),
})
export type GridBoard = z.infer<typeof GridBoard>
