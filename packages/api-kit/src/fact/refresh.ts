import type { FactQuery, Job, ServerModule } from '../module.ts'
import type { Context } from '../verb.ts'

/** How many facts of a module began, ended, and got other details. */
export interface FactChanges {
  began: number
  ended: number
  changed: number
}

/**
 * Brings a module's stored facts (core.fact) in line with what its queries give today: a fact begins a dated row, its
 * row ends on the day it no longer holds. Runs under the module's role, in the actor's area.
 */
export async function refreshFacts(c: Context, module: string, facts: readonly FactQuery[]): Promise<FactChanges> {
  const total: FactChanges = { began: 0, ended: 0, changed: 0 }
  await c.tx.query(`select pg_advisory_xact_lock(hashtext('core.fact'), hashtext($1))`, [module])
  for (const { card, sql } of facts) {
    const keys = Object.keys(card.detail ?? {})
    const [done] = await c.tx.query<FactChanges>(merge(sql, card.subject), [c.today, card.id, module, keys])
    total.began += done?.began ?? 0
    total.ended += done?.ended ?? 0
    total.changed += done?.changed ?? 0
  }
  return total
}

/** `$1` day, `$2` fact, `$3` module, `$4` names of the details that are kept. */
const merge = (sql: string, subject: 'person' | 'household') => `
  with now as materialized (
    select distinct on (q.subject_id) q.subject_id, q.area_path, coalesce(q.since, $1::date) as since,
      coalesce((select jsonb_object_agg(d.key, d.value) from jsonb_each(q.detail) d where d.key = any($4::text[])), '{}') as detail
    from (${sql}) q where q.subject_id is not null order by q.subject_id, q.since),
  ended as (
    update core.fact f set until = greatest($1::date, f.stated_on)
    where f.fact_id = $2 and f.until is null and not exists (select from now n where n.subject_id = f.subject_id)
    returning 1),
  changed as (
    update core.fact f set since = n.since, detail = n.detail, area_path = n.area_path from now n
    where f.fact_id = $2 and f.until is null and n.subject_id = f.subject_id
      and (f.since, f.detail, f.area_path) is distinct from (n.since, n.detail, n.area_path)
    returning 1),
  began as (
    insert into core.fact (module, fact_id, subject_id, ${subject}_id, area_path, since, stated_on, detail)
    select $3, $2, n.subject_id, n.subject_id, n.area_path, n.since, $1::date, n.detail from now n
    where not exists (select from core.fact f where f.fact_id = $2 and f.subject_id = n.subject_id and f.until is null)
    returning 1)
  select (select count(*)::int from began) as began, (select count(*)::int from ended) as ended,
    (select count(*)::int from changed) as changed`

/** Tables whose changes are the registry's: ages, members and areas follow from them. */
const REGISTRY = ['residents.person', 'residents.household', 'residents.membership', 'residents.room']

/**
 * Whether one of these tables was written since what a module derives from them was last worked out, or a new day began.
 * Notes that it is being worked out now: call it in the transaction that does.
 */
export async function takeStale(c: Context, module: string, tables: readonly string[]): Promise<boolean> {
  const [row] = await c.tx.query<{ stale: boolean }>(
    `select r.day <> $2::date or exists (select from core.ledger_change k where k.entity = any($3)
        and k.xact >= pg_snapshot_xmin(r.snapshot::pg_snapshot) and not pg_visible_in_snapshot(k.xact, r.snapshot::pg_snapshot)) as stale
     from core.fact_refresh r where r.module = $1`,
    [module, c.today, tables],
  )
  if (row && !row.stale) return false
  await c.tx.query(
    `insert into core.fact_refresh (module, day, snapshot, at) values ($1, $2, pg_current_snapshot()::text, $3)
     on conflict (module) do update set day = excluded.day, snapshot = excluded.snapshot, at = excluded.at`,
    [module, c.today, c.now.toISOString()],
  )
  return true
}

/** Works out a module's facts where something changed since the last time. Answers null where nothing did. */
export async function refreshStaleFacts(c: Context, module: ServerModule): Promise<FactChanges | null> {
  const { facts } = module
  if (!facts?.length) return null
  if (!(await takeStale(c, module.id, [...REGISTRY, ...module.ledgers.map((l) => l.table)]))) return null
  return refreshFacts(c, module.id, facts)
}

/** The module's jobs with the one that every module with facts has: soon after it, or the registry, changed. */
export function withStandardJobs(module: ServerModule): readonly Job[] {
  if (!module.facts?.length) return module.jobs ?? []
  const refresh: Job = {
    name: `${module.id}.refreshFacts`,
    schedule: '* * * * *',
    run: async (c) => void (await refreshStaleFacts(c, module)),
  }
  return [...(module.jobs ?? []), refresh]
}
