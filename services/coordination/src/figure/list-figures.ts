import { randomUUID } from 'node:crypto'
import type { Actor } from '@county/api-kit/actor'
import { runQuery } from '@county/api-kit/execute'
import { listMarks, periodOf } from '@county/api-kit/figures/compute'
import { type Kit, openContext } from '@county/api-kit/kit'
import type { FigureRows } from '@county/coordination/figure/figure'
import { figureOf } from '@county/core/figure'
import { findMonth } from '../month/status.ts'
import { askedArea } from '../support/areas.ts'
import { frozenParts } from './frozen.ts'
import { allIndicators, getIndicator } from './indicators-of.ts'
import { liveParts, partIn } from './live.ts'
import { openRows } from './open-rows.ts'

/** A figure on one line. `source`: frozen with its month, or counted from the ledgers as they are now. */
export interface FigureLine {
  indicator: string
  target: string | null
  area: string
  value: number | null
  hits: number
  total: number
  unit: string
  source: 'frozen' | 'live'
}

/** Every indicator's figure of a month in an area: frozen where the month is closed. */
export function listFigures(kit: Kit, actor: Actor, asked: { month: string; area?: string }): Promise<FigureLine[]> {
  return openContext(kit, 'coordination', actor, { readOnly: true }, async (c) => {
    const closed = (await findMonth(c, asked.month))?.state === 'closed'
    const indicators = allIndicators(c)
    const parts = closed ? await frozenParts(c, asked.month) : await liveParts(c, indicators, asked.month)
    const area = askedArea(c, asked.area)
    return indicators.map(({ card }) => {
      const part = partIn(parts, card.id, area)
      return {
        indicator: card.id,
        target: card.target ?? null,
        area,
        value: figureOf(card, part).value,
        hits: part.hits,
        total: part.rows,
        unit: card.unit,
        source: closed ? ('frozen' as const) : ('live' as const),
      }
    })
  })
}

/** A row behind a figure on one line. */
export interface RowLine {
  table: string
  id: string
  version: number
  area: string
  hit: boolean
  amount: number
}

/** Every row behind a figure: the frozen ones of a closed month, those counted now otherwise. */
export async function listFigureRows(
  kit: Kit,
  actor: Actor,
  asked: { indicator: string; month: string; area?: string },
): Promise<RowLine[]> {
  const state = await openContext(kit, 'coordination', actor, { readOnly: true }, (c) => findMonth(c, asked.month))
  if (state?.state === 'closed') return frozenRows(kit, actor, asked)
  return openContext(kit, 'coordination', actor, { readOnly: true, requestId: randomUUID() }, async (c) => {
    const q = getIndicator(c, asked.indicator)
    const marks = await listMarks(c, q, periodOf(asked.month, c.today), {
      area: askedArea(c, asked.area),
      limit: 1_000_000,
    })
    return marks.map((m) => ({
      table: m.table,
      id: m.id,
      version: m.version,
      area: m.areaPath,
      hit: m.hit,
      amount: m.amount,
    }))
  })
}

async function frozenRows(
  kit: Kit,
  actor: Actor,
  asked: { indicator: string; month: string; area?: string },
): Promise<RowLine[]> {
  const lines: RowLine[] = []
  let cursor: string | undefined
  do {
    const page = (await runQuery(kit, openRows, actor, {
      indicatorId: asked.indicator,
      month: asked.month,
      ...(asked.area ? { area: asked.area } : {}),
      ...(cursor ? { cursor } : {}),
      limit: 200,
    })) as FigureRows
    lines.push(
      ...page.rows.map((r) => ({
        table: r.table,
        id: r.rowId,
        version: r.version,
        area: r.areaPath,
        hit: r.hit,
        amount: r.amount,
      })),
    )
    cursor = page.next ?? undefined
  } while (cursor)
  return lines
}
