import { areaRange } from '@county/core/area'
import type { FigurePart } from '@county/core/figure'
import { firstDay, lastDay } from '@county/kernel/month'
import type { IndicatorQuery, Period } from '../module.ts'
import type { Context } from '../verb.ts'

/** What one area (a grid, or wherever rows stand) adds to a figure. */
export interface AreaPart extends FigurePart {
  areaPath: string
}

/** The rows behind a figure in one area: the exact versions, in order of id. */
export interface FrozenSet extends AreaPart {
  table: string
  ids: string[]
  versions: number[]
  hitMarks: boolean[]
  amounts: number[]
}

/** The days that a month's figures count: to its end, or to today while it runs. */
export function periodOf(month: string, today: string): Period {
  const last = lastDay(month)
  return { month, from: firstDay(month), to: last, asOf: today < last ? today : last }
}

const values = (p: Period) => [p.from, p.asOf, p.month]
const rowsOf = (q: IndicatorQuery) =>
  `(select row_table, row_id, row_version, area_path, amount, hit from (${q.sql}) q0 where $1::date is not null and $2::date is not null and $3::text is not null) q`

/** An indicator's parts by area in the caller's scope: one set-based statement under the module's role. */
export function computeParts(c: Context, q: IndicatorQuery, period: Period, area?: string): Promise<AreaPart[]> {
  const range = areaRange(area ?? c.actor.areaPath)
  return c.asModule(moduleOf(q), (m) =>
    m.tx.query<AreaPart>(
      `select area_path as "areaPath", count(*)::int as rows, coalesce(sum(amount), 0)::float8 as amount,
         (count(*) filter (where hit))::int as hits
       from ${rowsOf(q)} where area_path >= $4 and area_path < $5 group by area_path order by area_path`,
      [...values(period), range.from, range.to],
    ),
  )
}

/** The exact rows behind an indicator's parts, for freezing; run in a repeatable-read transaction. */
export function computeSets(c: Context, q: IndicatorQuery, period: Period): Promise<FrozenSet[]> {
  return c.asModule(moduleOf(q), (m) =>
    m.tx.query<FrozenSet>(
      `select area_path as "areaPath", row_table as "table", count(*)::int as rows, coalesce(sum(amount), 0)::float8 as amount,
         (count(*) filter (where hit))::int as hits, array_agg(row_id order by row_id) as ids,
         array_agg(row_version order by row_id) as versions, array_agg(coalesce(hit, false) order by row_id) as "hitMarks",
         array_agg(amount::float8 order by row_id) as amounts
       from ${rowsOf(q)} group by area_path, row_table order by area_path, row_table`,
      values(period),
    ),
  )
}

/** One row behind a figure. */
export interface RowMark {
  table: string
  id: string
  version: number
  areaPath: string
  amount: number
  hit: boolean
}

/** A page of the rows behind a figure as they are now, in order of id. */
export function listMarks(
  c: Context,
  q: IndicatorQuery,
  period: Period,
  asked: { area?: string | undefined; after?: string | undefined; limit: number },
): Promise<RowMark[]> {
  const range = areaRange(asked.area ?? c.actor.areaPath)
  return c.asModule(moduleOf(q), (m) =>
    m.tx.query<RowMark>(
      `select row_table as "table", row_id as id, row_version as version, area_path as "areaPath", amount::float8 as amount, coalesce(hit, false) as hit
       from ${rowsOf(q)} where area_path >= $4 and area_path < $5 and ($6::uuid is null or row_id > $6) order by row_id limit $7`,
      [...values(period), range.from, range.to, asked.after ?? null, asked.limit],
    ),
  )
}

/** What figures rest on beside their own module's ledgers. */
const REGISTRY = ['residents.person', 'residents.household', 'residents.membership']

/**
 * Tables whose change may change an indicator's figure: the registry and every ledger of its module, since rules and
 * rates are ledgers too and queries reach them through functions.
 */
export function watchedTables(c: Context, q: IndicatorQuery): string[] {
  const module = c.modules.find((m) => m.id === moduleOf(q))
  return [...REGISTRY, ...(module?.ledgers.map((l) => l.table) ?? [])]
}

/** The module that an indicator belongs to. */
export const moduleOf = (q: IndicatorQuery) => q.card.id.slice(0, q.card.id.indexOf('.'))
