import type { CommandContext } from '@county/api-kit/verb'
import { householdMoved } from '@county/residents/events'
import { householdSearch } from '../shared/household-search.ts'
import type { Place } from './place.ts'

/** Gives a household another place: its own row, its members' rows, then every module's rows about them. */
export async function moveHousehold(
  c: CommandContext,
  id: string,
  roomId: string | null,
  place: Place,
  on: string,
): Promise<void> {
  const { areaPath: fromArea, no } = await c.tx.one<{ areaPath: string; no: string }>(
    `select area_path as "areaPath", no from residents.household where id = $1`,
    [id],
  )
  await c.tx.query(
    `update residents.household set room_id = $2, room_label = $3, address = $4, area_path = $5, search = $6,
       site_id = coalesce($7, site_id), site_name = coalesce($8, site_name) where id = $1`,
    [
      id,
      roomId,
      place.roomLabel,
      place.address,
      place.areaPath,
      householdSearch(no, place.roomLabel),
      place.siteId,
      place.siteName,
    ],
  )
  const members = await c.tx.query<{ id: string }>(
    `update residents.person set address = $2, site_id = coalesce($3, site_id), area_path = $4
     where household_id = $1 returning id`,
    [id, place.address, place.siteId, place.areaPath],
  )
  if (fromArea === place.areaPath) return
  await c.tx.query(`select core.sync_area($1::uuid[], array[$2]::uuid[], $3)`, [
    members.map((m) => m.id),
    id,
    place.areaPath,
  ])
  await c.emit(householdMoved, { householdId: id, fromArea, toArea: place.areaPath, on })
}
