import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import type { Context } from '@county/api-kit/verb'
import type { Admission } from '@county/health/admission/admission'
import { arrearsOf, assertAdmission, isCovered } from '@county/health/admission/rules'
import { errors } from '@county/health/errors'
import { addDays } from '@county/kernel/local-date'
import { assertInstitution } from '../institution/hooks.ts'
import { assertHappened, settingsOn } from '../rule/read-rules.ts'

/** Category in the anti-poverty system of a person's household; null where the registry has none. */
export async function categoryOf(c: Context, personId: string): Promise<string | null> {
  const found = await c.tx.maybe<{ category: string | null }>(
    `select poverty_category as category from residents.person_profile where id = $1`,
    [personId],
  )
  return found?.category ?? null
}

/** Hospitals with an agreement on a day. */
export async function designatedOn(c: Context, day: string): Promise<string[]> {
  const rows = await c.tx.query<{ name: string }>(
    `select name from health.institution where closed_on is null and designated and designated_from <= $1::date
       and (designated_to is null or designated_to >= $1::date) order by name`,
    [day],
  )
  return rows.map((r) => r.name)
}

/** Treated before payment: a covered person at a designated hospital; else the reason for the deposit. Arrears follow from the sums. */
export const admissionHooks: LedgerHooks<Admission> = {
  async beforeWrite(c, values, before, subjectId) {
    assertHappened(c, values.admittedOn, values.dischargedOn, values.settledOn)
    await assertInstitution(c, values.hospital)
    assertAdmission(values)
    // Who was covered when admitted stays so.
    if (values.payAfter && !before?.payAfter && !isCovered(await categoryOf(c, subjectId as string)))
      throw errors.error('HEALTH_NOT_COVERED')
    if (values.payAfter && !(await designatedOn(c, values.admittedOn)).includes(values.hospital))
      throw errors.error('HEALTH_NOT_DESIGNATED', { hospital: values.hospital, on: values.admittedOn })
    if (!values.payAfter && !values.reason) throw errors.error('HEALTH_NEEDS_WHY_NOT')
    const arrears = arrearsOf(values)
    const days = (await settingsOn(c, c.today)).payByDays
    const payBy = values.payBy ?? (arrears && values.dischargedOn ? addDays(values.dischargedOn, days) : null)
    return { arrears, payBy }
  },
}
