import type { Touched } from '@county/api-kit/import/effects'
import type { Context } from '@county/api-kit/verb'
import { refreshAbsence } from '../absence/refresh.ts'

/** Rows that the registry and the calendar gave cause to open, to close, and to ask about anew. */
export interface Synced {
  opened: number
  closed: number
  came: number
}

/**
 * Opens a row for every living child of the ledger's ages that has none: not yet of age, or to be checked. Children who
 * came of school age, and those whose postponement is over, are to be checked from that day. Rows of children who died,
 * moved away or grew too old are closed. Acts in the officer's area.
 */
export async function syncFromRegistry(c: Context): Promise<Synced> {
  const args = [c.today, c.actor.id]
  const closed = await c.tx.query<Touched>(CLOSE, args)
  const over = await c.tx.query<{ person_id: string }>(END_EARLIER, args)
  const ids = over.map((r) => r.person_id)
  await c.tx.query(ASK_ANEW, [...args, ids])
  const inPlace = await c.tx.query(CAME_OF_AGE, args)
  const opened = await c.tx.query<Touched>(OPEN, args)
  await refreshAbsence(c, null)
  return { opened: opened.length, closed: closed.length, came: ids.length + inPlace.length }
}

const OF_AGE = `(p.birth_date + make_interval(years => r.primary_age))::date <= r.cutoff`
const RULES = `with r as materialized (select * from education.rules_on($1::date))`
const DERIVED = `'{"kind":"derived","by":"居民登记"}'::jsonb`

const OPEN = `${RULES}
  insert into education.schooling (person_id, person_name, area_path, state, since, source, created_by, updated_by)
  select p.id, p.name, p.area_path, case when ${OF_AGE} then 'unknown' else 'notYet' end,
    greatest(r.year_start, (p.birth_date + make_interval(years => r.from_age))::date), ${DERIVED}, $2, $2
  from r cross join residents.person_card p
  where p.state in ('living', 'away') and p.birth_date is not null
    and (p.birth_date + make_interval(years => r.from_age))::date <= $1::date
    and $1::date < (p.birth_date + make_interval(years => r.to_age + 1))::date
    and not exists (select from education.schooling s where s.person_id = p.id and s.closed_on is null)
  on conflict do nothing
  returning id, version, area_path`

const CLOSE = `${RULES}
  update education.schooling s
  set closed_on = $1::date, updated_by = $2,
    closed_reason = case p.state when 'deceased' then '死亡' when 'movedAway' then '迁出' else '已满年龄' end
  from r cross join residents.person_card p
  where p.id = s.person_id and s.closed_on is null and (p.state in ('deceased', 'movedAway')
    or $1::date >= (p.birth_date + make_interval(years => r.to_age + 1))::date)
  returning s.id, s.version, s.area_path`

/** Not yet of age before this school year and of age now; or postponed until a day that has passed. */
const END_EARLIER = `${RULES}
  update education.schooling s
  set closed_on = case s.state when 'postponed' then s.until else r.year_start - 1 end, closed_reason = 'superseded', updated_by = $2
  from r cross join residents.person_card p
  where p.id = s.person_id and s.closed_on is null
    and (s.state = 'notYet' and ${OF_AGE} and s.since < r.year_start
      or s.state = 'postponed' and s.until < $1::date and s.since <= s.until)
  returning s.person_id`

const ASK_ANEW = `
  insert into education.schooling (person_id, person_name, area_path, state, since, source, created_by, updated_by)
  select p.id, p.name, p.area_path, 'unknown', s.closed_on + 1, ${DERIVED}, $2, $2
  from residents.person_card p
  cross join lateral (select max(x.closed_on) as closed_on from education.schooling x
    where x.person_id = p.id and x.closed_reason = 'superseded') s
  where p.id = any($3::uuid[]) and $1::date is not null`

const CAME_OF_AGE = `${RULES}
  update education.schooling s set state = 'unknown', updated_by = $2
  from r cross join residents.person_card p
  where p.id = s.person_id and s.closed_on is null and s.state = 'notYet' and ${OF_AGE} and s.since >= r.year_start
  returning s.id`
