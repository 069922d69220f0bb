import { checkDigit } from '@county/kernel/citizen-id'
import { newId } from '@county/kernel/id'
import { GRID } from '@county/testing/actors'
import type { App } from '@county/testing/app'

/** A person of the registry as a test arranges them. */
export interface TestPerson {
  id: string
  name: string
  number: string
  householdNo: string
  areaPath: string
}

let serial = 0

/** A man's citizen number that passes the check digit; no two calls give the same. */
export function newCitizenNumber(): string {
  serial += 1
  const first = `52232419${String(50 + (serial % 50))}0701${String(101 + 2 * Math.floor(serial / 50))}`
  return first + checkDigit(first)
}

/** Adds a person with a household of their own to the registry, past its verbs. */
export async function addPerson(app: App, name: string, areaPath = GRID): Promise<TestPerson> {
  const [id, household, number] = [newId(), newId(), newCitizenNumber()]
  const householdNo = `T${String(++serial).padStart(6, '0')}`
  const { cipher } = app.kit
  await app.admin.query(
    `insert into residents.household (id, no, head_name, size, area_path, address, search) values ($1, $2, $3, 1, $4, '一栋', '{}')`,
    [household, householdNo, name, areaPath],
  )
  await app.admin.query(
    `insert into residents.person (id, name, sex, birth_date, household_id, household_no, area_path, search,
       id_number_sealed, id_number_index, id_tail_index) values ($1, $2, '1', '1980-01-01', $3, $4, $5, '{}', $6, $7, $8)`,
    [
      id,
      name,
      household,
      householdNo,
      areaPath,
      cipher.seal(number),
      cipher.blindIndex(number, 'id_number'),
      cipher.blindIndex(number.slice(-4), 'id_tail'),
    ],
  )
  return { id, name, number, householdNo, areaPath }
}
