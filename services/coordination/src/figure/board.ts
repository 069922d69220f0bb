import { periodOf } from '@county/api-kit/figures/compute'
import { type Context, query } from '@county/api-kit/verb'
import { Board, type BoardMeasure, type BoardTarget } from '@county/coordination/figure/figure'
import { progressOf, worstOf } from '@county/coordination/figure/progress'
import { arrivalOf } from '@county/coordination/month/due-day'
import type { PlanMeasure, PlanTarget } from '@county/coordination/plan/view'
import { figureOf } from '@county/core/figure'
import { Month, monthOf } from '@county/kernel/month'
import { z } from 'zod'
import { findMonth, type MonthRow } from '../month/status.ts'
import { findCurrentPlan, loadMeasures } from '../plan/repository.ts'
import { REPORT_SELECT, type ReportRow, stateOf } from '../report/repository.ts'
import { askedArea, sitePaths } from '../support/areas.ts'
import { frozenParts, frozenTrend } from './frozen.ts'
import { allIndicators } from './indicators-of.ts'
import { liveParts, type PartsByIndicator, partIn } from './live.ts'

/** The board: 19 measures of a month with state, trend and targets, in an area; frozen for a closed month, live otherwise. */
export const board = query({
  name: 'coordination.figure.board',
  title: { zh: '调度看板', en: 'The board' },
  permission: 'coordination.board.read',
  reads: 'reporting',
  input: z.object({
    month: Month.optional(),
    area: z.string().max(200).optional(),
    months: z.int().min(1).max(36).default(12),
  }),
  output: Board,
  run: (c, asked) => loadBoard(c, asked),
})

/** What the board is put together from. */
interface Sources {
  month: string
  row: MonthRow | undefined
  area: string
  asOf: string
  planDay: string
  parts: PartsByIndicator
  cards: ReadonlyMap<string, ReturnType<typeof allIndicators>[number]>
  sites: ReadonlyMap<string, string>
  trends: ReadonlyMap<string, Awaited<ReturnType<typeof frozenTrend>>>
  told: ReadonlyMap<string, { month: string; value: number | null }[]>
}

/** The board of a month for verbs and documents. */
export async function loadBoard(
  c: Context,
  asked: { month?: string | undefined; area?: string | undefined; months?: number },
): Promise<Board> {
  const month = asked.month ?? monthOf(c.today)
  const area = askedArea(c, asked.area)
  const plan = await findCurrentPlan(c)
  const row = await findMonth(c, month)
  const asOf = periodOf(month, c.today).asOf
  const head = { month, monthState: row?.state ?? ('none' as const), area, asOf }
  if (!plan) return { ...head, measures: [] }
  const indicators = allIndicators(c)
  const parts = row?.state === 'closed' ? await frozenParts(c, month) : await liveParts(c, indicators, month)
  const measures = await loadMeasures(c, plan.id)
  const sites = await sitePaths(c)
  const areas = new Set([area, ...measures.flatMap((m) => m.targets.map((t) => areaOf(t, area, sites)))])
  const trends = new Map<string, Awaited<ReturnType<typeof frozenTrend>>>()
  for (const a of areas) trends.set(a, await frozenTrend(c, a, month, asked.months ?? 12))
  const cards = new Map(indicators.map((q) => [q.card.id, q]))
  const told = await toldValues(c, month)
  const sources: Sources = { month, row, area, asOf, planDay: plan.issued_on, parts, cards, sites, trends, told }
  const reports = await c.tx.query<ReportRow>(`${REPORT_SELECT} where r.month = $1`, [month])
  const byMeasure = new Map(reports.map((r) => [r.measure_no, r]))
  return { ...head, measures: measures.map((m) => toMeasure(c, m, sources, byMeasure.get(m.no))) }
}

/** A target of a site counts in that site where the asked area holds it. */
function areaOf(t: PlanTarget, area: string, sites: ReadonlyMap<string, string>): string {
  const site = t.kind !== 'projects' && t.site ? sites.get(t.site) : undefined
  return site?.startsWith(area) ? site : area
}

function toMeasure(c: Context, m: PlanMeasure, s: Sources, report: ReportRow | undefined): BoardMeasure {
  const targets = m.targets.map((t) => toTarget(t, s))
  const closed = s.row?.state === 'closed'
  return {
    no: m.no,
    title: m.title,
    module: m.module,
    units: m.units
      .filter((u) => u.duty === 'lead')
      .map((u) => ({ name: u.currentName, duty: u.duty, primary: u.primary })),
    state: worstOf(targets.map((t) => t.state)),
    report: report
      ? {
          id: report.id,
          state: stateOf(report, c.now),
          arrival: arrivalOf({
            dueOn: report.due_on,
            firstSubmittedAt: report.first_submitted_at,
            today: c.today,
            closed,
          }),
        }
      : null,
    targets,
  }
}

function toTarget(t: PlanTarget, s: Sources): BoardTarget {
  const q = t.indicatorId ? s.cards.get(t.indicatorId) : undefined
  const area = areaOf(t, s.area, s.sites)
  const part = q ? partIn(s.parts, q.card.id, area) : null
  const history = q
    ? (s.trends.get(area)?.get(q.card.id) ?? []).map((h) => ({ month: h.month, value: figureOf(q.card, h.part).value }))
    : (s.told.get(t.key) ?? []).filter((h) => h.month < s.month)
  const value =
    q && part ? figureOf(q.card, part).value : (s.told.get(t.key)?.find((h) => h.month === s.month)?.value ?? null)
  const goal = goalOf(t, q?.card.unit)
  const better = t.kind === 'staffing' ? ('less' as const) : (q?.card.better ?? null)
  return {
    key: t.key,
    name: t.name,
    kind: t.kind,
    site: t.site,
    per: t.per,
    note: t.note,
    source: t.source,
    goal,
    unit: q?.card.unit ?? t.unit,
    by: t.by,
    indicatorId: q?.card.id ?? null,
    value,
    hits: part?.hits ?? null,
    total: part?.rows ?? null,
    previous: history.at(-1)?.value ?? null,
    state: progressOf({ kind: t.kind as never, goal, value, from: t.from, by: t.by, better }, s.asOf, s.planDay),
    trend: [...history, { month: s.month, value }],
  }
}

/** What a figure is held against; nothing where the units differ. */
function goalOf(t: PlanTarget, unit: string | undefined): number | null {
  if (t.kind === 'projects' || (t.kind === 'milestone' && unit === '%')) return 100
  if (t.kind === 'staffing') return 0
  return unit && t.unit && unit !== t.unit ? null : t.value
}

/** Told (not counted) values by target, month by month, settled; oldest first. */
async function toldValues(c: Context, upTo: string): Promise<Map<string, { month: string; value: number | null }[]>> {
  const rows = await c.tx.query<{ key: string; month: string; value: number | null }>(
    `select l.target_key as key, l.month, case when a.id is null then l.value else a.value end as value
     from coordination.report_line l left join coordination.arbitration a on a.line_id = l.id
     where l.origin = 'reported' and l.target_key is not null and l.month <= $1
       and l.month > to_char(to_date($1, 'YYYY-MM') - interval '12 months', 'YYYY-MM')
     order by l.month`,
    [upTo],
  )
  return Map.groupBy(rows, (r) => r.key)
}
