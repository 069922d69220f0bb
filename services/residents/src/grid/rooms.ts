import { type CommandContext, command } from '@county/api-kit/verb'
import { DomainError } from '@county/kernel/errors'
import { errors } from '@county/residents/errors'
import { AssignRooms } from '@county/residents/grid/grid'
import { z } from 'zod'
import { moveHousehold } from '../change/move-household.ts'
import { placeOf } from '../change/place.ts'
import { assertGrid } from './holders.ts'

/** Puts rooms into a grid from a day; households in them, and all rows about them, follow. */
export const assignRooms = command({
  name: 'residents.grid.assignRooms',
  title: { zh: '划入网格', en: 'Put rooms into a grid' },
  permission: 'residents.grid.write',
  entity: 'residents.room_grid',
  alsoChanges: ['residents.room', 'residents.household', 'residents.person'],
  input: AssignRooms,
  output: z.object({ rooms: z.int(), households: z.int() }),
  async run(c, { gridPath, roomIds, from }) {
    await assertGrid(c, gridPath)
    const rooms = await c.tx.query<{ id: string; gridPath: string | null }>(
      `select id, grid_path as "gridPath" from residents.room where id = any($1::uuid[]) order by id for update`,
      [roomIds],
    )
    if (rooms.length !== new Set(roomIds).size)
      throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { rooms: roomIds.length - rooms.length } })
    const moving = rooms.filter((room) => room.gridPath !== gridPath)
    const households = await placeRooms(
      c,
      moving.map((room) => room.id),
      gridPath,
      from,
    )
    return {
      value: { rooms: moving.length, households },
      audit: { entityId: null, areaPath: gridPath, after: { gridPath, rooms: moving.length, from } },
    }
  },
})

/** Dates the rooms' grid, then moves the households in them. Answers the number of households. */
export async function placeRooms(
  c: CommandContext,
  roomIds: string[],
  gridPath: string,
  from: string,
): Promise<number> {
  if (roomIds.length === 0) return 0
  const late = await c.tx.query<{ from: string }>(
    `select valid_from as "from" from residents.room_grid where room_id = any($1::uuid[]) and valid_to is null and valid_from > $2`,
    [roomIds, from],
  )
  if (late[0]) errors.fail('DATE_OUT_OF_ORDER', { on: from, from: late[0].from })
  await c.tx.query(
    `update residents.room_grid set valid_to = $2 where room_id = any($1::uuid[]) and valid_to is null`,
    [roomIds, from],
  )
  await c.tx.query(
    `insert into residents.room_grid (room_id, grid_path, area_path, valid_from, source)
     select id, $2, $2, $3, '{"kind": "typed"}' from unnest($1::uuid[]) id`,
    [roomIds, gridPath, from],
  )
  await c.tx.query(`update residents.room set grid_path = $2, area_path = $2 where id = any($1::uuid[])`, [
    roomIds,
    gridPath,
  ])
  const households = await c.tx.query<{ id: string; roomId: string }>(
    `select id, room_id as "roomId" from residents.household where room_id = any($1::uuid[]) and state = 'open' order by id`,
    [roomIds],
  )
  for (const { id, roomId } of households) await moveHousehold(c, id, roomId, await placeOf(c, roomId, gridPath), from)
  return households.length
}
