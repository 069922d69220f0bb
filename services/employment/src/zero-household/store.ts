import { changed, inserted, type Touched } from '@county/api-kit/import/effects'
import type { Effect } from '@county/api-kit/import/importer'
import type { Context } from '@county/api-kit/verb'

/** What a refresh found: new cases, households employed again, and cases that hold again. */
export interface Refreshed {
  found: number
  resolved: number
  reopened: number
  effects: Effect[]
}

const TABLE = 'employment.zero_household'

/**
 * Judges households anew from their members' records and jobs, in the transaction that changed them: opens cases, notes
 * when somebody works again, and takes that back. Without `personIds` every household in the officer's area is judged.
 */
export async function refreshZero(c: Context, of: { personIds?: readonly string[] } = {}): Promise<Refreshed> {
  const households = of.personIds ? await householdsOf(c, of.personIds) : null
  if (households && households.length === 0) return { found: 0, resolved: 0, reopened: 0, effects: [] }
  const args = [c.today, households, c.actor.id]
  const some = households !== null
  const found = await c.tx.query<Touched>(find(some), args)
  const resolved = await c.tx.query<Touched>(resolve(some), args)
  const reopened = await c.tx.query<Touched>(reopen(some), args)
  return {
    found: found.length,
    resolved: resolved.length,
    reopened: reopened.length,
    effects: [...inserted(TABLE, found), ...changed(TABLE, resolved), ...changed(TABLE, reopened)],
  }
}

async function householdsOf(c: Context, personIds: readonly string[]): Promise<string[]> {
  const rows = await c.tx.query<{ household_id: string }>(
    `select distinct household_id from residents.person_card where id = any($1) and household_id is not null`,
    [personIds],
  )
  return rows.map((r) => r.household_id)
}

/** The households to judge: all in the area, or some through their members. */
const judged = (some: boolean) =>
  some
    ? `(select * from employment.household_employment_of($1::date, $2::uuid[]))`
    : `(select * from employment.household_employment($1::date) where $2::uuid[] is null)`

/** A household that was checked and does not count is left alone for ninety days. */
const find = (some: boolean) => `
  insert into employment.zero_household (household_id, household_name, area_path, state, found_on, labourers, willing,
    deadline, source, created_by, updated_by)
  select j.household_id, coalesce(h.head_name, '') || ' ' || h.household_no, h.area_path, 'found', $1::date, j.labourers, j.willing,
    null, '{"kind":"derived","by":"零就业家庭动态监测"}', $3, $3
  from ${judged(some)} j join residents.household_card h on h.id = j.household_id
  where j.zero and not exists (
    select from employment.zero_household z where z.household_id = j.household_id
      and (z.closed_on is null or z.state = 'notCounted' and z.closed_on > $1::date - 90))
  returning id, version, area_path`

/** The day somebody began to work, not before the case was found; today when there is nobody who could. */
const resolve = (some: boolean) => `
  update employment.zero_household z
  set resolved_on = x.since, updated_by = $3,
    closed_on = case when z.state = 'found' then $1::date end,
    closed_reason = case when z.state = 'found' then '认定前情况已变化' end
  from (
    select z.id, greatest(z.found_on, coalesce((
      select min(j.started_on) from employment.job j join residents.person_card p on p.id = j.person_id
      where p.household_id = z.household_id and j.started_on <= $1::date and (j.ended_on is null or j.ended_on >= $1::date)
        and employment.counts(j.closed_reason)), $1::date)) as since
    from employment.zero_household z
    where z.closed_on is null and z.resolved_on is null and ($2::uuid[] is null or z.household_id = any($2))
      and z.household_id not in (select j.household_id from ${judged(some)} j where j.zero)) x
  where z.id = x.id
  returning z.id, z.version, z.area_path`

const reopen = (some: boolean) => `
  update employment.zero_household z set resolved_on = null, labourers = j.labourers, willing = j.willing, updated_by = $3
  from ${judged(some)} j
  where z.household_id = j.household_id and z.closed_on is null and j.zero
    and (z.resolved_on is not null or (z.labourers, z.willing) <> (j.labourers, j.willing))
  returning z.id, z.version, z.area_path`
