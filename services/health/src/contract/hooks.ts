import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import type { Contract } from '@county/health/contract/contract'
import type { Service } from '@county/health/contract/service'
import { errors } from '@county/health/errors'
import { assertInstitution } from '../institution/hooks.ts'
import { assertHappened } from '../rule/read-rules.ts'
import { findContract, refreshContracts } from './performed.ts'

/** A contract is signed for its year and ends after it began. */
export const contractHooks: LedgerHooks<Contract> = {
  async beforeWrite(c, values) {
    assertHappened(c, values.signedOn)
    await assertInstitution(c, values.institutionName)
    const signed = Number(values.signedOn.slice(0, 4))
    if (values.validTo < values.signedOn || values.year < signed || values.year > signed + 1)
      throw errors.error('HEALTH_CONTRACT_DATES', {
        signedOn: values.signedOn,
        validTo: values.validTo,
        year: values.year,
      })
    return { services: values.services ?? 0 }
  },
}

/** A service is performed under a contract in force on its day. */
export const serviceHooks: LedgerHooks<Service> = {
  async beforeWrite(c, values, _before, subjectId) {
    assertHappened(c, values.servedOn)
    await assertInstitution(c, values.institutionName)
    const contract = await findContract(c, subjectId as string, values.servedOn)
    if (!contract) throw errors.error('HEALTH_NO_CONTRACT', { on: values.servedOn })
    return { contractId: contract.id }
  },
  afterWrite: (c, row) => refreshContracts(c, row.person_id),
}
