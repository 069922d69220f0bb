import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { errors } from '@county/governance/errors'
import { assertTrips } from '@county/governance/service/rules'
import type { ServiceCase } from '@county/governance/service/service-case'
import { DomainError } from '@county/kernel/errors'
import { getItem, nextCaseNo } from './item.ts'

/** Rules of a case entered by hand or from a file: an item of the list, a reason for more than one trip. */
export const caseHooks: LedgerHooks<ServiceCase> = {
  async beforeWrite(c, values, before) {
    if (values.receivedOn > c.today)
      throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: values.receivedOn } })
    assertTrips(values)
    if (values.toldOn && values.toldOn < values.receivedOn)
      throw errors.error('GOVERNANCE_DONE_BEFORE', { doneOn: values.toldOn, appliedOn: values.receivedOn })
    const item = before?.itemName === values.itemName ? null : await getItem(c, values.itemName)
    return {
      department: values.department ?? item?.department ?? null,
      caseNo: values.caseNo ?? (await nextCaseNo(c)),
      state: values.toldOn ? 'told' : (values.state ?? 'received'),
    }
  },
}
