import { toColumns } from '@county/api-kit/ledger/columns'
import { insertRow, updateRow } from '@county/api-kit/ledger/write'
import type { CommandContext, Context } from '@county/api-kit/verb'
import { assertSchooling, complete } from '@county/education/schooling/rules'
import { Schooling } from '@county/education/schooling/schooling'
import { refreshAbsence } from '../absence/refresh.ts'
import { findSchool } from '../school/find-school.ts'

/** A stored row of the ledger, as far as verbs need it. */
export interface StoredSchooling {
  id: string
  version: number
  person_id: string
  person_name: string
  area_path: string
  state: string
  stage: string | null
  grade: string | null
  school_name: string | null
  school_id: string | null
  attendance: string | null
  since: string
}

/** A child's open row, locked; undefined when there is none in the officer's area. */
export function lockSchooling(c: Context, personId: string): Promise<StoredSchooling | undefined> {
  return c.tx.maybe<StoredSchooling>(
    `select * from education.schooling where person_id = $1 and closed_on is null for update`,
    [personId],
  )
}

const EMPTY: Schooling = {
  state: 'unknown',
  schoolName: null,
  grade: null,
  attendance: null,
  reason: null,
  document: null,
  until: null,
  since: '',
  checkedOn: null,
  note: null,
  stage: null,
  schoolId: null,
}

/**
 * Records where a child goes to school from a day on: the open row ends the day before; one that began later, or on that
 * day, is corrected in place. The list of children not in school follows. Throws what the rules of the ledger throw.
 */
export async function writeSchooling(
  c: CommandContext,
  personId: string,
  given: Partial<Schooling> & Pick<Schooling, 'state' | 'since'>,
): Promise<void> {
  const open = await lockSchooling(c, personId)
  const values = { ...EMPTY, checkedOn: c.today, ...given }
  assertSchooling(values)
  Object.assign(values, complete(values), await schoolOf(c, values))
  if (open && open.since >= values.since)
    await updateRow(c, Schooling.table, open.id, toColumns(Schooling, values, c.cipher))
  else await insertRow(c, Schooling, { subjectId: personId, values })
  await refreshAbsence(c, [personId])
}

/** The school of the list in which a row says the child is, by its full name; no id for another county's school, or none. */
async function schoolOf(c: Context, values: Pick<Schooling, 'state' | 'schoolName'>): Promise<Partial<Schooling>> {
  const school = values.state === 'enrolled' && values.schoolName ? await findSchool(c, values.schoolName) : undefined
  return school ? { schoolName: school.name, schoolId: school.id } : { schoolId: null }
}
