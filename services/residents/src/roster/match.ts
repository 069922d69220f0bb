import type { Context } from '@county/api-kit/verb'
import { likenessOf } from '@county/residents/duplicate/near'
import { numberIndex, phoneIndex } from '../shared/numbers.ts'
import { type AreaFinder, areaFinder } from './areas.ts'
import { comparePerson } from './compare.ts'
import { type GroupMatch, matchGroup } from './match-group.ts'
import { findRooms, type RoomName, roomKey, roomOf } from './rooms.ts'
import { householdsOf, personsByIndex, personsByName, type StoredPerson } from './stored.ts'
import { place, type RosterMatch, type RosterRow, tell } from './values.ts'

/** Rows of one household of the file, without those that only repeat others. */
export interface Group {
  rows: RosterRow[]
  room: RoomName | undefined
}

/** Compares a file with the registry: a handful of queries, however many rows there are. Sets state, changes, match. */
export async function matchRoster(c: Context, rows: RosterRow[]): Promise<void> {
  const live = rows.filter((r) => r.state !== 'refused' && !r.values.repeats)
  const indexes = new Map<RosterRow, string>()
  const buffers: Buffer[] = []
  const temporary: string[] = []
  for (const row of live) {
    const number = row.values.person.idNumber
    if (number === null) continue
    if (number.startsWith('T')) {
      temporary.push(number)
      continue
    }
    const index = numberIndex(c.cipher, number)
    buffers.push(index)
    indexes.set(row, index.toString('hex'))
  }
  const { byIndex, byTemporary, elsewhere } = await personsByIndex(c, buffers, temporary)
  const persons = new Map<RosterRow, StoredPerson>()
  for (const row of live) {
    const stored = byTemporary.get(row.values.person.idNumber ?? '')
    if (stored) persons.set(row, stored)
  }
  for (const [row, index] of indexes) {
    const stored = byIndex.get(index)
    if (stored) persons.set(row, stored)
    else if (elsewhere.has(index))
      tell(
        row,
        'error',
        'NUMBER_ELSEWHERE',
        {
          zh: '该号码已登记在其他辖区，请联系县移民局办理迁移。',
          en: 'The number is registered in another area; ask the bureau to move the person.',
        },
        'idNumber',
      )
  }
  const groups = groupsOf(rows)
  await placeGroups(c, groups, persons)
  await findLikeness(c, live, persons)
  for (const row of live) finish(c, row, persons.get(row))
  for (const row of rows) if (row.values.repeats && row.state !== 'refused') row.state = 'same'
}

function groupsOf(rows: RosterRow[]): Group[] {
  const byKey = new Map<string, Group>()
  for (const row of rows) {
    if (row.values.group === '' || row.values.repeats) continue
    const group = byKey.get(row.values.group)
    if (group) group.rows.push(row)
    else byKey.set(row.values.group, { rows: [row], room: roomOf(row.values.household) })
  }
  return [...byKey.values()]
}

async function placeGroups(c: Context, groups: Group[], persons: ReadonlyMap<RosterRow, StoredPerson>): Promise<void> {
  const finder: AreaFinder = await areaFinder(c)
  const placed = groups.map((group) => finder.find(group.rows[0]?.values.household ?? {}))
  const numbers = groups.flatMap((g) => g.rows[0]?.values.household.no ?? [])
  const ids = new Set<string>()
  for (const person of persons.values()) if (person.householdId) ids.add(person.householdId)
  const households = await householdsOf(c, numbers, [...ids])
  const rooms = await findRooms(
    c,
    groups.flatMap((g, i) => {
      const at = placed[i]
      return g.room && at?.ok && at.siteName ? [{ siteName: at.siteName, label: g.room.label }] : []
    }),
  )
  const seen = new Map<string, RosterRow>()
  groups.forEach((group, i) => {
    const at = placed[i]
    if (!at) return
    const key = group.room && at.ok && at.siteName ? roomKey(at.siteName, group.room.label) : undefined
    const matched: GroupMatch = {
      placed: at,
      persons,
      households,
      room: key === undefined ? undefined : rooms.get(key),
    }
    matchGroup(group, matched)
    if (key !== undefined) noticeSharedRoom(seen, key, group)
  })
}

