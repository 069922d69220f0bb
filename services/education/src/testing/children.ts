import type { AdminConnection } from '@county/db/admin'
import { newId } from '@county/kernel/id'
import { GRID } from '@county/testing/actors'

let counter = 0

/** A child of a household of its own in the registry, arranged past the registry's verbs. */
export async function addChild(
  admin: AdminConnection,
  birthDate: string,
  options: { areaPath?: string; povertyCategory?: string; name?: string } = {},
): Promise<{ personId: string; householdId: string }> {
  const { areaPath = GRID, povertyCategory = null, name = `学生${++counter}` } = options
  const [personId, householdId] = [newId(), newId()]
  const no = `E${personId.slice(-8)}`
  await admin.query(
    `insert into residents.household (id, no, head_name, size, area_path, address, search, poverty_category)
     values ($1, $2, $3, 1, $4, '3栋2单元501', '{}', $5)`,
    [householdId, no, `${name}家`, areaPath, povertyCategory],
  )
  await admin.query(
    `insert into residents.person (id, name, sex, birth_date, household_id, household_no, area_path, search, poverty_category)
     values ($1, $2, '1', $3, $4, $5, $6, '{}', $7)`,
    [personId, name, birthDate, householdId, no, areaPath, povertyCategory],
  )
  return { personId, householdId }
}
