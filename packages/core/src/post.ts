import { z } from 'zod'
import { ROLES, type Role } from './permission.ts'

/** A role a post can have. */
export const RoleName = z.enum(Object.keys(ROLES) as [Role, ...Role[]])

/** A post as the administration pages show it. */
export const PostRow = z.object({
  id: z.uuid(),
  version: z.int(),
  officerId: z.uuid(),
  officerName: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  role: z.string(),
  institutionId: z.uuid().nullable(),
  institutionName: z.string().nullable(),
  areaPath: z.string(),
  areaName: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
})
export type PostRow = z.infer<typeof PostRow>

/** Grants a post from a day on; `validTo` is the first day on which it no longer counts. */
export const GrantPost = z.strictObject({
  officerId: z.uuid(),
  unitId: z.uuid(),
  role: RoleName,
  areaPath: z.string().max(200),
  /** The institution whose rows the post sees and keeps: needed for institution clerks, refused for everybody else. */
  institutionId: z.uuid().nullable().default(null),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable().default(null),
})
export type GrantPost = z.infer<typeof GrantPost>
