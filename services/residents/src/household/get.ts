import { rowHistory } from '@county/api-kit/ledger/history'
import { type Context, query } from '@county/api-kit/verb'
import { RowVersion } from '@county/core/ledger/ledger'
import { ageOn, LocalDate } from '@county/kernel/local-date'
import { Household, type HouseholdMember, HouseholdPage } from '@county/residents/household/household'
import { z } from 'zod'
import { PERSON_COLUMNS, toPersonRow } from '../person/rows.ts'
import { lifeEvents } from '../shared/life-events.ts'
import { getHouseholdRow } from './rows.ts'

/** A household's page on a day: members then, who left before, what happened, room and grid. */
export const getHousehold = query({
  name: 'residents.household.get',
  title: { zh: '查看家庭', en: 'Get a household' },
  permission: 'residents.person.read',
  input: z.object({ id: z.uuid(), asOf: LocalDate.optional() }),
  output: HouseholdPage,
  run: (c, { id, asOf }) => householdPage(c, id, asOf ?? c.today),
})

/** The page as {@link getHousehold} and the commands on a household return it. Throws NOT_FOUND. */
export async function householdPage(c: Context, id: string, asOf: string): Promise<HouseholdPage> {
  const household = await getHouseholdRow(c, id)
  const rows = await membersOf(c, id, asOf)
  const members = rows.filter((row) => row.present)
  const left = rows.filter((row) => !row.present)
  return {
    household,
    asOf,
    members: members.map((row) => toMember(c, row, household.headPersonId, asOf)).sort(byRank),
    left: left.map((row) => toMember(c, row, null, asOf)),
    events: (await lifeEvents(c, 'e.household_id', id)).filter((e) => e.occurredOn <= asOf),
    room: await roomOf(c, household.roomId),
    grid: await gridOf(c, household.areaPath, asOf),
  }
}

/** Facts of a person are those of the day asked for, as far as the registry knew them then. */
function membersOf(c: Context, householdId: string, asOf: string): Promise<Record<string, any>[]> {
  return c.tx.query(
    `select ${PERSON_COLUMNS}, m.relation as m_relation, m.valid_from as m_from, m.valid_to as m_to,
       m.reason_in, m.reason_out, (m.valid_to is null or m.valid_to > ($2::text)::date) as present
     from residents.membership m
     join lateral (
       select (jsonb_populate_record(t, coalesce(v.data, '{}'))).* from residents.person t
       left join lateral (select h.data from residents.row_history h
         where not $3 and h.table_name = 'person' and h.row_id = t.id and h.sys_to >= ($2::text || ' 24:00:00+08')::timestamptz
         order by h.version limit 1) v on true
       where t.id = m.person_id) p on true
     where m.household_id = $1 and m.valid_from <= ($2::text)::date
     order by m.valid_from, m.id`,
    [householdId, asOf, asOf >= c.today],
  )
}

function toMember(c: Context, row: Record<string, any>, headId: string | null, asOf: string): HouseholdMember {
  const relation = row.m_relation as string | null
  return {
    person: toPersonRow(c.cipher, row),
    age: row.birth_date === null || row.birth_date > asOf ? null : ageOn(row.birth_date, asOf),
    relation,
    isHead: asOf === c.today ? row.id === headId : relation === '02' || relation === '01',
    from: row.m_from,
    to: row.m_to,
    reasonIn: row.reason_in,
    reasonOut: row.reason_out,
  }
}

/** The head first, then by relation, then the oldest first. */
function byRank(a: HouseholdMember, b: HouseholdMember): number {
  if (a.isHead !== b.isHead) return a.isHead ? -1 : 1
  const relation = (a.relation ?? '~').localeCompare(b.relation ?? '~')
  return relation || (a.person.values.birthDate ?? '~').localeCompare(b.person.values.birthDate ?? '~')
}

async function roomOf(c: Context, roomId: string | null): Promise<HouseholdPage['room']> {
  if (roomId === null) return null
  const room = await c.tx.maybe<NonNullable<HouseholdPage['room']>>(
    `select r.id, r.label, b.site_name || b.no || '栋' as building, r.area_m2::float8 as "areaM2"
     from residents.room r join residents.building b on b.id = r.building_id where r.id = $1`,
    [roomId],
  )
  return room ?? null
}

async function gridOf(c: Context, areaPath: string, asOf: string): Promise<HouseholdPage['grid']> {
  const grid = await c.tx.maybe<NonNullable<HouseholdPage['grid']>>(
    `select a.area_path as path, a.name, g.holder_name as holder from core.area a
     left join residents.grid_holder g on g.grid_path = a.area_path and g.valid_from <= $2::date
       and (g.valid_to is null or g.valid_to > $2::date)
     where a.area_path = $1`,
    [areaPath, asOf],
  )
  return grid ?? null
}

/** Every version of a household's row, newest first. */
export const householdHistory = query({
  name: 'residents.household.history',
  title: { zh: '查看家庭修改记录', en: 'History of a household' },
  permission: 'residents.person.read',
  input: z.object({ id: z.uuid() }),
  output: z.array(RowVersion),
  run: (c, { id }) => rowHistory(c, Household, id),
})
