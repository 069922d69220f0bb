import { newId } from '@county/kernel/id'
import { GRID } from '@county/testing/actors'
import type { App } from '@county/testing/app'

let counter = 0

/** A household with a room and a head in the registry, arranged past the registry's verbs. */
export async function addHome(
  app: App,
  { members = 5, areaM2 = 60, name }: { members?: number; areaM2?: number | null; name?: string } = {},
): Promise<{ householdId: string; personId: string; roomLabel: string; name: string; number: string }> {
  const n = ++counter
  const [householdId, personId, buildingId, roomId] = [newId(), newId(), newId(), newId()]
  const [no, label, head] = [`H${householdId.slice(-8)}`, `${n}-1-101`, name ?? `住户${n}`]
  const number = `5299001980010${String(n).padStart(4, '0')}X`
  const { admin } = app
  await admin.query(
    `insert into residents.building (id, site_id, site_name, no, area_path) values ($1, $2, '腾龙街道安置区', $3, $4)`,
    [buildingId, app.siteId, String(n), GRID],
  )
  await admin.query(
    `insert into residents.room (id, building_id, label, area_m2, grid_path, area_path, search) values ($1, $2, $3, $4, $5, $5, '{}')`,
    [roomId, buildingId, label, areaM2, GRID],
  )
  await admin.query(
    `insert into residents.household (id, no, head_name, head_person_id, size, area_path, room_id, room_label, address, search)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8, '{}')`,
    [householdId, no, head, personId, members, GRID, roomId, label],
  )
  const sealed = app.kit.cipher.seal(number)
  await admin.query(
    `insert into residents.person (id, name, sex, birth_date, household_id, household_no, area_path, search, id_number_sealed,
       id_number_index, id_tail_index)
     values ($1, $2, '1', '1980-01-01', $3, $4, $5, '{}', $6, $7, $8)`,
    [
      personId,
      head,
      householdId,
      no,
      GRID,
      sealed,
      app.kit.cipher.blindIndex(number, 'id_number'),
      app.kit.cipher.blindIndex(number.slice(-4), 'id_tail'),
    ],
  )
  await admin.query(
    `insert into residents.membership (person_id, household_id, relation, valid_from, reason_in, area_path)
     values ($1, $2, '01', '2019-01-01', 'movedIn', $3)`,
    [personId, householdId, GRID],
  )
  return { householdId, personId, roomLabel: label, name: head, number }
}
