import type { IndicatorQuery } from '@county/api-kit/module'
import type { Context } from '@county/api-kit/verb'
import { changeOf, DEFAULT_TOLERANCE_PERCENT } from '@county/coordination/report/tolerance'
import { figureOf } from '@county/core/figure'
import { shiftMonth } from '@county/kernel/month'
import { allIndicators, indicatorsByTarget } from '../figure/indicators-of.ts'
import { liveParts, type PartsByIndicator, partIn } from '../figure/live.ts'
import { listTargetRows, type TargetRow } from '../plan/repository.ts'
import { countyPath, sitePaths } from '../support/areas.ts'

/** A line to be written when a month opens. */
interface NewLine {
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
  better: string | null
  value: number | null
  hits: number | null
  total: number | null
  previous: number | null
  tolerance_percent: number
  needs_explanation: boolean
}

/** The figure of a line: value, hits and total of an indicator at or below an area. */
export function countLine(q: IndicatorQuery, parts: PartsByIndicator, area: string) {
  const part = partIn(parts, q.card.id, area)
  return { value: figureOf(q.card, part).value, hits: part.hits, total: part.rows }
}

/** What counts as reached where the plan gives no number: all projects accepted, no post to fill. */
function goalOf(t: TargetRow, q: IndicatorQuery | undefined): number | null {
  // A milestone that is counted is a share of its tasks: reached when all are done.
  if (t.kind === 'projects' || (t.kind === 'milestone' && q?.card.unit === '%')) return 100
  if (t.kind === 'staffing') return 0
  // A goal in another unit is never compared: 人 and 人次 stay apart.
  if (q && t.unit && t.unit !== q.card.unit) return null
  return t.value
}

/** Last month's settled values by target key and by indicator id. */
async function previousValues(c: Context, month: string): Promise<Map<string, number | null>> {
  const rows = await c.tx.query<{ key: string; value: number | null }>(
    `select coalesce(l.target_key, l.indicator_id) as key, case when a.id is null then l.value else a.value end as value
     from coordination.report_line l left join coordination.arbitration a on a.line_id = l.id where l.month = $1`,
    [shiftMonth(month, -1)],
  )
  return new Map(rows.map((r) => [r.key, r.value]))
}

/** Writes the lines of a month's reports, counted from the ledgers as they are now; told values begin with last month's. */
export async function fillLines(
  c: Context,
  month: string,
  planId: string,
  reports: ReadonlyMap<number, string>,
): Promise<number> {
  const indicators = allIndicators(c)
  const parts = await liveParts(c, indicators, month)
  const [targets, previous] = [await listTargetRows(c, planId), await previousValues(c, month)]
  const [county, sites] = [await countyPath(c), await sitePaths(c)]
  const byTarget = indicatorsByTarget(c)
  const used = new Set<string>()
  const lines: NewLine[] = []
  for (const t of targets) {
    const report = reports.get(t.measure_no)
    if (!report) continue
    const q = t.origin === 'ledger' ? byTarget.get(`${t.measure_no}/${t.name}`) : undefined
    if (q) used.add(q.card.id)
    const area = (t.kind !== 'projects' && t.site && sites.get(t.site)) || county
    lines.push(newLine(report, t, q, area, parts, previous.get(t.key) ?? null))
  }
  for (const q of indicators) {
    const report = reports.get(q.card.measure)
    if (report && !used.has(q.card.id)) lines.push(extraLine(report, q, county, parts, previous.get(q.card.id) ?? null))
  }
  await insertLines(c, month, number(lines))
  return lines.length
}

function newLine(
  report: string,
  t: TargetRow,
  q: IndicatorQuery | undefined,
  area: string,
  parts: PartsByIndicator,
  previous: number | null,
): NewLine {
  const counted = q ? countLine(q, parts, area) : { value: previous, hits: null, total: null }
  const tolerance = q?.card.tolerancePercent ?? DEFAULT_TOLERANCE_PERCENT
  return {
    report_id: report,
    position: 0,
    target_key: t.key,
    indicator_id: q?.card.id ?? null,
    area,
    label: t.name,
    kind: t.kind,
    origin: q ? 'counted' : 'reported',
    unit: q?.card.unit ?? t.unit ?? (t.kind === 'checklist' ? '项' : null),
    goal: goalOf(t, q),
    from_on: t.from_on,
    by_on: t.by_on,
    site: t.site,
    note: t.note,
    better: q?.card.better ?? null,
    ...counted,
    previous,
    tolerance_percent: tolerance,
    needs_explanation:
      !!q && changeOf(counted.value, previous, { tolerancePercent: tolerance, better: q.card.better }).needsExplanation,
  }
}

