import type { Cipher } from '@county/db/cipher'
import { m2PerPerson, roomStateOf } from '@county/housing/occupancy/rules'
import { DEFAULTS } from '@county/housing/setting/setting-key'
import type { DemoPerson, People } from '../people.ts'
import type { Places } from '../places.ts'
import type { Ids, Random } from '../random.ts'
import type { DemoRow } from '../store.ts'
import type { Tables } from '../work.ts'
import { makeCertificates } from './housing-certificates.ts'
import { makeHelps } from './housing-help.ts'
import { makeInsurances } from './housing-insurance.ts'
import { type Home, type Making, put, tables } from './housing-tables.ts'

/**
 * Makes rooms in use, dwellings and projects, the three kinds of help with their time lines and payments, certificates of
 * all homes and the insurances. Problems are planted, see PLANTED. Adds a few persons who died to the registry's tables.
 */
export function makeHousing(
  random: Random,
  ids: Ids,
  cipher: Cipher,
  places: Places,
  people: People,
  today: string,
  scale: number,
): Tables {
  const homes = homesOf(places, people)
  const m: Making = { random, ids, cipher, tables: tables(), today, scale, homes: shuffled(random, homes) }
  makeRooms(m, places, homes)
  makeHelps(m)
  makeCertificates(m, people)
  makeInsurances(m)
  return m.tables
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const list = [...items]
  for (let i = list.length - 1; i > 0; i--) {
    const j = random.int(0, i)
    ;[list[i], list[j]] = [list[j] as T, list[i] as T]
  }
  return list
}

/** The registry's households with their rooms and members. */
function homesOf(places: Places, people: People): Home[] {
  const members = new Map<string, DemoPerson[]>()
  for (const p of people.persons) members.set(p.householdId, [...(members.get(p.householdId) ?? []), p])
  const rooms = new Map((places.tables.get('residents.room') ?? []).map((r) => [r.id as string, r]))
  return (people.tables.get('residents.household') ?? []).map((h) => {
    const own = members.get(h.id as string) as DemoPerson[]
    const areaM2 = rooms.get(h.room_id as string)?.area_m2 as number
    return {
      id: h.id as string,
      name: `${h.head_name} ${h.no}`,
      no: h.no as string,
      areaPath: h.area_path as string,
      site: h.site_name as string,
      community: own[0]?.grid.community ?? '',
      roomLabel: h.room_label as string,
      areaM2,
      members: own,
      head: own[0] as DemoPerson,
      share: m2PerPerson({ areaM2, households: 1, members: own.length }) as number,
      movedInOn: h.moved_in_on as string,
    }
  })
}

/** Rooms as the registry's update would make them. */
function makeRooms(m: Making, places: Places, homes: readonly Home[]): void {
  const buildings = new Map((places.tables.get('residents.building') ?? []).map((b) => [b.id as string, b]))
  const byRoom = new Map<string, Home>(homes.map((h) => [`${h.site} ${h.roomLabel}`, h]))
  for (const room of places.tables.get('residents.room') ?? []) {
    const building = buildings.get(room.building_id as string) as DemoRow
    const home = byRoom.get(`${building.site_name} ${room.label}`)
    const facts = { areaM2: room.area_m2 as number, households: home ? 1 : 0, members: home?.members.length ?? 0 }
    const since = home?.movedInOn ?? '2018-06-01'
    put(m, 'room_use', since, {
      area_path: room.area_path as string,
      label: room.label as string,
      site_name: building.site_name as string,
      building_no: building.no as string,
      state: roomStateOf(facts, DEFAULTS.crowdedM2),
      occupant: home?.name ?? null,
      occupant_id: home?.id ?? null,
      households: facts.households,
      members: facts.members,
      area_m2: facts.areaM2,
      m2_per_person: m2PerPerson(facts),
      since,
      room_id: room.id as string,
    })
  }
}
