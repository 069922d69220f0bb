import type { Context } from '@county/api-kit/verb'
import { isWithin } from '@county/core/area'

/** The county's own area path. */
export async function countyPath(c: Context): Promise<string> {
  const row = await c.tx.maybe<{ path: string }>(
    `select area_path as path from core.area where kind = 'county' limit 1`,
  )
  return row?.path ?? c.actor.areaPath
}

/** Area path of each resettlement site by its name. */
export async function sitePaths(c: Context): Promise<Map<string, string>> {
  const rows = await c.tx.query<{ name: string; path: string }>(`select name, area_path as path from core.site`)
  return new Map(rows.map((r) => [r.name, r.path]))
}

/** The area asked for where it lies in the actor's scope, otherwise the whole scope. */
export function askedArea(c: Context, area: string | undefined): string {
  return area && isWithin(area, c.actor.areaPath) ? area : c.actor.areaPath
}
