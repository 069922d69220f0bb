import { loadModule, MODULES } from '@county/api/modules'
import type { IndicatorQuery, Period } from '@county/api-kit/module'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'

/** Scope of the whole county for the registry's published views, which show nobody without one. */
const SCOPE = `set local app.area_from = '522324.'; set local app.area_to = '522324/'; set local app.institution = '*'`

/** The aggregate SQL of an indicator: its parts by area. */
function aggregateSql(q: Pick<IndicatorQuery, 'sql'>): string {
  return `select area_path, count(*)::int as rows, coalesce(sum(amount), 0)::float8 as amount, (count(*) filter (where hit))::int as hits
    from (select row_table, row_id, row_version, area_path, amount, hit from (${q.sql}) q0
      where $1::date is not null and $2::date is not null and $3::text is not null) q group by area_path`
}

/** Runs work on a connection that sees the whole county, in one transaction. */
async function inCounty<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query(`begin read only; ${SCOPE}`)
    return await work(client)
  } finally {
    await client.query('commit')
    client.release()
  }
}

/** Figures by their SQL alone, counted at every request, and the first rows behind a frozen one. */
export async function addFigures(server: FastifyInstance, pool: pg.Pool): Promise<void> {
  const indicators: IndicatorQuery[] = []
  // As the API does: a module that does not start is left out.
  for (const source of MODULES)
    indicators.push(...((await loadModule(source).catch(() => undefined))?.indicators ?? []))
  server.post<{ Body: Period }>('/figures', ({ body: p }) =>
    inCounty(pool, async (client) => {
      const figures: Record<string, unknown[]> = {}
      for (const q of indicators)
        figures[q.card.id] = (await client.query(aggregateSql(q), [p.from, p.asOf, p.month])).rows
      return figures
    }),
  )
  const marks = `select s.row_table, r.id, r.version, s.area_path, r.hit, r.amount
    from (select * from coordination.frozen_set where month = $1 and indicator_id = $2) s
    cross join lateral unnest(s.ids[1:51], s.versions[1:51], s.hit_marks[1:51], s.amounts[1:51]) as r (id, version, hit, amount)
    order by r.id limit 51`
  const rows = `with wanted as (select * from unnest($1::uuid[], $2::int[]) as w (id, version)), found as (
      select t.* from employment.labour_record t join wanted w on w.id = t.id and w.version = t.version
      union all select (jsonb_populate_record(null::employment.labour_record, h.data)).* from employment.row_history h
        join wanted w on w.id = h.row_id and w.version = h.version where h.table_name = 'labour_record')
    select r.*, s.name as s_name, s.household_no as s_household_no, s.address as s_address, t.version as now
    from found r join employment.labour_record t on t.id = r.id left join residents.person s on s.id = r.person_id`
  server.post<{ Body: { month: string; indicatorId: string } }>('/door', async ({ body }) => {
    const found = await pool.query(marks, [body.month, body.indicatorId])
    const page = found.rows.slice(0, 50)
    const details = await pool.query(rows, [page.map((r) => r.id), page.map((r) => r.version)])
    const byId = new Map(details.rows.map((r) => [r.id, r]))
    return { rows: page.map((m) => ({ ...m, values: byId.get(m.id) })), next: page.at(-1)?.id ?? null }
  })
}
