import { rangeOf } from '@county/api-kit/keyset'
import { query } from '@county/api-kit/verb'
import { GridCoverage, type GridLine } from '@county/governance/grid/verbs'
import { z } from 'zod'

/** Rooms in no grid that are listed by name. */
const LISTED = 100

/** Every grid of an area with its holder, rooms, households and building heads; what is vacant; rooms in no grid. */
export const coverage = query({
  name: 'governance.grid.coverage',
  title: { zh: '网格覆盖', en: 'Grids' },
  permission: 'governance.grid.read',
  input: z.object({ area: z.string().max(200).optional() }),
  output: GridCoverage,
  async run(c, asked) {
    const { from, to } = rangeOf(c, asked.area)
    const grids = await c.tx.query<Omit<GridLine, 'buildings'>>(GRIDS, [c.today, from, to])
    const buildings = await c.tx.query<GridLine['buildings'][number] & { path: string }>(BUILDINGS, [c.today, from, to])
    const of = new Map<string, GridLine['buildings']>()
    for (const { path, ...b } of buildings) of.set(path, [...(of.get(path) ?? []), b])
    const without = await c.tx.query<{ id: string; site: string; building: string; label: string; n: number }>(ROOMS, [
      from,
      to,
      LISTED,
    ])
    return {
      today: c.today,
      grids: grids.map((g) => ({ ...g, buildings: of.get(g.path) ?? [] })),
      vacant: grids.filter((g) => g.holder === null).length,
      buildings: buildings.length,
      buildingsWithout: buildings.filter((b) => b.head === null).length,
      roomsWithout: without.map(({ n: _, ...room }) => room),
      roomsWithoutCount: without[0]?.n ?? 0,
    }
  },
})

const GRIDS = `
  select g.area_path as path, g.name, coalesce(s.name, '') as street, coalesce(k.name, '') as community,
    h.holder_name as holder, h.valid_from as since,
    case when h.grid_path is null then (select max(x.valid_to) from residents.grid_holder_card x where x.grid_path = g.area_path) end
      as "vacantSince",
    coalesce(r.rooms, 0)::int as rooms, coalesce(f.households, 0)::int as households, coalesce(f.persons, 0)::int as persons
  from core.area g
  left join core.area k on k.area_path = regexp_replace(g.area_path, '[^.]+\\.$', '')
  left join core.area s on s.area_path = regexp_replace(g.area_path, '[^.]+\\.[^.]+\\.$', '')
  left join lateral (select x.* from residents.grid_holder_card x where x.grid_path = g.area_path and x.valid_from <= $1::date
    and (x.valid_to is null or x.valid_to > $1::date) limit 1) h on true
  left join (select grid_path, count(*) as rooms from residents.room_card group by grid_path) r on r.grid_path = g.area_path
  left join (select area_path, count(*) as households, sum(size) as persons from residents.household_card
    where state = 'open' group by area_path) f on f.area_path = g.area_path
  where g.kind = 'grid' and (g.valid_to is null or g.valid_to > $1::date) and g.area_path >= $2 and g.area_path < $3
  order by g.area_path limit 1000`

const BUILDINGS = `
  select r.grid_path as path, r.building_no as building, count(*)::int as rooms, max(h.name) as head,
    (array_agg(h.id))[1] as "headId"
  from residents.room_card r
  left join governance.building_head h on h.area_path = r.grid_path and h.building in (r.building_no, r.building_no || '栋') and h.role = 'building'
    and h.valid_from <= $1::date and coalesce(h.valid_to, h.closed_on, 'infinity') > $1::date
    and governance.counts(h.closed_reason)
  where r.grid_path >= $2 and r.grid_path < $3
  group by r.grid_path, r.building_no order by r.grid_path, length(r.building_no), r.building_no`

const ROOMS = `
  select r.id, r.site_name as site, r.building_no as building, r.label, count(*) over ()::int as n
  from residents.room_card r where r.grid_path is null and r.area_path >= $1 and r.area_path < $2
  order by r.site_name, r.building_no, r.label limit $3`
