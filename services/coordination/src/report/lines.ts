import type { Context } from '@county/api-kit/verb'
import { settle } from '@county/coordination/report/arbitration'
import type { ReportLine } from '@county/coordination/report/report'
import { changeOf } from '@county/coordination/report/tolerance'

/** A line as stored, with opinions and ruling. */
export interface LineRow {
  id: string
  version: number
  report_id: string
  position: number
  target_key: string | null
  indicator_id: string | null
  area: string
  label: string
  kind: string
  origin: 'counted' | 'reported'
  unit: string | null
  goal: number | null
  from_on: string | null
  by_on: string | null
  site: string | null
  note: string | null
  better: 'more' | 'less' | 'zero' | null
  value: number | null
  hits: number | null
  total: number | null
  achieved_on: string | null
  previous: number | null
  tolerance_percent: number
  needs_explanation: boolean
  explanation: string | null
  opinions: { unit_name: string; value: number | null; reason: string; stated_at: string }[]
  ruling: { value: number | null; reason: string; ruled_by_name: string; ruled_at: string } | null
}

/** Lines of reports in order, with opinions and rulings; by report, or by month. */
export function listLineRows(c: Context, by: { report: string } | { month: string }): Promise<LineRow[]> {
  const [column, value] = 'report' in by ? ['report_id', by.report] : ['month', by.month]
  return c.tx.query<LineRow>(
    `select l.*, coalesce((select jsonb_agg(to_jsonb(o) order by o.stated_at) from coordination.line_opinion o
         where o.line_id = l.id and o.closed_on is null), '[]') as opinions,
       (select to_jsonb(a) from coordination.arbitration a where a.line_id = l.id) as ruling
     from coordination.report_line l where l.${column} = $1 order by l.report_id, l.position`,
    [value],
  )
}

/** A line's settled value: ruled, agreed, or none while disputed. */
export function settledLine(l: LineRow) {
  return settle(
    l.value,
    l.opinions.map((o) => ({ unitName: o.unit_name, value: o.value, reason: o.reason })),
    l.ruling,
  )
}

/** A line as the report page shows it. */
export function toLine(l: LineRow): ReportLine {
  const settled = settledLine(l)
  const change = changeOf(l.value, l.previous, { tolerancePercent: l.tolerance_percent, better: l.better })
  return {
    id: l.id,
    version: l.version,
    position: l.position,
    targetKey: l.target_key,
    indicatorId: l.indicator_id,
    label: l.label,
    kind: l.kind,
    source: l.origin,
    unit: l.unit,
    goal: l.goal,
    by: l.by_on,
    site: l.site,
    area: l.area,
    note: l.note,
    value: l.value,
    hits: l.hits,
    total: l.total,
    achievedOn: l.achieved_on,
    previous: l.previous,
    difference: change.difference,
    percent: change.percent,
    tolerancePercent: l.tolerance_percent,
    needsExplanation: l.needs_explanation,
    explanation: l.explanation,
    settlement: settled.state,
    settledValue: settled.value,
    opinions: l.opinions.map((o) => ({ unitName: o.unit_name, value: o.value, reason: o.reason, at: o.stated_at })),
    ruling: l.ruling && {
      value: l.ruling.value,
      reason: l.ruling.reason,
      byName: l.ruling.ruled_by_name,
      at: l.ruling.ruled_at,
    },
  }
}

/** Whether a line still needs something of the filer. */
export const isOpenLine = (l: Pick<LineRow, 'origin' | 'value' | 'needs_explanation' | 'explanation'>): boolean =>
  (l.origin === 'reported' && l.value === null) || (l.needs_explanation && !l.explanation?.trim())
