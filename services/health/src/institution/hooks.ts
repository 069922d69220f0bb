import { countyArea } from '@county/api-kit/ledger/county-hooks'
import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import type { Context } from '@county/api-kit/verb'
import { errors } from '@county/health/errors'
import type { Institution } from '@county/health/institution/institution'
import type { Staff } from '@county/health/institution/staff'
import { assertHappened } from '../rule/read-rules.ts'

/** Throws HEALTH_UNKNOWN_INSTITUTION for a name that is not in the ledger of institutions. */
export async function assertInstitution(c: Context, ...names: readonly (string | null)[]): Promise<void> {
  for (const name of names) {
    if (name === null) continue
    const known = await c.tx.maybe(`select from health.institution where name = $1 and closed_on is null`, [name])
    if (!known) throw errors.error('HEALTH_UNKNOWN_INSTITUTION', { institution: name })
  }
}

/** An open institution has its first day, a designated hospital its agreement. */
export const institutionHooks: LedgerHooks<Institution> = {
  area: countyArea,
  async beforeWrite(c, values) {
    assertHappened(c, values.state === 'open' ? values.openedOn : null)
    const unfounded = values.designated && !(values.agreementNo && values.designatedFrom)
    if ((values.state === 'open' && !values.openedOn) || unfounded) throw errors.error('HEALTH_OPEN_WITHOUT_DAY')
    return undefined
  },
}

/** Staff belong to an institution of the ledger. */
export const staffHooks: LedgerHooks<Staff> = {
  area: countyArea,
  async beforeWrite(c, values) {
    assertHappened(c, values.startedOn)
    await assertInstitution(c, values.institutionName)
    return undefined
  },
}
