import type { Context } from '@county/api-kit/verb'
import type { Registry, RegistryHousehold, RegistryMember, RegistryPerson } from '@county/residents/port'
import { numberIndex } from './shared/numbers.ts'

const PERSON = `p.id, p.name, p.sex, p.birth_date as "birthDate", p.household_id as "householdId",
  p.household_no as "householdNo", p.address, p.area_path as "areaPath", p.state`
const HOUSEHOLD = `h.id, h.no, h.head_name as "headName", h.size, h.site_id as "siteId", h.room_label as "roomLabel",
  h.address, h.area_path as "areaPath", h.state`

const byId = <T extends { id: string }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]))

/** The registry for other modules, in the caller's transaction and area. */
export function makeRegistry(context: Context): Registry {
  const ask = <T>(sql: string, values: unknown[]) => context.asModule('residents', (c) => c.tx.query<T>(sql, values))
  return {
    persons: async (ids) =>
      byId(await ask<RegistryPerson>(`select ${PERSON} from residents.person p where p.id = any($1::uuid[])`, [ids])),
    households: async (ids) =>
      byId(
        await ask<RegistryHousehold>(`select ${HOUSEHOLD} from residents.household h where h.id = any($1::uuid[])`, [
          ids,
        ]),
      ),
    async personsByNumber(numbers) {
      const indexes = new Map(numbers.map((n) => [numberIndex(context.cipher, n).toString('hex'), n]))
      const rows = await ask<RegistryPerson & { index: string | null; temporary: string | null }>(
        `select ${PERSON}, encode(p.id_number_index, 'hex') as index, p.temp_number as temporary from residents.person p
         where p.id_number_index = any($1) or p.temp_number = any($2)`,
        [[...indexes.keys()].map((hex) => Buffer.from(hex, 'hex')), numbers],
      )
      return new Map(
        rows.map(({ index, temporary, ...person }) => [
          (index === null ? temporary : (indexes.get(index) ?? temporary)) as string,
          person,
        ]),
      )
    },
    async householdsByNo(numbers) {
      const rows = await ask<RegistryHousehold>(`select ${HOUSEHOLD} from residents.household h where h.no = any($1)`, [
        numbers,
      ])
      return new Map(rows.map((row) => [row.no, row]))
    },
    membersOn: (householdId, on) =>
      ask<RegistryMember>(
        `select ${PERSON}, m.relation, m.valid_from as "from", m.valid_to as "to" from residents.membership m
         join residents.person p on p.id = m.person_id
         where m.household_id = $1 and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)
         order by m.relation <> '02' nulls last, m.relation, p.birth_date`,
        [householdId, on],
      ),
  }
}
