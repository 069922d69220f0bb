import type { IndicatorQuery } from '@county/api-kit/module'
import type { CommandContext } from '@county/api-kit/verb'
import { addParts, figureOf } from '@county/core/figure'
import type { PartsByIndicator } from './live.ts'

/** Writes the county's figures of a month that is being closed into the one table that may leave the county. */
export async function publishFigures(
  c: CommandContext,
  month: string,
  indicators: readonly IndicatorQuery[],
  parts: PartsByIndicator,
): Promise<void> {
  const rows = indicators.map(({ card }) => {
    const part = addParts(parts.get(card.id) ?? [])
    return {
      indicator_id: card.id,
      title_zh: card.title.zh,
      title_en: card.title.en,
      measure_no: card.measure,
      unit: card.unit,
      value: figureOf(card, part).value,
      hits: part.hits,
      total: part.rows,
    }
  })
  await c.tx.exec(
    `insert into coordination.published_figure
       (county_code, county_name, month, closed_at, indicator_id, title_zh, title_en, measure_no, unit, value, hits, total)
     select a.code, a.name, $1, $2, f.* from core.area a, json_to_recordset($3) as f (indicator_id text, title_zh text,
       title_en text, measure_no int, unit text, value float8, hits int, total int)
     where a.kind = 'county'`,
    [month, c.now, JSON.stringify(rows)],
  )
}
