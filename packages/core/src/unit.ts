import { z } from 'zod'

/** What a unit is. */
export const UnitKind = z.enum(['bureau', 'department', 'street', 'community', 'institution', 'leadership'])
export type UnitKind = z.infer<typeof UnitKind>

/** A unit of the county with its name today and before. */
export const UnitRow = z.object({
  id: z.uuid(),
  version: z.int(),
  code: z.string(),
  kind: UnitKind,
  name: z.string(),
  shortName: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  successorId: z.uuid().nullable(),
  modules: z.array(z.string()),
  names: z.array(
    z.object({ name: z.string(), shortName: z.string(), validFrom: z.string(), validTo: z.string().nullable() }),
  ),
  posts: z.int(),
})
export type UnitRow = z.infer<typeof UnitRow>

/** Adds a unit. */
export const CreateUnit = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9-]{2,20}$/),
  kind: UnitKind,
  name: z.string().trim().min(2).max(60),
  shortName: z.string().trim().min(1).max(20),
  validFrom: z.iso.date(),
  modules: z
    .array(z.string().regex(/^[a-z]+$/))
    .max(30)
    .default([]),
})
export type CreateUnit = z.infer<typeof CreateUnit>

/** Gives a unit another name from a day on; rows before that day keep the old one. */
export const RenameUnit = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(2).max(60),
  shortName: z.string().trim().min(1).max(20),
  from: z.iso.date(),
})
export type RenameUnit = z.infer<typeof RenameUnit>

/** One unit takes over from another on a day: modules and open posts move, the old unit ends. */
export const SucceedUnit = z.strictObject({ id: z.uuid(), successorId: z.uuid(), on: z.iso.date() })
export type SucceedUnit = z.infer<typeof SucceedUnit>
