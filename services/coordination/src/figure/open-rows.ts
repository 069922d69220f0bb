import { listMarks, moduleOf, periodOf } from '@county/api-kit/figures/compute'
import { rowsAtVersions } from '@county/api-kit/figures/rows'
import { seesSecrets } from '@county/api-kit/ledger/secrets'
import type { IndicatorQuery } from '@county/api-kit/module'
import { type Context, query } from '@county/api-kit/verb'
import { FigureRows } from '@county/coordination/figure/figure'
import { areaRange } from '@county/core/area'
import { figureOf } from '@county/core/figure'
import { isMasked, isSecret } from '@county/core/ledger/field'
import { defaultColumns, type Ledger } from '@county/core/ledger/ledger'
import { prepared } from '@county/db/transaction'
import { Month } from '@county/kernel/month'
import { z } from 'zod'
import { findMonth } from '../month/status.ts'
import { askedArea } from '../support/areas.ts'
import { assertMayOpen, ledgerOfTable } from './access.ts'
import { frozenParts } from './frozen.ts'
import { allIndicators, getIndicator } from './indicators-of.ts'
import { liveParts, partIn } from './live.ts'

/** A frozen row: which row at which version, whether a hit, and how much. */
interface Mark {
  table: string
  id: string
  version: number
  areaPath: string
  hit: boolean
  amount: number
}

const Asked = z.object({
  indicatorId: z.string().max(100),
  month: Month,
  area: z.string().max(200).optional(),
  cursor: z.uuid().optional(),
  limit: z.int().min(1).max(200).default(50),
})

/** The door of a figure: of a closed month the exact rows it was counted from, at the versions they had; else the rows as they are now. */
export const openRows = query({
  name: 'coordination.figure.openRows',
  title: { zh: '打开数字背后的台账行', en: 'Open the rows behind a figure' },
  permission: 'coordination.figure.rows',
  input: Asked,
  output: FigureRows,
  async run(c, asked) {
    const q = getIndicator(c, asked.indicatorId)
    const row = await findMonth(c, asked.month)
    const closed = row?.state === 'closed'
    await assertMayOpen(c, q, asked.month)
    const area = askedArea(c, asked.area)
    const parts = closed ? await frozenParts(c, asked.month) : await liveParts(c, allIndicators(c), asked.month)
    const part = partIn(parts, q.card.id, area)
    const limit = asked.limit + 1
    const marks: readonly Mark[] = closed
      ? await frozenMarks(c, { ...asked, area, limit })
      : await listMarks(c, q, periodOf(asked.month, c.today), { area, after: asked.cursor, limit })
    const page = marks.slice(0, asked.limit)
    const { rows, ledger } = await toRows(c, q, page, asked.month)
    return {
      indicatorId: q.card.id,
      month: asked.month,
      area,
      closedAt: closed ? row.closed_at : null,
      value: figureOf(q.card, part).value,
      hits: part.hits,
      total: part.rows,
      unit: q.card.unit,
      columns: ledger ? columnsOf(ledger, seesSecrets(c, ledger)) : [],
      rows,
      next: marks.length > asked.limit ? (page.at(-1)?.id ?? null) : null,
      count: part.rows,
    }
  },
})

/** A page of frozen rows in order of id; only the slice of each set that can hold the page is unpacked. */
function frozenMarks(
  c: Context,
  asked: { indicatorId: string; month: string; area: string; cursor?: string | undefined; limit: number },
): Promise<Mark[]> {
  const { from, to } = areaRange(asked.area)
  const sql = `select s.row_table as "table", r.id, r.version, s.area_path as "areaPath", r.hit, r.amount
     from (select *, case when $5::uuid is null then 0 else width_bucket($5::uuid, ids) end as done from coordination.frozen_set
           where month = $1 and indicator_id = $2 and area_path >= $3 and area_path < $4) s
     cross join lateral unnest(s.ids[s.done + 1 : s.done + $6], s.versions[s.done + 1 : s.done + $6], s.hit_marks[s.done + 1 : s.done + $6],
       s.amounts[s.done + 1 : s.done + $6]) as r (id, version, hit, amount)
     order by r.id limit $6`
  return c.tx.query<Mark>(
    sql,
    [asked.month, asked.indicatorId, from, to, asked.cursor ?? null, asked.limit],
    prepared(sql),
  )
}

const columnsOf = (ledger: Ledger<any>, secrets: boolean) =>
  defaultColumns(ledger)
    .map((key) => ({ key, meta: ledger.meta[key]! }))
    .filter(({ meta }) => meta && !isMasked(meta) && (secrets || !isSecret(meta)))
    .map(({ key, meta }) => ({
      key,
      label: { zh: meta.label.zh, en: meta.label.en },
      kind: meta.kind,
      unit: meta.unit ?? null,
      codes: meta.codes?.items.map(({ code, zh, en }) => ({ code, zh, en })) ?? null,
    }))

