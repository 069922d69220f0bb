import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'

const nullable = z.string().nullable()

/** A building. */
export const BuildingRow = z.object({
  id: z.string(),
  version: z.number(),
  areaPath: z.string(),
  siteId: nullable,
  siteName: z.string(),
  no: z.string(),
  name: nullable,
  floors: z.number().nullable(),
  headName: nullable,
  rooms: z.number(),
  occupied: z.number(),
  withoutGrid: z.number(),
})
export type BuildingRow = z.infer<typeof BuildingRow>

/** A room and who lives there. */
export const RoomRow = z.object({
  id: z.string(),
  version: z.number(),
  areaPath: z.string(),
  buildingId: z.string(),
  siteName: z.string(),
  buildingNo: z.string(),
  label: z.string(),
  unitNo: nullable,
  floor: z.number().nullable(),
  areaM2: z.number().nullable(),
  gridPath: nullable,
  households: z.array(z.object({ id: z.string(), no: z.string(), headName: z.string() })),
})
export type RoomRow = z.infer<typeof RoomRow>

/** A holder of a grid, from a day (included) to a day (excluded). */
export const GridHolderRow = z.object({
  id: z.string(),
  version: z.number(),
  gridPath: z.string(),
  officerId: nullable,
  holderName: z.string(),
  phone: nullable,
  from: z.string(),
  to: nullable,
})
export type GridHolderRow = z.infer<typeof GridHolderRow>

/** A node of the tree: street or community with its grids below. */
export const GridTreeNode = z.object({
  path: z.string(),
  kind: z.string(),
  name: z.string(),
  parentPath: nullable,
  households: z.number(),
  persons: z.number(),
  rooms: z.number(),
  holder: GridHolderRow.nullable(),
})
export type GridTreeNode = z.infer<typeof GridTreeNode>

/** Assigns a grid to somebody from a day; the present holder ends on that day. */
export const AssignHolder = z.object({
  gridPath: z.string().max(200),
  officerId: z.uuid().nullish(),
  holderName: z.string().trim().min(1).max(50),
  phone: z.string().trim().max(30).nullish(),
  from: LocalDate,
})
export type AssignHolder = z.infer<typeof AssignHolder>

/** Ends a grid's holder without a successor. */
export const EndHolder = z.object({ gridPath: z.string().max(200), on: LocalDate })
export type EndHolder = z.infer<typeof EndHolder>

/** Puts rooms into a grid from a day. */
export const AssignRooms = z.object({
  gridPath: z.string().max(200),
  roomIds: z.array(z.uuid()).min(1).max(2000),
  from: LocalDate,
})
export type AssignRooms = z.infer<typeof AssignRooms>

/** A new building. */
export const NewBuilding = z.object({
  siteId: z.uuid().nullish(),
  siteName: z.string().trim().min(1).max(100),
  no: z.string().trim().min(1).max(40),
  name: z.string().trim().max(100).nullish(),
  floors: z.int().min(1).max(60).nullish(),
  headName: z.string().trim().max(50).nullish(),
  areaPath: z.string().max(200),
})
export type NewBuilding = z.infer<typeof NewBuilding>

/** New rooms of a building. */
export const NewRooms = z.object({
  buildingId: z.uuid(),
  rooms: z
    .array(
      z.object({
        label: z.string().trim().min(1).max(60),
        unitNo: z.string().trim().max(20).nullish(),
        floor: z.int().min(-3).max(60).nullish(),
        areaM2: z.number().min(1).max(1000).nullish(),
      }),
    )
    .min(1)
    .max(1000),
  gridPath: z.string().max(200).nullish(),
  from: LocalDate.nullish(),
})
export type NewRooms = z.infer<typeof NewRooms>
