import { z } from 'zod'
import { AreaKind } from './area.ts'

/** A resettlement site. */
export const SiteRow = z.object({
  id: z.uuid(),
  version: z.int(),
  code: z.string(),
  name: z.string(),
  areaPath: z.string(),
  openedOn: z.string().nullable(),
})
export type SiteRow = z.infer<typeof SiteRow>

/** Adds a resettlement site below an area. */
export const CreateSite = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9-]{1,20}$/),
  name: z.string().trim().min(1).max(60),
  areaPath: z.string().max(200),
  openedOn: z.iso.date().nullable().default(null),
})
export type CreateSite = z.infer<typeof CreateSite>

/** Adds an area below another. */
export const CreateArea = z.strictObject({
  parentPath: z.string().max(200),
  kind: AreaKind.exclude(['county']),
  code: z.string().regex(/^[0-9A-Za-z]{1,12}$/),
  name: z.string().trim().min(1).max(60),
  siteId: z.uuid().nullable().default(null),
})
export type CreateArea = z.infer<typeof CreateArea>