function noticeSharedRoom(seen: Map<string, RosterRow>, key: string, group: Group): void {
  const carrier = group.rows.find((r) => r.values.carrier)
  if (!carrier) return
  const other = seen.get(key)
  if (!other) return void seen.set(key, carrier)
  const there = place(other, carrier)
  tell(
    carrier,
    'notice',
    'ROOM_SHARED_IN_FILE',
    {
      zh: `与${there.zh}的户在同一房号，请核对是否合住。`,
      en: `The same room as the household in ${there.en}; check that they share it.`,
    },
    'room',
  )
}

/** Somebody of that name and birth date with a near number, or without one, may be the same person. */
async function findLikeness(
  c: Context,
  live: readonly RosterRow[],
  persons: ReadonlyMap<RosterRow, StoredPerson>,
): Promise<void> {
  const fresh = live.filter((r) => r.state !== 'refused' && !persons.has(r) && r.values.person.birthDate !== null)
  const keys = new Map<string, RosterRow[]>()
  for (const row of fresh) {
    const key = `${row.values.person.name}|${row.values.person.birthDate}`
    keys.set(key, [...(keys.get(key) ?? []), row])
  }
  const wanted = [...keys.values()].map((rows) => {
    const { name, birthDate } = (rows[0] as RosterRow).values.person
    return { name, birthDate: birthDate as string }
  })
  const stored = await personsByName(c, wanted)
  for (const [key, rows] of keys) {
    for (const row of rows) for (const person of stored.get(key) ?? []) likeStored(c, row, person)
    for (let i = 1; i < rows.length; i++)
      for (let j = 0; j < i; j++) likeInFile(rows[i] as RosterRow, rows[j] as RosterRow)
  }
}

function likeStored(c: Context, row: RosterRow, person: StoredPerson): void {
  const { name, birthDate, idNumber } = row.values.person
  const number = person.numberSealed ? c.cipher.open(person.numberSealed) : person.tempNumber
  const why = likenessOf(
    { name, birthDate, number: idNumber },
    { name: person.name, birthDate: person.birthDate, number },
  )
  if (why === null || why === 'sameNumber') return
  const match = row.match as RosterMatch
  match.like.push({ personId: person.id, reason: why, areaPath: person.areaPath })
  const where = person.householdNo ? `户 ${person.householdNo} ` : ''
  tell(
    row,
    'conflict',
    why === 'nearNumber' ? 'NEAR_DUPLICATE' : 'SAME_NAME_NO_NUMBER',
    {
      zh: `登记簿中${where}有姓名、出生日期相同${why === 'nearNumber' ? '且号码相近' : ''}的人，可能是同一人；确为两人请选“采用导入”，是同一人请选“保留原有”。`,
      en: `${where}holds a person of the same name and birth date; take the row if they are two persons, keep if they are one.`,
    },
    idNumber === null ? 'name' : 'idNumber',
  )
}

function likeInFile(row: RosterRow, other: RosterRow): void {
  const [a, b] = [row.values.person, other.values.person]
  const why = likenessOf({ ...a, number: a.idNumber }, { ...b, number: b.idNumber })
  if (why === null || why === 'sameNumber') return
  const there = place(other, row)
  tell(
    row,
    'conflict',
    'NEAR_DUPLICATE_IN_FILE',
    {
      zh: `与${there.zh}姓名、出生日期相同${why === 'nearNumber' ? '且号码相近' : ''}，可能是同一人，请核对。`,
      en: `The same name and birth date as ${there.en}; perhaps one person.`,
    },
    a.idNumber === null ? 'name' : 'idNumber',
  )
}

function finish(c: Context, row: RosterRow, stored: StoredPerson | undefined): void {
  if (row.state === 'refused') return
  const { phone } = row.values.person
  if (stored) comparePerson(row, stored, phone == null ? null : phoneIndex(c.cipher, phone).toString('hex'))
  if (row.state === 'conflict') return
  row.state = stored ? (row.changes.length > 0 ? 'changed' : 'same') : 'new'
}
