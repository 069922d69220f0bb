import type { AdminConnection } from '@county/db/admin'
import { newId } from '@county/kernel/id'
import { COMMUNITY, GRID } from '@county/testing/actors'
import type { App } from '@county/testing/app'

let counter = 0

/** A person of a household of its own in the registry, arranged past the registry's verbs. */
export async function addPerson(admin: AdminConnection, birthDate = '1990-05-01', areaPath = GRID) {
  const [personId, householdId] = [newId(), newId()]
  const name = `居民${++counter}`
  const no = `P${personId.slice(-8)}`
  await admin.query(
    `insert into residents.household (id, no, head_name, size, area_path, address, search)
     values ($1, $2, $3, 1, $4, '3栋2单元501', '{}')`,
    [householdId, no, `${name}家`, areaPath],
  )
  await admin.query(
    `insert into residents.person (id, name, sex, birth_date, household_id, household_no, area_path, search)
     values ($1, $2, '1', $3, $4, $5, $6, '{}')`,
    [personId, name, birthDate, householdId, no, areaPath],
  )
  return { personId, householdId, name }
}

/** A branch of a community, entered by the department. */
export function addBranch(app: App, name: string, more: Record<string, unknown> = {}) {
  const values = { name, kind: 'branch', foundedOn: '2019-07-01', ...blank, ...more }
  return app.command(app.as('filer'), 'party.organisation.create', { areaPath: COMMUNITY, values })
}
const blank = {
  parentName: null,
  secretary: null,
  secretarySince: null,
  termFrom: null,
  termUntil: null,
  note: null,
}
