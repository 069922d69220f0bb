import { moduleOf, periodOf } from '@county/api-kit/figures/compute'
import { rowsAtVersions } from '@county/api-kit/figures/rows'
import type { IndicatorQuery } from '@county/api-kit/module'
import { type Context, query } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'
import { type FigureDifference, FigureNow } from '@county/coordination/figure/figure'
import { areaRange } from '@county/core/area'
import { figureOf } from '@county/core/figure'
import { Month } from '@county/kernel/month'
import { z } from 'zod'
import { findMonth } from '../month/status.ts'
import { askedArea } from '../support/areas.ts'
import { assertMayOpen, ledgerOfTable } from './access.ts'
import { frozenParts } from './frozen.ts'
import { getIndicator } from './indicators-of.ts'
import { partIn } from './live.ts'
import { safeTable } from './open-rows.ts'

/** Differences listed at most; all are counted. */
const LISTED = 200

/** A row that differs between the frozen set and today. */
interface Difference {
  kind: 'added' | 'removed' | 'changed'
  id: string
  table: string
  was: number | null
  now: number | null
}

/** What differs today from a closed month's figure: rows added, removed and changed, with who and when. */
export const compareFigure = query({
  name: 'coordination.figure.compare',
  title: { zh: '与当前台账比较', en: 'Compare with the ledgers today' },
  permission: 'coordination.figure.rows',
  reads: 'reporting',
  input: z.object({ indicatorId: z.string().max(100), month: Month, area: z.string().max(200).optional() }),
  output: FigureNow,
  async run(c, asked) {
    const q = getIndicator(c, asked.indicatorId)
    const row = await findMonth(c, asked.month)
    if (row?.state !== 'closed') throw errors.error('FIGURE_NOT_FROZEN', { month: asked.month })
    await assertMayOpen(c, q, asked.month)
    const area = askedArea(c, asked.area)
    const frozen = await frozenIds(c, q.card.id, asked.month, area)
    const { differences, part } = await findDifferences(c, q, asked.month, area, frozen)
    const count = (kind: string) => differences.filter((d) => d.kind === kind).length
    return {
      value: figureOf(q.card, partIn(await frozenParts(c, asked.month), q.card.id, area)).value,
      now: figureOf(q.card, part).value,
      added: count('added'),
      removed: count('removed'),
      changed: count('changed'),
      differences: await explain(c, differences.slice(0, LISTED)),
    }
  },
})

async function frozenIds(c: Context, id: string, month: string, area: string) {
  const { from, to } = areaRange(area)
  const sets = await c.tx.query<{ row_table: string; ids: string[]; versions: number[] }>(
    `select row_table, ids, versions from coordination.frozen_set
     where month = $1 and indicator_id = $2 and area_path >= $3 and area_path < $4`,
    [month, id, from, to],
  )
  return {
    ids: sets.flatMap((s) => s.ids),
    versions: sets.flatMap((s) => s.versions),
    tables: sets.flatMap((s) => s.ids.map(() => s.row_table)),
  }
}

async function findDifferences(
  c: Context,
  q: IndicatorQuery,
  month: string,
  area: string,
  frozen: Awaited<ReturnType<typeof frozenIds>>,
) {
  const p = periodOf(month, c.today)
  const { from, to } = areaRange(area)
  const live = `(select * from (${q.sql}) q0 where $1::date is not null and $2::date is not null and $3::text is not null
    and area_path >= $4 and area_path < $5)`
  return c.asModule(moduleOf(q), async (m) => {
    const differences = await m.tx.query<Difference>(
      `with was as (select * from unnest($6::uuid[], $7::int[], $8::text[]) as w (id, version, tab)),
       live as materialized ${live}
       select case when w.id is null then 'added' when l.row_id is null then 'removed' else 'changed' end as kind,
         coalesce(w.id, l.row_id) as id, coalesce(w.tab, l.row_table) as "table", w.version as was, l.row_version as now
       from was w full join live l on l.row_id = w.id and l.row_table = w.tab
       where w.id is null or l.row_id is null or l.row_version <> w.version order by 1, 2`,
      [p.from, p.asOf, p.month, from, to, frozen.ids, frozen.versions, frozen.tables],
    )
    const part = await m.tx.one<{ rows: number; hits: number; amount: number }>(
      `select count(*)::int as rows, (count(*) filter (where hit))::int as hits, coalesce(sum(amount), 0)::float8 as amount from ${live} l`,
      [p.from, p.asOf, p.month, from, to],
    )
    return { differences, part }
  })
}

/** Who made each difference, when, and which fields differ. */
async function explain(c: Context, differences: readonly Difference[]): Promise<FigureDifference[]> {
  const found: FigureDifference[] = []
  for (const [table, own] of Map.groupBy(differences, (d) => d.table)) {
    const ledger = ledgerOfTable(c, table)
    const owner = table.slice(0, table.indexOf('.'))
    found.push(
      ...(await c.asModule(owner, async (m) => {
        const now = await m.tx.query<{
          id: string
          version: number
          at: string
          by: string | null
          label: string | null
        }>(
          `select t.id, t.version, t.updated_at as at, (select o.name from core.officer o where o.id = t.updated_by) as by,
             coalesce(to_jsonb(t)->>'person_name', to_jsonb(t)->>'household_name', to_jsonb(t)->>'name', to_jsonb(t)->>'title', to_jsonb(t)->>'no') as label
           from ${safeTable(table)} t where t.id = any($1)`,
          [own.map((d) => d.id)],
        )
        const byId = new Map(now.map((n) => [n.id, n]))
        const before = own.filter((d) => d.was !== null)
        const was = ledger
          ? await rowsAtVersions(
              m,
              ledger,
              before.map((d) => d.id),
              before.map((d) => d.was!),
            )
          : new Map()
        const is = ledger
          ? await rowsAtVersions(
              m,
              ledger,
              now.map((n) => n.id),
              now.map((n) => n.version),
            )
          : new Map()
        return own.map((d) => {
          const n = byId.get(d.id)
          return {
            kind: d.kind,
            rowId: d.id,
            table,
            label: n?.label ?? null,
            by: n?.by ?? null,
            at: n?.at ?? null,
            fields: changedFields(ledger?.meta, was.get(d.id)?.values, is.get(d.id)?.values),
          }
        })
      })),
    )
  }
  return found
}

/** Labels of the fields whose values differ. */
function changedFields(meta: Record<string, any> | undefined, was: any, is: any): string[] {
  if (!meta || !was || !is) return []
  return Object.keys(meta)
    .filter((k) => JSON.stringify(was[k]) !== JSON.stringify(is[k]))
    .map((k) => meta[k].label.zh)
}
