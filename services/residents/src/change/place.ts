import type { Context } from '@county/api-kit/verb'
import { DomainError } from '@county/kernel/errors'
import { errors } from '@county/residents/errors'

/** Where a household lives, as its rows and its members' rows repeat it. */
export interface Place {
  areaPath: string
  siteId: string | null
  siteName: string | null
  roomLabel: string | null
  address: string | null
}

/** The place of a room, or of an area when there is no room. Throws NOT_FOUND for a room out of the officer's area. */
export async function placeOf(c: Context, roomId: string | null, areaPath: string): Promise<Place> {
  if (roomId === null) return { areaPath, siteId: null, siteName: null, roomLabel: null, address: null }
  const room = await c.tx.maybe<{
    areaPath: string
    siteId: string | null
    siteName: string
    no: string
    label: string
  }>(
    `select r.area_path as "areaPath", b.site_id as "siteId", b.site_name as "siteName", b.no, r.label
     from residents.room r join residents.building b on b.id = r.building_id where r.id = $1`,
    [roomId],
  )
  if (!room) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { roomId } })
  return {
    areaPath: room.areaPath,
    siteId: room.siteId,
    siteName: room.siteName,
    roomLabel: room.label,
    address: addressOf(room.siteName, room.no, room.label),
  }
}

/** A room's address as people say it: site, building, unit and room. */
export function addressOf(siteName: string, building: string, label: string): string {
  const parts = label.split('-')
  if (parts.length === 3) return `${siteName}${building}栋${parts[1]}单元${parts[2]}室`
  return `${siteName}${building}栋${parts.at(-1)}室`
}

/** Throws ROOM_OCCUPIED when another open household lives in the room and the officer did not say that they share it. */
export async function assertVacant(
  c: Context,
  roomId: string,
  householdId: string | null,
  shared: boolean,
): Promise<void> {
  if (shared) return
  const other = await c.tx.query<{ no: string; label: string }>(
    `select no, room_label as label from residents.household
     where room_id = $1 and state = 'open' and id is distinct from $2 limit 1`,
    [roomId, householdId],
  )
  if (other[0]) errors.fail('ROOM_OCCUPIED', other[0])
}
