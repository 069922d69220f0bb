import type { Context } from '@county/api-kit/verb'
import type { SyncDone } from '@county/housing/occupancy/verbs'
import { recheck } from '../certificate/recheck.ts'

/**
 * Brings rooms in step with the registry: new rooms are opened, changed ones follow, and each home of a household has its
 * row in the certificate ledger. Can be repeated; changes nothing when nothing changed. Without ids: everything in scope.
 */
export async function syncFromRegistry(c: Context, householdIds?: readonly string[]): Promise<SyncDone> {
  const only = householdIds ?? null
  const changed = await c.tx.query(UPDATE, [c.today, c.actor.id])
  const rooms = await c.tx.query(INSERT, [c.today, c.actor.id])
  const left = await c.tx.query(LEFT, [c.today, c.actor.id])
  const opened = await c.tx.query(OPEN, [c.today, c.actor.id])
  const mismatches = await recheck(c, only)
  return { rooms: rooms.length, changed: changed.length, certificates: opened.length + left.length, mismatches }
}

const NOW = `with limits as (select housing.setting_on('crowdedM2', $1::date) as crowded),
  now as materialized (select x.*, housing.room_state(x.area_m2, x.households, x.members, l.crowded) as state,
    case when x.members > 0 and x.area_m2 is not null then round((x.area_m2 / x.members)::numeric, 2)::float8 end as share
    from housing.rooms_now() x cross join limits l)`

const UPDATE = `${NOW}
  update housing.room_use u set label = n.label, site_name = n.site_name, building_no = n.building_no, state = n.state,
    occupant = n.occupant, occupant_id = n.occupant_id, households = n.households, members = n.members, area_m2 = n.area_m2,
    m2_per_person = n.share, area_path = n.area_path, updated_by = $2, source = '{"kind":"derived","by":"居民库"}',
    since = case when u.state = n.state and u.occupant_id is not distinct from n.occupant_id then u.since else $1::date end
  from now n where u.room_id = n.room_id and u.closed_on is null
    and (u.label, u.site_name, u.building_no, u.state, u.occupant, u.occupant_id, u.households, u.members, u.area_m2, u.area_path)
      is distinct from
      (n.label, n.site_name, n.building_no, n.state, n.occupant, n.occupant_id, n.households, n.members, n.area_m2, n.area_path)
  returning 1 as ok`

const INSERT = `${NOW}
  insert into housing.room_use (label, site_name, building_no, state, occupant, occupant_id, households, members, area_m2,
    m2_per_person, area_path, room_id, since, source, created_by, updated_by)
  select n.label, n.site_name, n.building_no, n.state, n.occupant, n.occupant_id, n.households, n.members, n.area_m2, n.share,
    n.area_path, n.room_id, least(coalesce(n.moved_in_on, $1::date), $1::date), '{"kind":"derived","by":"居民库"}', $2, $2
  from now n where not exists (select from housing.room_use u where u.room_id = n.room_id and u.closed_on is null)
  returning 1 as ok`

/** A home that its household left before the certificate was issued. */
const LEFT = `update housing.certificate t set closed_on = $1::date, closed_reason = '住房已调换或退出', updated_by = $2
  where t.closed_on is null and t.stage <> 'issued' and not exists (select from residents.household_card k
    where k.id = t.household_id and k.state = 'open' and k.room_label = t.room_label)
  returning 1 as ok`

/** Homes that are not in the certificate ledger yet. */
const OPEN = `insert into housing.certificate (household_id, household_name, area_path, room_label, stage, mismatches, stage_since,
    due_on, source, created_by, updated_by)
  select k.id, k.head_name || ' ' || k.household_no, k.area_path, k.room_label, 'toCheck', '{}', $1::date,
    $1::date + housing.setting_on('certificateStepDays', $1::date), '{"kind":"derived","by":"居民库"}', $2, $2
  from residents.household_card k
  where k.state = 'open' and k.room_label is not null
    and not exists (select from housing.certificate t
      where t.household_id = k.id and t.room_label = k.room_label and (t.closed_on is null or t.stage = 'issued'))
  returning 1 as ok`
