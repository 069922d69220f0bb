import { moduleOf } from '@county/api-kit/figures/compute'
import type { IndicatorQuery, Period } from '@county/api-kit/module'
import type { Context } from '@county/api-kit/verb'

/**
 * Freezes the exact rows behind every indicator: ids, versions, hits and amounts by area, and the figures that follow from
 * those very rows. Each indicator is counted under its own module's role; nothing leaves the database. Needs a
 * repeatable-read transaction, so that all figures come from one snapshot.
 */
export async function freezeFigures(
  c: Context,
  indicators: readonly IndicatorQuery[],
  period: Period,
): Promise<{ figures: number; rows: number }> {
  await c.tx.exec(`create temp table frozen_now (indicator_id text, unit text, aggregate text, area_path text collate "C",
    row_table text, ids uuid[], versions int[], hit_marks boolean[], amounts float8[]) on commit drop`)
  await c.tx.exec(`grant insert on frozen_now to county_module`)
  for (const q of indicators) await c.asModule(moduleOf(q), (m) => collect(m, q, period))
  await c.tx.exec(
    `insert into coordination.frozen_set (month, indicator_id, area_path, row_table, ids, versions, hit_marks, amounts)
     select $1, indicator_id, area_path, row_table, ids, versions, hit_marks, amounts from frozen_now`,
    [period.month],
  )
  const figures = await c.tx.exec(
    `insert into coordination.figure (month, indicator_id, unit, aggregate, area_path, rows, hits, amount)
     select $1, n.indicator_id, n.unit, n.aggregate, n.area_path, count(*), count(*) filter (where r.hit), sum(r.amount)
     from frozen_now n cross join lateral unnest(n.hit_marks, n.amounts) as r (hit, amount)
     group by n.indicator_id, n.unit, n.aggregate, n.area_path`,
    [period.month],
  )
  const { rows } = await c.tx.one<{ rows: number }>(
    `select coalesce(sum(cardinality(ids)), 0)::bigint as rows from frozen_now`,
  )
  return { figures, rows }
}

function collect(c: Context, q: IndicatorQuery, p: Period): Promise<number> {
  return c.tx.exec(
    `insert into pg_temp.frozen_now
     select $4, $5, $6, q.area_path, q.row_table, array_agg(q.row_id order by q.row_id), array_agg(q.row_version order by q.row_id),
       array_agg(coalesce(q.hit, false) order by q.row_id), array_agg(coalesce(q.amount, 0)::float8 order by q.row_id)
     from (select * from (${q.sql}) q0 where $1::date is not null and $2::date is not null and $3::text is not null) q
     group by q.area_path, q.row_table`,
    [p.from, p.asOf, p.month, q.card.id, q.card.unit, q.card.aggregate],
  )
}