function extraLine(
  report: string,
  q: IndicatorQuery,
  area: string,
  parts: PartsByIndicator,
  previous: number | null,
): NewLine {
  const t = {
    key: null,
    name: q.card.title.zh,
    kind: 'extra',
    unit: q.card.unit,
    value: null,
    from_on: null,
    by_on: null,
    site: null,
    note: null,
  }
  return newLine(report, t as unknown as TargetRow, q, area, parts, previous)
}

function number(lines: NewLine[]): NewLine[] {
  const next = new Map<string, number>()
  return lines.map((l) => {
    const position = (next.get(l.report_id) ?? 0) + 1
    next.set(l.report_id, position)
    return { ...l, position }
  })
}

async function insertLines(c: Context, month: string, lines: readonly NewLine[]): Promise<void> {
  await c.tx.exec(
    `insert into coordination.report_line (report_id, month, area_path, position, target_key, indicator_id, area, label, kind, origin, unit, goal,
       from_on, by_on, site, note, better, value, hits, total, previous, tolerance_percent, needs_explanation)
     select l.report_id, $2, r.area_path, l.position, l.target_key, l.indicator_id, l.area, l.label, l.kind, l.origin, l.unit, l.goal,
       l.from_on, l.by_on, l.site, l.note, l.better, l.value, l.hits, l.total, l.previous, l.tolerance_percent, l.needs_explanation
     from jsonb_to_recordset($1::jsonb) as l (report_id uuid, position int, target_key text, indicator_id text, area text, label text, kind text,
       origin text, unit text, goal float8, from_on date, by_on date, site text, note text, better text, value float8, hits int, total int,
       previous float8, tolerance_percent float8, needs_explanation boolean)
     join coordination.report r on r.id = l.report_id`,
    [JSON.stringify(lines), month],
  )
}

/** Counts the counted lines of a report again from the ledgers; gives how many changed. */
export async function recountLines(c: Context, month: string, reportId: string): Promise<number> {
  const lines = await c.tx.query<{
    id: string
    indicator_id: string
    area: string
    value: number | null
    previous: number | null
    tolerance_percent: number
  }>(
    `select id, indicator_id, area, value, previous, tolerance_percent from coordination.report_line
     where report_id = $1 and indicator_id is not null`,
    [reportId],
  )
  const wanted = new Set(lines.map((l) => l.indicator_id))
  const indicators = allIndicators(c).filter((q) => wanted.has(q.card.id))
  const parts = await liveParts(c, indicators, month)
  const byId = new Map(indicators.map((q) => [q.card.id, q]))
  const values = lines.flatMap((l) => {
    const q = byId.get(l.indicator_id)
    if (!q) return []
    const counted = countLine(q, parts, l.area)
    const change = changeOf(counted.value, l.previous, { tolerancePercent: l.tolerance_percent, better: q.card.better })
    return [{ id: l.id, ...counted, needs: change.needsExplanation }]
  })
  return writeCounts(c, values)
}

/** Stores counted values; only lines whose value, hits or total differ are written. */
export function writeCounts(
  c: Context,
  values: readonly { id: string; value: number | null; hits: number; total: number; needs: boolean }[],
): Promise<number> {
  return c.tx.exec(
    `update coordination.report_line l set value = v.value, hits = v.hits, total = v.total, needs_explanation = v.needs
     from jsonb_to_recordset($1::jsonb) as v (id uuid, value float8, hits int, total int, needs boolean)
     where l.id = v.id and (l.value, l.hits, l.total, l.needs_explanation) is distinct from (v.value, v.hits, v.total, v.needs)`,
    [JSON.stringify(values)],
  )
}