/** The rows as they were, and what they are now. */
async function toRows(c: Context, q: IndicatorQuery, page: readonly Mark[], month: string) {
  const byTable = Map.groupBy(page, (m) => m.table)
  const known = new Map<string, Awaited<ReturnType<typeof readRows>>>()
  let ledger: Ledger<any> | undefined
  const counting = await c.asModule(moduleOf(q), async (m) => {
    // On its way while the rows are read.
    const ids = page.map((x) => x.id)
    const found = stillCounting(m, q, month, ids)
    found.catch(() => undefined)
    for (const [table, marks] of byTable) {
      const own = ledgerOfTable(m, table)
      ledger ??= own
      known.set(table, await readRows(m, own, table, marks))
    }
    return found
  })
  const rows = page.map((m) => {
    const found = known.get(m.table)?.get(m.id)
    const now = found?.nowVersion ?? m.version
    return {
      table: m.table,
      rowId: m.id,
      version: m.version,
      hit: m.hit,
      amount: m.amount,
      areaPath: m.areaPath,
      label: found?.label ?? null,
      values: found?.values ?? {},
      now: { version: now, changed: now !== m.version, counts: counting.has(m.id) },
    }
  })
  return { rows, ledger }
}

interface ReadRow {
  label: string | null
  values: Record<string, unknown>
  nowVersion: number | null
}

/** Rows at their frozen versions with today's version, read under the role of the module that owns the table. */
async function readRows(
  c: Context,
  ledger: Ledger<any> | undefined,
  table: string,
  marks: readonly Mark[],
): Promise<Map<string, ReadRow>> {
  const owner = table.slice(0, table.indexOf('.'))
  const ids = marks.map((m) => m.id)
  return c.asModule(owner, async (m) => {
    const versions = currentVersions(m, table, ids)
    versions.catch(() => undefined)
    if (!ledger) return readPlain(m, table, marks, await versions)
    const frozen = marks.map((x) => x.version)
    const rows = await rowsAtVersions(m, ledger, ids, frozen)
    const now = await versions
    return new Map(
      [...rows].map(([id, r]) => [
        id,
        { label: r.subject?.name ?? textOf(r.values), values: r.values, nowVersion: now.get(id) ?? null },
      ]),
    )
  })
}

async function currentVersions(c: Context, table: string, ids: readonly string[]): Promise<Map<string, number>> {
  const sql = `select id, version from ${safeTable(table)} where id = any($1)`
  const rows = await c.tx.query<{ id: string; version: number }>(sql, [ids], prepared(sql))
  return new Map(rows.map((r) => [r.id, r.version]))
}

/** Rows of a table that is no ledger: its name only. */
async function readPlain(
  c: Context,
  table: string,
  marks: readonly Mark[],
  now: Map<string, number>,
): Promise<Map<string, ReadRow>> {
  const [schema, name] = table.split('.')
  const rows = await c.tx.query<{ id: string; label: string | null }>(
    `with wanted as (select * from unnest($1::uuid[], $2::int[]) as w (id, version)),
     found as (select to_jsonb(t) as data, t.id from ${safeTable(table)} t join wanted w on w.id = t.id and w.version = t.version
       union all select h.data, h.row_id from ${schema}.row_history h join wanted w on w.id = h.row_id and w.version = h.version where h.table_name = $3)
     select id, coalesce(data->>'person_name', data->>'name', data->>'head_name', data->>'household_name', data->>'title', data->>'no') as label from found`,
    [marks.map((m) => m.id), marks.map((m) => m.version), name],
  )
  return new Map(rows.map((r) => [r.id, { label: r.label, values: {}, nowVersion: now.get(r.id) ?? null }]))
}

/** Ids among these that the indicator still counts for the month. Run under the indicator's module. */
async function stillCounting(
  c: Context,
  q: IndicatorQuery,
  month: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const p = periodOf(month, c.today)
  const sql = `select row_id as id from (select * from (${q.sql}) q0 where $1::date is not null and $2::date is not null and $3::text is not null) q where row_id = any($4)`
  const rows = await c.tx.query<{ id: string }>(sql, [p.from, p.asOf, p.month, ids], prepared(sql))
  return new Set(rows.map((r) => r.id))
}

const textOf = (values: Record<string, unknown>): string | null => {
  const found = values.name ?? values.title ?? values.unitName ?? values.no
  return typeof found === 'string' ? found : null
}

/** A qualified table name out of a frozen set; refuses anything else. */
export function safeTable(table: string): string {
  if (!/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/.test(table)) throw new Error('not a table')
  return table
}
