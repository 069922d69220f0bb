import { command, query } from '@county/api-kit/verb'
import { isWithin } from '@county/core/area'
import { DomainError } from '@county/kernel/errors'
import { newId } from '@county/kernel/id'
import { BuildingRow, NewBuilding, NewRooms, RoomRow } from '@county/residents/grid/grid'
import { z } from 'zod'
import { grams } from '../shared/names.ts'
import { assertGrid } from './holders.ts'
import { placeRooms } from './rooms.ts'

/** Buildings of the officer's area with how many rooms they have, are lived in, and are in no grid. */
export const listBuildings = query({
  name: 'residents.building.list',
  title: { zh: '查询楼栋', en: 'List buildings' },
  permission: 'residents.grid.read',
  input: z.object({ siteName: z.string().max(100).optional() }),
  output: z.array(BuildingRow),
  run: (c, { siteName }) =>
    c.tx.query<BuildingRow>(
      `select b.id, b.version, b.area_path as "areaPath", b.site_id as "siteId", b.site_name as "siteName", b.no, b.name,
         b.floors, b.head_name as "headName", coalesce(n.rooms, 0)::int as rooms, coalesce(n.occupied, 0)::int as occupied,
         coalesce(n.without, 0)::int as "withoutGrid"
       from residents.building b left join (
         select r.building_id, count(*) as rooms, count(*) filter (where r.grid_path is null) as without,
           count(*) filter (where exists (select 1 from residents.household h where h.room_id = r.id and h.state = 'open')) as occupied
         from residents.room r group by r.building_id) n on n.building_id = b.id
       where $1::text is null or b.site_name = $1
       order by b.site_name, length(b.no), b.no limit 2000`,
      [siteName ?? null],
    ),
})

/** Rooms of a building or grid, or by label, with the households in them. */
export const listRooms = query({
  name: 'residents.room.list',
  title: { zh: '查询房间', en: 'List rooms' },
  // Rooms name the heads of their households.
  permission: 'residents.person.read',
  input: z.object({
    buildingId: z.uuid().optional(),
    gridPath: z.string().max(200).optional(),
    label: z.string().trim().max(60).optional(),
    withoutGrid: z.boolean().default(false),
    vacant: z.boolean().default(false),
    limit: z.int().min(1).max(1000).default(200),
  }),
  output: z.array(RoomRow),
  run: (c, asked) =>
    c.tx.query<z.infer<typeof RoomRow>>(
      `select r.id, r.version, r.area_path as "areaPath", r.building_id as "buildingId", b.site_name as "siteName",
         b.no as "buildingNo", r.label, r.unit_no as "unitNo", r.floor, r.area_m2::float8 as "areaM2",
         r.grid_path as "gridPath",
         coalesce((select json_agg(json_build_object('id', h.id, 'no', h.no, 'headName', h.head_name) order by h.no)
           from residents.household h where h.room_id = r.id and h.state = 'open'), '[]') as households
       from residents.room r join residents.building b on b.id = r.building_id
       where ($1::uuid is null or r.building_id = $1) and ($2::text is null or r.grid_path = $2)
         and ($3::text is null or r.label = $3 or strpos(r.label, $3) > 0) and (not $4 or r.grid_path is null)
         and (not $5 or not exists (select 1 from residents.household h where h.room_id = r.id and h.state = 'open'))
       order by b.site_name, length(b.no), b.no, length(r.label), r.label limit $6`,
      [
        asked.buildingId ?? null,
        asked.gridPath ?? null,
        asked.label ?? null,
        asked.withoutGrid,
        asked.vacant,
        asked.limit,
      ],
    ),
})

/** Adds a building to a site. */
export const createBuilding = command({
  name: 'residents.building.create',
  title: { zh: '新增楼栋', en: 'Add a building' },
  permission: 'residents.grid.write',
  entity: 'residents.building',
  input: NewBuilding,
  output: z.object({ id: z.uuid() }),
  async run(c, input) {
    if (!isWithin(input.areaPath, c.actor.areaPath))
      throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { path: 'areaPath' } })
    const { id } = await c.tx.one<{ id: string }>(
      `insert into residents.building (area_path, site_id, site_name, no, name, floors, head_name, source)
       values ($1, $2, $3, $4, $5, $6, $7, '{"kind": "typed"}') returning id`,
      [
        input.areaPath,
        input.siteId ?? null,
        input.siteName,
        input.no,
        input.name ?? null,
        input.floors ?? null,
        input.headName ?? null,
      ],
    )
    return { value: { id }, audit: { entityId: id, areaPath: input.areaPath, after: input } }
  },
})

/** Adds rooms to a building, and puts them into a grid when one is told. */
export const createRooms = command({
  name: 'residents.room.create',
  title: { zh: '新增房间', en: 'Add rooms' },
  permission: 'residents.grid.write',
  entity: 'residents.room',
  input: NewRooms,
  output: z.object({ ids: z.array(z.uuid()) }),
  async run(c, input) {
    if (input.gridPath) await assertGrid(c, input.gridPath)
    const building = await c.tx.maybe<{ areaPath: string }>(
      `select area_path as "areaPath" from residents.building where id = $1`,
      [input.buildingId],
    )
    if (!building) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { buildingId: input.buildingId } })
    const rooms = input.rooms.map((room) => ({ id: newId(), ...room, search: grams(room.label) }))
    await c.tx.query(
      `insert into residents.room (id, area_path, building_id, label, unit_no, floor, area_m2, search, source)
       select id, $2, $3, label, "unitNo", floor, "areaM2", search, '{"kind": "typed"}'
       from jsonb_to_recordset($1) x (id uuid, label text, "unitNo" text, floor int, "areaM2" numeric, search text[])`,
      [JSON.stringify(rooms), building.areaPath, input.buildingId],
    )
    const ids = rooms.map((room) => room.id)
    if (input.gridPath) await placeRooms(c, ids, input.gridPath, input.from ?? c.today)
    return {
      value: { ids },
      audit: { entityId: input.buildingId, areaPath: building.areaPath, after: { rooms: rooms.map((r) => r.label) } },
    }
  },
})
