import { countyArea } from '@county/api-kit/ledger/county-hooks'
import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { grade as grades } from '@county/education/codes'
import { errors } from '@county/education/errors'
import type { School } from '@county/education/school/school'
import type { SchoolPlace } from '@county/education/school/school-place'
import { stageOf } from '@county/education/schooling/age'
import { labelOf } from '@county/kernel/codes/code-table'
import { getSchool, type StoredSchool } from './find-school.ts'

/** Throws EDUCATION_WRONG_GRADE when a school does not teach a grade. */
export function assertTeaches(school: Pick<StoredSchool, 'name' | 'stages'>, grade: string): void {
  if (!school.stages.includes(stageOf(grade)))
    throw errors.error('EDUCATION_WRONG_GRADE', {
      school: school.name,
      grade: labelOf(grades, grade, 'zh-CN') ?? grade,
    })
}

/** Places belong to a school of the list and to a grade that it teaches. */
export const placeHooks: LedgerHooks<SchoolPlace> = {
  area: countyArea,
  async beforeWrite(c, values) {
    const school = await getSchool(c, values.schoolName)
    assertTeaches(school, values.grade)
    return { schoolName: school.name }
  },
}

/** A school that is renamed takes its rows with it. */
export const schoolHooks: LedgerHooks<School> = {
  area: countyArea,
  async afterWrite(c, row) {
    const renamed = `set school_name = $2, updated_by = $3 where school_id = $1 and school_name <> $2`
    await c.tx.query(`update education.schooling ${renamed}`, [row.id, row.name, c.actor.id])
  },
}
