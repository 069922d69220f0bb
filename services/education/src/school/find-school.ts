import type { Context } from '@county/api-kit/verb'
import { errors } from '@county/education/errors'

/** A school of the list. */
export interface StoredSchool {
  id: string
  name: string
  stages: string[]
  planned: boolean
}

/** A school by its name; undefined for schools that are not in the list, such as those of other counties. */
export function findSchool(c: Context, name: string): Promise<StoredSchool | undefined> {
  return c.tx.maybe<StoredSchool>(
    `select id, name, stages, planned from education.school where name = $1 and closed_on is null`,
    [name],
  )
}

/** A school by its name. Throws EDUCATION_UNKNOWN_SCHOOL. */
export async function getSchool(c: Context, name: string): Promise<StoredSchool> {
  const school = await findSchool(c, name)
  if (!school) throw errors.error('EDUCATION_UNKNOWN_SCHOOL', { school: name })
  return school
}
