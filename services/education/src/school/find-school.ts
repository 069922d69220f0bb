import type { Context } from '@county/api-kit/verb'
import { errors } from '@county/education/errors'

/** A school of the list. */
export interface StoredSchool {
  id: string
  name: string
  stages: string[]
  planned: boolean
}

/** A school by its name or one of its short names; undefined for schools that are not in the list, such as those of other counties. */
export function findSchool(c: Context, name: string): Promise<StoredSchool | undefined> {
  return c.tx.maybe<StoredSchool>(
    `select id, name, stages, planned from education.school where closed_on is null and (name = $1 or $1 = any(string_to_array(short_names, '、')))
     order by name = $1 desc limit 1`,
    [name],
  )
}

/** A school by its name. Throws EDUCATION_UNKNOWN_SCHOOL. */
export async function getSchool(c: Context, name: string): Promise<StoredSchool> {
  const school = await findSchool(c, name)
  if (!school) throw errors.error('EDUCATION_UNKNOWN_SCHOOL', { school: name })
  return school
}
