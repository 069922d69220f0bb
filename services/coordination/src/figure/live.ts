import { type AreaPart, computeParts, periodOf, watchedTables } from '@county/api-kit/figures/compute'
import type { IndicatorQuery } from '@county/api-kit/module'
import { SnapshotCache } from '@county/api-kit/snapshot-cache'
import type { Context } from '@county/api-kit/verb'
import { isWithin } from '@county/core/area'
import { addParts, type FigurePart } from '@county/core/figure'

/** Parts of indicators by area, by indicator id. */
export type PartsByIndicator = ReadonlyMap<string, readonly AreaPart[]>

const boards = new SnapshotCache(200)
const parts = new SnapshotCache(2000)

/**
 * Parts of every indicator in the actor's scope for a month, exact at every read: checked against the ledgers' changes,
 * counted again only where a ledger has changed since.
 */
export function liveParts(c: Context, indicators: readonly IndicatorQuery[], month: string): Promise<PartsByIndicator> {
  const period = periodOf(month, c.today)
  const key = `${month}|${period.asOf}|${c.actor.areaPath}`
  const tables = [...new Set(indicators.flatMap((q) => watchedTables(c, q)))]
  return boards.get(c, `${key}|${indicators.length}`, tables, async () => {
    const found = new Map<string, AreaPart[]>()
    for (const q of indicators)
      found.set(
        q.card.id,
        await parts.get(c, `${key}|${q.card.id}`, watchedTables(c, q), () => computeParts(c, q, period)),
      )
    return found
  })
}

/** What an indicator's rows at or below an area add up to. */
export function partIn(all: PartsByIndicator, indicatorId: string, area: string): FigurePart {
  return addParts((all.get(indicatorId) ?? []).filter((p) => isWithin(p.areaPath, area)))
}
