import type { KnownRoom } from './rooms.ts'
import type { StoredHousehold, StoredPerson } from './stored.ts'
import { type RosterHousehold, type RosterPerson, type RosterRow, tell } from './values.ts'

const PERSON_FACTS = [
  'ethnicity',
  'education',
  'political',
  'marital',
  'hukouStatus',
  'disabilityCategory',
  'disabilityGrade',
  'note',
] as const satisfies readonly (keyof RosterPerson)[]

/** Household facts that an import may change. */
export const HOUSEHOLD_FACTS = [
  'originTownship',
  'originVillage',
  'originGroup',
  'wholeVillage',
  'contractedMu',
  'forestMu',
  'homesteadM2',
  'movedInOn',
  'povertyCategory',
] as const satisfies readonly (keyof RosterHousehold)[]

/** What a row says otherwise than the registry about the person. Blank cells say nothing. `phone`: its blind index. */
export function comparePerson(row: RosterRow, stored: StoredPerson, phone: string | null): void {
  const { person, relation } = row.values
  if (person.name !== stored.name) {
    row.changes.push({ key: 'name', from: stored.name, to: person.name })
    tell(
      row,
      'conflict',
      'NAME_DIFFERS',
      {
        zh: `该号码在登记簿中是“${stored.name}”，姓名不一致；确为更名请选“采用导入”。`,
        en: `The number belongs to "${stored.name}"; take the row if the name was changed.`,
      },
      'name',
    )
  }
  for (const key of PERSON_FACTS) {
    const told = person[key]
    if (told != null && told !== stored.facts[key]) row.changes.push({ key, from: stored.facts[key] ?? null, to: told })
  }
  if (phone !== null && phone !== stored.phoneIndex) row.changes.push({ key: 'phone', from: null, to: null })
  const moves = row.changes.some((change) => change.key === 'householdNo')
  if (relation !== null && relation !== stored.facts.relation && !moves)
    row.changes.push({ key: 'relation', from: stored.facts.relation ?? null, to: relation })
}

/** What the file says otherwise than the registry about the household; told on its carrier. */
export function compareHousehold(
  carrier: RosterRow,
  stored: StoredHousehold,
  areaPath: string,
  roomLabel: string | null,
  room: KnownRoom | undefined,
): void {
  const { household } = carrier.values
  for (const key of HOUSEHOLD_FACTS) {
    const told = household[key]
    if (told != null && told !== stored.facts[key])
      carrier.changes.push({ key, from: stored.facts[key] ?? null, to: told })
  }
  if (roomLabel !== null && roomLabel !== stored.roomLabel) {
    carrier.changes.push({ key: 'room', from: stored.roomLabel, to: roomLabel })
    if (stored.roomLabel !== null)
      tell(
        carrier,
        'conflict',
        'ROOM_DIFFERS',
        {
          zh: `本户登记的房号是 ${stored.roomLabel}；确已换房请选“采用导入”。`,
          en: `The household is registered in room ${stored.roomLabel}; take the row if it has moved.`,
        },
        'room',
      )
    if (room?.householdIds.some((id) => id !== stored.id))
      tell(
        carrier,
        'conflict',
        'ROOM_TAKEN',
        {
          zh: `房号 ${room.label} 已有其他住户；确为合住请选“采用导入”。`,
          en: `Room ${room.label} is occupied by another household.`,
        },
        'room',
      )
  }
  if (areaPath !== stored.areaPath && !stored.areaPath.startsWith(areaPath)) {
    carrier.changes.push({ key: 'areaPath', from: stored.areaPath, to: areaPath })
    tell(
      carrier,
      'conflict',
      'AREA_DIFFERS',
      {
        zh: '表格中的社区或网格与登记的不同；确已调整请选“采用导入”。',
        en: 'The file places the household in another area; take the row if that is right.',
      },
      'grid',
    )
  }
}
