import { z } from 'zod'

/** A grid with who answers for it. */
export const GridLine = z.object({
  path: z.string(),
  name: z.string(),
  street: z.string(),
  community: z.string(),
  holder: z.string().nullable(),
  since: z.string().nullable(),
  /** Since when the grid has nobody; null while it has somebody, or never had. */
  vacantSince: z.string().nullable(),
  rooms: z.int(),
  households: z.int(),
  persons: z.int(),
  buildings: z.array(
    z.object({ building: z.string(), rooms: z.int(), head: z.string().nullable(), headId: z.uuid().nullable() }),
  ),
})
export type GridLine = z.infer<typeof GridLine>
/** The grids of an area, what is vacant, and rooms that are in no grid. */
export const GridCoverage = z.object({
  today: z.string(),
  grids: z.array(GridLine),
  vacant: z.int(),
  buildings: z.int(),
  buildingsWithout: z.int(),
  roomsWithout: z.array(z.object({ id: z.uuid(), site: z.string(), building: z.string(), label: z.string() })),
  roomsWithoutCount: z.int(),
})
