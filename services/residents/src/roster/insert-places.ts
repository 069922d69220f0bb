import type { CommandContext } from '@county/api-kit/verb'
import { newId } from '@county/kernel/id'
import { type BulkValue, bulkInsert } from '../shared/bulk.ts'
import { grams } from '../shared/names.ts'
import { type Batch, type Effects, matchOf, sourceOf } from './commit.ts'
import type { NewHome } from './insert-households.ts'
import { roomOf } from './rooms.ts'
import type { RosterRow } from './values.ts'

const COMMUNITY_DEPTH = 3
const GRID_DEPTH = 4

/** The first `depth` segments of an area path. */
const upTo = (path: string, depth: number) =>
  path.split('.').slice(0, depth).join('.') + (path.endsWith('.') ? '.' : '')
const depthOf = (path: string) => path.split('.').length - 1

/** The building number and label that a room is kept under. */
interface Wanted {
  row: RosterRow
  home: NewHome
  siteName: string
  building: string
  label: string
}

/** Makes the buildings and rooms that a file names and the registry does not have yet, and ties households to them. */
export async function insertPlaces(
  c: CommandContext,
  homes: ReadonlyMap<string, NewHome>,
  batch: Batch,
  effects: Effects,
): Promise<void> {
  const wanted: Wanted[] = []
  for (const home of homes.values()) {
    const row = home.rows.find((r) => r.values.carrier) ?? home.rows[0]
    const room = row && roomOf(row.values.household)
    const match = row && matchOf(row)
    if (!row || !match) continue
    if (room && match.siteName) {
      home.room = { id: match.roomId, label: room.label }
      home.address = `${match.siteName}${room.building}栋${room.unit === null ? '' : `${room.unit}单元`}${room.room}室`
      if (match.roomId === null)
        wanted.push({ row, home, siteName: match.siteName, building: room.building, label: room.label })
    } else {
      const { household } = row.values
      home.room = household.room ? { id: null, label: household.room } : null
      home.address = household.address ?? household.room ?? null
    }
  }
  if (wanted.length === 0) return
  const buildings = await ensureBuildings(c, wanted, batch, effects)
  await insertRooms(c, wanted, buildings, batch, effects)
}

async function ensureBuildings(c: CommandContext, wanted: Wanted[], batch: Batch, effects: Effects) {
  const keys = new Map(wanted.map((w) => [`${w.siteName}\0${w.building}`, w]))
  const stored = await c.tx.query<{ id: string; siteName: string; no: string; areaPath: string }>(
    `select b.id, b.site_name as "siteName", b.no, b.area_path as "areaPath" from residents.building b
     join unnest($1::text[], $2::text[]) x (site_name, no) on x.site_name = b.site_name and x.no = b.no`,
    [[...keys.values()].map((w) => w.siteName), [...keys.values()].map((w) => w.building)],
  )
  const known = new Map(stored.map((b) => [`${b.siteName}\0${b.no}`, { id: b.id, areaPath: b.areaPath }]))
  const rows: BulkValue[][] = []
  for (const [key, w] of keys) {
    if (known.has(key)) continue
    const match = matchOf(w.row)
    const made = { id: newId(), areaPath: upTo(match.areaPath, COMMUNITY_DEPTH) }
    known.set(key, made)
    rows.push([made.id, made.areaPath, sourceOf(batch, w.row), match.siteId, w.siteName, w.building])
    effects.created('residents.building', made.id, made.areaPath)
  }
  await bulkInsert(c, 'residents.building', ['id', 'area_path', 'source', 'site_id', 'site_name', 'no'], rows)
  return known
}

async function insertRooms(
  c: CommandContext,
  wanted: Wanted[],
  buildings: ReadonlyMap<string, { id: string; areaPath: string }>,
  batch: Batch,
  effects: Effects,
): Promise<void> {
  const made = new Map<string, string>()
  const rows: BulkValue[][] = []
  const grids: BulkValue[][] = []
  for (const w of wanted) {
    const building = buildings.get(`${w.siteName}\0${w.building}`)
    const key = `${building?.id}\0${w.label}`
    const known = made.get(key)
    if (known !== undefined || !building) {
      w.home.room = { id: known ?? null, label: w.label }
      continue
    }
    const id = newId()
    made.set(key, id)
    w.home.room = { id, label: w.label }
    const { areaPath } = matchOf(w.row)
    const grid = depthOf(areaPath) >= GRID_DEPTH ? areaPath : null
    const room = roomOf(w.row.values.household)
    const { roomAreaM2, movedInOn } = w.row.values.household
    rows.push([
      id,
      grid ?? building.areaPath,
      sourceOf(batch, w.row),
      building.id,
      w.label,
      room?.unit,
      room?.floor,
      roomAreaM2,
      grid,
      grams(w.label),
    ])
    effects.created('residents.room', id, grid ?? building.areaPath)
    if (grid === null) continue
    grids.push([newId(), grid, sourceOf(batch, w.row), id, grid, movedInOn ?? c.today])
  }
  const columns = [
    'id',
    'area_path',
    'source',
    'building_id',
    'label',
    'unit_no',
    'floor',
    'area_m2',
    'grid_path',
    'search',
  ]
  await bulkInsert(c, 'residents.room', columns, rows)
  await bulkInsert(c, 'residents.room_grid', ['id', 'area_path', 'source', 'room_id', 'grid_path', 'valid_from'], grids)
}
