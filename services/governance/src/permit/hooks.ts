import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { errors } from '@county/governance/errors'
import type { ResidencePermit } from '@county/governance/permit/residence-permit'
import { nextEndorsement } from '@county/governance/permit/rules'
import { DomainError } from '@county/kernel/errors'
import { follow } from '../registration/sync.ts'
import { settingsOn } from '../rule/read-rules.ts'

/** Rules of the ledger: only for those not registered here; when the next endorsement is due follows; so does the registration. */
export const permitHooks: LedgerHooks<ResidencePermit> = {
  async beforeWrite(c, values, before, subjectId) {
    const last = values.endorsedOn ?? values.issuedOn
    if (last > c.today) throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: last } })
    if (!before) {
      const here = await c.tx.maybe(`select from residents.person_profile where id = $1 and hukou_status = '1'`, [
        subjectId,
      ])
      if (here) throw errors.error('GOVERNANCE_REGISTERED_HERE')
    }
    const moved = before && before.endorsedOn === values.endorsedOn && before.issuedOn === values.issuedOn
    return {
      dueOn: moved && before.dueOn ? before.dueOn : nextEndorsement(values, await settingsOn(c, c.today)),
      endorsements: values.endorsements ?? (values.endorsedOn ? 1 : 0),
    }
  },
  async afterWrite(c, row) {
    await follow(c, row.person_id)
  },
}
