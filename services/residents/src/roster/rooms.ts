import type { Context } from '@county/api-kit/verb'
import type { RosterHousehold } from './values.ts'

/** A room as a file names it. */
export interface RoomName {
  building: string
  unit: string | null
  room: string
  /** Whole label: building, unit and room joined with hyphens. */
  label: string
  floor: number | null
}

/** A room that exists already, and who lives there. */
export interface KnownRoom {
  id: string
  label: string
  areaPath: string
  gridPath: string | null
  householdIds: string[]
}

const plain = (text: string) => text.replace(/\s/g, '').replace(/^0+(?=\d)/, '')

/**
 * Reads building, unit and room from their columns, or from one column written as 3-1-302 or 3栋1单元302室. Undefined
 * when there is no room, or no building to find it in.
 */
export function roomOf(facts: RosterHousehold): RoomName | undefined {
  if (!facts.room) return undefined
  const whole = facts.room.replace(/\s/g, '')
  const plainRoom = /^[0-9A-Za-z]+$/.test(whole)
  const worded = plainRoom ? null : /^(.+?)(?:号楼|栋|幢)(?:(.+?)单元)?(.+?)(?:室|号)?$/.exec(whole)
  const dashed = plainRoom ? null : /^([^-]+)-(?:([^-]+)-)?([^-]+)$/.exec(whole)
  const parts = worded ?? dashed
  const building = facts.building ?? (parts ? parts[1] : undefined)
  if (!building) return undefined
  const unit = facts.unit ?? (parts ? parts[2] : undefined) ?? null
  const room = parts ? (parts[3] as string) : whole
  const made = {
    building: plain(building.replace(/(号楼|栋|幢|#)$/, '')),
    unit: unit === null ? null : plain(unit.replace(/单元$/, '')),
    room: plain(room.replace(/(室|号)$/, '')),
  }
  const label = [made.building, made.unit, made.room].filter((part) => part !== null && part !== '').join('-')
  const floor = /^(\d{1,2})\d{2}$/.exec(made.room)
  return { ...made, label, floor: floor ? Number(floor[1]) : null }
}

/** Key of a room in a file: site and label. */
export const roomKey = (siteName: string, label: string): string => `${siteName}\0${label}`

/** Rooms that exist already, by site and label, with the households in them. One query for all. */
export async function findRooms(
  c: Context,
  wanted: { siteName: string; label: string }[],
): Promise<Map<string, KnownRoom>> {
  if (wanted.length === 0) return new Map()
  const rows = await c.tx.query<KnownRoom & { siteName: string }>(
    `select r.id, r.label, b.site_name as "siteName", r.area_path as "areaPath", r.grid_path as "gridPath",
       coalesce((select array_agg(h.id::text) from residents.household h where h.room_id = r.id and h.state = 'open'), '{}')
         as "householdIds"
     from unnest($1::text[], $2::text[]) x (site_name, label)
     join residents.building b on b.site_name = x.site_name
     join residents.room r on r.building_id = b.id and r.label = x.label`,
    [wanted.map((w) => w.siteName), wanted.map((w) => w.label)],
  )
  return new Map(rows.map((row) => [roomKey(row.siteName, row.label), row]))
}
