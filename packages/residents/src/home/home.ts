import { z } from 'zod'

/** The registry at a glance, in the officer's area. Each number has a door: a list with the same filters. */
export const RegistryHome = z.object({
  persons: z.number(),
  households: z.number(),
  away: z.number(),
  sites: z.array(z.object({ siteName: z.string(), persons: z.number(), households: z.number() })),
  areas: z.array(z.object({ path: z.string(), name: z.string(), persons: z.number(), households: z.number() })),
  warnings: z.object({
    withoutNumber: z.number(),
    duplicates: z.number(),
    vacantGrids: z.number(),
    roomsWithoutGrid: z.number(),
    householdsWithoutRoom: z.number(),
  }),
  recent: z.array(
    z.object({ id: z.string(), kind: z.string(), name: z.string().nullable(), on: z.string(), href: z.string() }),
  ),
})
export type RegistryHome = z.infer<typeof RegistryHome>
