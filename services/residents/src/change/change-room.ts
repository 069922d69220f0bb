import { command } from '@county/api-kit/verb'
import { isWithin } from '@county/core/area'
import { DomainError } from '@county/kernel/errors'
import { assertNotFuture, assertOpen } from '@county/residents/change/checks'
import { ChangeDone, ChangeRoom } from '@county/residents/change/inputs'
import { errors } from '@county/residents/errors'
import { addLifeEvents } from '../shared/life-events.ts'
import { CHANGE } from './done.ts'
import { loadHousehold } from './load.ts'
import { moveHousehold } from './move-household.ts'
import { assertVacant, placeOf } from './place.ts'

/** A household gets another room, or leaves its room for a place in an area; all rows about it follow. */
export const changeRoom = command({
  ...CHANGE,
  name: 'residents.change.changeRoom',
  title: { zh: '变更住房', en: 'Change the room' },
  input: ChangeRoom,
  output: ChangeDone,
  async run(c, input) {
    const household = await loadHousehold(c, input.householdId)
    assertOpen(household)
    assertNotFuture(input.on, c.today)
    if (input.roomId !== null && input.roomId === household.roomId) errors.fail('ROOM_UNCHANGED', {})
    if (input.roomId !== null) await assertVacant(c, input.roomId, household.id, input.shared)
    const before = await c.tx.one<{ areaPath: string; label: string | null }>(
      `select area_path as "areaPath", room_label as label from residents.household where id = $1`,
      [household.id],
    )
    const fallback = input.areaPath ?? before.areaPath
    if (!isWithin(fallback, c.actor.areaPath))
      throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { path: 'areaPath' } })
    const place = await placeOf(c, input.roomId, fallback)
    await moveHousehold(c, household.id, input.roomId, place, input.on)
    await addLifeEvents(c, [
      {
        kind: 'roomChanged',
        personId: null,
        householdId: household.id,
        on: input.on,
        areaPath: place.areaPath,
        payload: { from: before.label, to: place.roomLabel },
        note: [`${before.label ?? '无房号'} → ${place.roomLabel ?? '无房号'}`, input.note].filter(Boolean).join('；'),
      },
    ])
    const households = await c.tx.query<ChangeDone['households'][number]>(
      `select id, no, version, state from residents.household where id = $1`,
      [household.id],
    )
    return {
      value: { householdId: household.id, personIds: household.members.map((m) => m.personId), households },
      audit: {
        entityId: household.id,
        areaPath: place.areaPath,
        before: { room: before.label, areaPath: before.areaPath },
        after: { room: place.roomLabel, areaPath: place.areaPath },
        ...(input.note ? { reason: input.note } : {}),
      },
    }
  },
})
