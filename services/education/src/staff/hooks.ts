import { countyArea } from '@county/api-kit/ledger/county-hooks'
import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { errors } from '@county/education/errors'
import type { StaffPost } from '@county/education/staff/staff-post'
import type { Teacher } from '@county/education/staff/teacher'
import type { TeacherTraining } from '@county/education/staff/teacher-training'
import { getSchool } from '../school/find-school.ts'

/** Teachers belong to a school of the list. */
export const teacherHooks: LedgerHooks<Teacher> = {
  area: countyArea,
  async beforeWrite(c, values) {
    return { schoolName: (await getSchool(c, values.schoolName)).name }
  },
  async afterWrite(c, row) {
    await c.tx.query(
      `update education.teacher_training set teacher_name = $2, school_name = $3, updated_by = $4
       where teacher_id = $1 and (teacher_name, school_name) <> ($2, $3)`,
      [row.id, row.name, row.school_name, c.actor.id],
    )
  },
}

/** Posts belong to a school of the list. */
export const postHooks: LedgerHooks<StaffPost> = {
  area: countyArea,
  async beforeWrite(c, values) {
    return { schoolName: (await getSchool(c, values.schoolName)).name }
  },
}

/** A training is a teacher's of the ledger; throws EDUCATION_UNKNOWN_TEACHER. */
export const trainingHooks: LedgerHooks<TeacherTraining> = {
  area: countyArea,
  async beforeWrite(c, values) {
    const teacher = await c.tx.maybe<{ id: string }>(
      `select id from education.teacher where name = $1 and school_name = $2 order by closed_on nulls first, id limit 1`,
      [values.teacherName, values.schoolName],
    )
    if (!teacher)
      throw errors.error('EDUCATION_UNKNOWN_TEACHER', { school: values.schoolName, name: values.teacherName })
    return { teacherId: teacher.id }
  },
}
