import type { Placed } from './areas.ts'
import { compareHousehold } from './compare.ts'
import type { Group } from './match.ts'
import type { KnownRoom } from './rooms.ts'
import type { householdsOf, StoredHousehold, StoredPerson } from './stored.ts'
import { place, type RosterMatch, type RosterRow, tell } from './values.ts'

/** What is known about the household of a group before it is compared. */
export interface GroupMatch {
  placed: Placed
  persons: ReadonlyMap<RosterRow, StoredPerson>
  households: Awaited<ReturnType<typeof householdsOf>>
  room: KnownRoom | undefined
}

/** Ties the rows of one household of the file to a stored household or to a new one. */
export function matchGroup(group: Group, known: GroupMatch): void {
  const { placed } = known
  if (!placed.ok) {
    for (const row of group.rows) tell(row, 'error', placed.code, placed.text, placed.key)
    return
  }
  const stored = storedHousehold(group, known)
  if (stored === null) return
  const carrier = group.rows.find((r) => r.values.carrier) ?? (group.rows[0] as RosterRow)
  const areaPath =
    stored && placed.byOfficer ? stored.areaPath : (inRoomsGrid(known.room, placed.areaPath) ?? placed.areaPath)
  for (const row of group.rows) {
    const person = known.persons.get(row)
    row.match = {
      personId: person?.id ?? null,
      personVersion: person?.version ?? null,
      householdId: stored?.id ?? null,
      householdVersion: stored?.version ?? null,
      fromHouseholdId: null,
      areaPath,
      siteId: placed.siteId ?? stored?.siteId ?? null,
      siteName: placed.siteName ?? stored?.siteName ?? null,
      roomId: known.room?.id ?? null,
      like: [],
    } satisfies RosterMatch
    if (person) checkMembership(row, person, stored, known)
  }
  if (stored) compareHousehold(carrier, stored, areaPath, group.room?.label ?? null, known.room)
  else checkNewHousehold(group, known, carrier, placed.byOfficer)
}

/** The room's own grid is finer than the community the file names. */
function inRoomsGrid(room: KnownRoom | undefined, areaPath: string): string | undefined {
  return room?.gridPath?.startsWith(areaPath) ? room.gridPath : undefined
}

/** The stored household a group means; undefined: a new one; null: refused. */
function storedHousehold(group: Group, known: GroupMatch): StoredHousehold | undefined | null {
  const no = group.rows[0]?.values.household.no ?? null
  if (no !== null && known.households.elsewhere.has(no)) {
    for (const row of group.rows)
      tell(
        row,
        'error',
        'HOUSEHOLD_ELSEWHERE',
        {
          zh: `户编号 ${no} 已登记在其他辖区。`,
          en: `Household number ${no} is registered in another area.`,
        },
        'no',
      )
    return null
  }
  const head = group.rows.find((r) => r.values.isHead)
  const headsOwn = head && known.persons.get(head)?.householdId
  const stored =
    no !== null ? known.households.byNo.get(no) : headsOwn ? known.households.byId.get(headsOwn) : undefined
  if (stored?.state === 'closed') {
    for (const row of group.rows)
      tell(
        row,
        'error',
        'HOUSEHOLD_CLOSED',
        {
          zh: `户 ${stored.no} 已注销，不能导入。`,
          en: `Household ${stored.no} is closed.`,
        },
        'no',
      )
    return null
  }
  return stored
}

function checkMembership(
  row: RosterRow,
  person: StoredPerson,
  household: StoredHousehold | undefined,
  known: GroupMatch,
): void {
  if (person.state === 'deceased' || person.state === 'movedAway') {
    tell(
      row,
      'error',
      'PERSON_GONE',
      {
        zh: '此人在登记簿中已故或已迁出；确实回来的，请在居民页办理迁入。',
        en: 'The registry has this person as deceased or moved away; move the person in on the person page.',
      },
      'name',
    )
    return
  }
  if (person.householdId === null || person.householdId === household?.id) return
  const own = known.households.byId.get(person.householdId)
  if (own && own.headPersonId === person.id && own.size > 1) {
    tell(
      row,
      'error',
      'HEAD_ELSEWHERE',
      {
        zh: `此人是户 ${own.no} 的户主，请先在该户办理变更户主或并户。`,
        en: `The person is the head of household ${own.no}; change its head or merge the households first.`,
      },
      'name',
    )
    return
  }
  ;(row.match as RosterMatch).fromHouseholdId = person.householdId
  tell(
    row,
    'conflict',
    'HOUSEHOLD_DIFFERS',
    {
      zh: `此人现在户 ${person.householdNo}；选“采用导入”将移到本户，选“保留原有”则不变。`,
      en: `The person belongs to household ${person.householdNo}; take to move the person here, keep to leave it.`,
    },
    'name',
  )
  row.changes.push({
    key: 'householdNo',
    from: person.householdNo,
    to: household?.no ?? row.values.household.no ?? null,
  })
}

function checkNewHousehold(group: Group, known: GroupMatch, carrier: RosterRow, byOfficer: boolean): void {
  const head = group.rows.find((r) => r.values.isHead)
  if (!head || head.state === 'refused') {
    for (const row of group.rows.filter((r) => r.state !== 'refused'))
      if (head) {
        const there = place(head, row)
        tell(row, 'error', 'HEAD_REFUSED', {
          zh: `户主所在的${there.zh}有误，改正后本户才能导入。`,
          en: `The head in ${there.en} is refused; the household waits for it.`,
        })
      } else
        tell(
          row,
          'error',
          'HEAD_MISSING',
          {
            zh: '新户中没有户主，请补填户主一行或“与户主关系”。',
            en: 'The new household has no head; add the head or the relation to the head.',
          },
          'relation',
        )
    return
  }
  const { household } = carrier.values
  if (household.room && !group.room)
    tell(
      carrier,
      'notice',
      'ROOM_WITHOUT_BUILDING',
      {
        zh: '只有房号没有楼栋，房号只作为住址保存，不关联楼栋。',
        en: 'A room without a building is kept as an address only.',
      },
      'room',
    )
  if (known.room && known.room.householdIds.length > 0)
    tell(
      carrier,
      'conflict',
      'ROOM_TAKEN',
      {
        zh: `房号 ${known.room.label} 已有住户；确为合住请选“采用导入”。`,
        en: `Room ${known.room.label} is occupied; take the row if they share it.`,
      },
      'room',
    )
  if (byOfficer)
    tell(carrier, 'notice', 'AREA_BY_OFFICER', {
      zh: '表格没有安置区、社区或网格，本户归入您的辖区。',
      en: 'The file names no area; the household is placed in your own.',
    })
}
