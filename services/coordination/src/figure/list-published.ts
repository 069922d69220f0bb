import { query } from '@county/api-kit/verb'
import { type PublishedCounty, PublishedFigures, type PublishedLine } from '@county/coordination/figure/published'
import { Month } from '@county/kernel/month'
import { z } from 'zod'

interface Row {
  code: string
  id: string
  zh: string
  en: string
  measure: number
  unit: string
  value: number | null
  hits: number
  total: number
}

/** Published figures of a closed month: in a county what leaves it, in a prefecture all its counties side by side. */
export const listPublished = query({
  name: 'coordination.figure.published',
  title: { zh: '上报数据', en: 'Published figures' },
  permission: 'coordination.board.read',
  reads: 'reporting',
  input: z.object({ month: Month.optional() }),
  output: PublishedFigures,
  async run(c, asked) {
    const months = await c.tx.query<{ month: string }>(
      `select distinct month from coordination.published_figure order by month desc`,
    )
    const month = asked.month ?? months[0]?.month ?? null
    const counties = await c.tx.query<PublishedCounty>(
      `select county_code as code, max(county_name) as name, max(closed_at) filter (where month = $1) as "closedAt",
         max(received_at) filter (where month = $1) as "receivedAt"
       from coordination.published_figure group by county_code order by county_code`,
      [month],
    )
    const rows = await c.tx.query<Row>(
      `select county_code as code, indicator_id as id, title_zh as zh, title_en as en, measure_no as measure, unit, value, hits, total
       from coordination.published_figure where month = $1 order by measure_no, indicator_id, county_code`,
      [month],
    )
    return { month, months: months.map((m) => m.month), counties, lines: toLines(rows, counties) }
  },
})

function toLines(rows: readonly Row[], counties: readonly PublishedCounty[]): PublishedLine[] {
  return [...Map.groupBy(rows, (r) => r.id)].map(([indicatorId, own]) => {
    const first = own[0] as Row
    const of = new Map(own.map((r) => [r.code, { value: r.value, hits: r.hits, total: r.total }]))
    return {
      indicatorId,
      title: { zh: first.zh, en: first.en },
      measure: first.measure,
      unit: first.unit,
      cells: counties.map((county) => of.get(county.code) ?? null),
    }
  })
}
