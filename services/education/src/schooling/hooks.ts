import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { assertAge, assertSchooling, complete } from '@county/education/schooling/rules'
import type { Schooling } from '@county/education/schooling/schooling'
import { DomainError } from '@county/kernel/errors'
import { refreshAbsence } from '../absence/refresh.ts'
import { settingsOn } from '../rule/read-rules.ts'
import { findSchool } from '../school/find-school.ts'
import { assertTeaches } from '../school/hooks.ts'

/** Rules of the ledger: states that agree with themselves, ages, grades that the school teaches; the watch list follows. */
export const schoolingHooks: LedgerHooks<Schooling> = {
  async beforeWrite(c, values, _before, subjectId) {
    if (values.since > c.today)
      throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: values.since } })
    assertSchooling(values)
    const person = await c.tx.maybe<{ birth_date: string | null }>(
      `select birth_date from residents.person_card where id = $1`,
      [subjectId],
    )
    if (person?.birth_date) assertAge(values.state, person.birth_date, c.today, await settingsOn(c, c.today))
    const completed = complete(values)
    if (values.state !== 'enrolled') return completed
    const school = await findSchool(c, values.schoolName as string)
    if (school) assertTeaches(school, values.grade as string)
    return { ...completed, ...(school ? { schoolName: school.name } : {}), schoolId: school?.id ?? null }
  },
  async afterWrite(c, row) {
    await refreshAbsence(c, [row.person_id])
  },
}
