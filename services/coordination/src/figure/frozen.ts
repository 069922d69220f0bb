import type { AreaPart } from '@county/api-kit/figures/compute'
import { SnapshotCache } from '@county/api-kit/snapshot-cache'
import type { Context } from '@county/api-kit/verb'
import { areaRange } from '@county/core/area'
import type { FigurePart } from '@county/core/figure'
import type { PartsByIndicator } from './live.ts'

const cache = new SnapshotCache(500)
const TABLES = ['coordination.figure']

/** Parts of every indicator of a closed month in the actor's scope. */
export function frozenParts(c: Context, month: string): Promise<PartsByIndicator> {
  return cache.get(c, `parts|${month}|${c.actor.areaPath}`, TABLES, async () => {
    const rows = await c.tx.query<AreaPart & { id: string }>(
      `select indicator_id as id, area_path as "areaPath", rows, hits, amount from coordination.figure where month = $1`,
      [month],
    )
    const found = new Map<string, AreaPart[]>()
    for (const { id, ...part } of rows) found.set(id, [...(found.get(id) ?? []), part])
    return found
  })
}

/** What indicators added up to in each closed month at or below an area, oldest first. */
export function frozenTrend(
  c: Context,
  area: string,
  upTo: string,
  months: number,
): Promise<Map<string, { month: string; part: FigurePart }[]>> {
  return cache.get(c, `trend|${area}|${upTo}|${months}|${c.actor.areaPath}`, TABLES, async () => {
    const { from, to } = areaRange(area)
    const rows = await c.tx.query<FigurePart & { id: string; month: string }>(
      `select indicator_id as id, month, sum(rows)::int as rows, sum(hits)::int as hits, sum(amount)::float8 as amount
       from coordination.figure
       where area_path >= $1 and area_path < $2 and month in (
         select month from coordination.report_month where state = 'closed' and month < $3 order by month desc limit $4)
       group by indicator_id, month order by month`,
      [from, to, upTo, months],
    )
    const found = new Map<string, { month: string; part: FigurePart }[]>()
    for (const { id, month, ...part } of rows) found.set(id, [...(found.get(id) ?? []), { month, part }])
    return found
  })
}
