import { z } from 'zod'

/** Kinds of area, from the county down to the grid. A child's path begins with its parent's. */
export const AreaKind = z.enum(['county', 'street', 'community', 'grid'])
export type AreaKind = z.infer<typeof AreaKind>

/** An area of the organisation tree. `path` is a list of codes, each followed by a dot: `522324.001.002.`. */
export const Area = z.object({
  id: z.uuid(),
  kind: AreaKind,
  code: z.string(),
  path: z.string(),
  name: z.string(),
  parentPath: z.string().nullable(),
  siteId: z.uuid().nullable(),
})
export type Area = z.infer<typeof Area>

/** Half-open range of paths that lie at or below an area: `from <= path < to` in byte order. */
export function areaRange(path: string): { from: string; to: string } {
  return { from: path, to: `${path.slice(0, -1)}/` }
}

/** Whether an area path lies at or below another. */
export function isWithin(path: string, scope: string): boolean {
  return path.startsWith(scope)
}
