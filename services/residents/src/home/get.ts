import { scopeOf } from '@county/api-kit/actor'
import { SnapshotCache } from '@county/api-kit/snapshot-cache'
import { type Context, query } from '@county/api-kit/verb'
import { labelOf } from '@county/kernel/codes/code-table'
import { lifeEventKind } from '@county/residents/codes'
import { RegistryHome } from '@county/residents/home/home'
import { z } from 'zod'

const homes = new SnapshotCache(200)
const TABLES = [
  'residents.person',
  'residents.household',
  'residents.room',
  'residents.duplicate_candidate',
  'residents.grid_holder',
  'residents.life_event',
]

/** The registry at a glance: counts by site and area, what needs attention, what happened last. */
export const getHome = query({
  name: 'residents.home.get',
  title: { zh: '居民库首页', en: 'Registry at a glance' },
  permission: 'residents.figure.read',
  input: z.object({}),
  output: RegistryHome,
  run: (c) => homes.get(c, `${scopeOf(c.actor).from}|${c.today}`, TABLES, () => compute(c)),
})

async function compute(c: Context): Promise<RegistryHome> {
  const { from, to } = scopeOf(c.actor)
  const persons = await c.tx.one<{ persons: number; away: number; withoutNumber: number }>(
    `select count(*)::int as persons, (count(*) filter (where state = 'away'))::int as away,
       (count(*) filter (where id_number_index is null))::int as "withoutNumber"
     from residents.person where closed_on is null`,
  )
  const households = await c.tx.one<{ households: number; withoutRoom: number }>(
    `select count(*)::int as households, (count(*) filter (where room_id is null))::int as "withoutRoom"
     from residents.household where state = 'open'`,
  )
  const sites = await c.tx.query<RegistryHome['sites'][number]>(
    `select coalesce(site_name, '') as "siteName", count(*)::int as households, coalesce(sum(size), 0)::int as persons
     from residents.household where state = 'open' group by 1 order by 3 desc, 1`,
  )
  const below = await c.tx.query<{ path: string; name: string }>(
    `select a.area_path as path, a.name from core.area a
     where a.parent_path = $1 and (a.valid_to is null or a.valid_to > $2) order by a.area_path`,
    [c.actor.areaPath, c.today],
  )
  const counted = await c.tx.query<{ path: string; households: number; persons: number }>(
    `select area_path as path, count(*)::int as households, sum(size)::int as persons
     from residents.household where state = 'open' group by area_path`,
  )
  const areas = below.map(({ path, name }) => {
    const inside = counted.filter((row) => row.path.startsWith(path))
    const sum = (key: 'households' | 'persons') => inside.reduce((total, row) => total + row[key], 0)
    return { path, name, households: sum('households'), persons: sum('persons') }
  })
  const other = await c.tx.one<{ duplicates: number; vacantGrids: number; roomsWithoutGrid: number }>(
    `select (select count(*)::int from residents.duplicate_candidate where state = 'open') as duplicates,
       (select count(*)::int from residents.room where grid_path is null) as "roomsWithoutGrid",
       (select count(*)::int from core.area a where a.kind = 'grid' and a.area_path >= $2 and a.area_path < $3
          and (a.valid_to is null or a.valid_to > $1::date)
          and not exists (select 1 from residents.grid_holder g where g.grid_path = a.area_path
            and g.valid_from <= $1::date and (g.valid_to is null or g.valid_to > $1::date))) as "vacantGrids"`,
    [c.today, from, to],
  )
  return {
    persons: persons.persons,
    away: persons.away,
    households: households.households,
    sites,
    areas,
    warnings: {
      withoutNumber: persons.withoutNumber,
      duplicates: other.duplicates,
      vacantGrids: other.vacantGrids,
      roomsWithoutGrid: other.roomsWithoutGrid,
      householdsWithoutRoom: households.withoutRoom,
    },
    recent: await recent(c),
  }
}

async function recent(c: Context): Promise<RegistryHome['recent']> {
  const rows = await c.tx.query<{
    id: string
    kind: string
    name: string | null
    on: string
    person: string | null
    household: string | null
  }>(
    `select e.id, e.kind, coalesce(p.name, h.head_name) as name, e.occurred_on as "on", e.person_id as person,
       e.household_id as household
     from residents.life_event e left join residents.person p on p.id = e.person_id
     left join residents.household h on h.id = e.household_id order by e.id desc limit 8`,
  )
  return rows.map((row) => ({
    id: row.id,
    kind: labelOf(lifeEventKind, row.kind, 'zh-CN') === undefined ? 'movedIn' : row.kind,
    name: row.name,
    on: row.on,
    href: row.household ? `/residents/households/${row.household}` : `/residents/persons/${row.person}`,
  }))
}
