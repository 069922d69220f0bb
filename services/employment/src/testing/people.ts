import type { AdminConnection } from '@county/db/admin'
import { newId } from '@county/kernel/id'
import { GRID } from '@county/testing/actors'

/** A household of the registry with its members, arranged past the registry's own verbs. */
export interface TestHousehold {
  id: string
  no: string
  persons: string[]
}

let counter = 0

/** A member as a test describes them; by default a man born in 1990. */
export interface TestMember {
  name?: string
  sex?: '1' | '2'
  birthDate?: string
}

/** Adds a household with members to the registry. */
export async function addHousehold(
  admin: AdminConnection,
  members: readonly TestMember[] = [{}],
  areaPath = GRID,
): Promise<TestHousehold> {
  const id = newId()
  const no = `H${String(++counter).padStart(5, '0')}`
  const persons: string[] = []
  await admin.query(
    `insert into residents.household (id, no, head_name, size, area_path, address, search) values ($1, $2, $3, $4, $5, $6, '{}')`,
    [id, no, members[0]?.name ?? `户主${counter}`, members.length, areaPath, `3栋2单元${counter}室`],
  )
  for (const [i, member] of members.entries()) {
    const personId = newId()
    persons.push(personId)
    await admin.query(
      `insert into residents.person (id, name, sex, birth_date, household_id, household_no, area_path, search)
       values ($1, $2, $3, $4, $5, $6, $7, '{}')`,
      [
        personId,
        member.name ?? `成员${counter}-${i}`,
        member.sex ?? '1',
        member.birthDate ?? '1990-05-01',
        id,
        no,
        areaPath,
      ],
    )
    await admin.query(
      `insert into residents.membership (person_id, household_id, valid_from, reason_in, area_path)
       values ($1, $2, '2019-01-01', 'moved', $3)`,
      [personId, id, areaPath],
    )
  }
  return { id, no, persons }
}
