import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { insuranceKind } from '@county/housing/codes'
import { errors } from '@county/housing/errors'
import type { Claim } from '@county/housing/insurance/claim'
import { labelOf } from '@county/kernel/codes/code-table'
import { DomainError } from '@county/kernel/errors'

/** A claim names a policy of the household, or of one of its members, and is paid after it happened. */
export const claimHooks: LedgerHooks<Claim> = {
  async beforeWrite(c, values, _before, householdId) {
    if (values.happenedOn > c.today)
      throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: values.happenedOn } })
    if (values.paidOn && values.paidOn < values.happenedOn)
      throw errors.error('HOUSING_ENDS_BEFORE_START', { startsOn: values.happenedOn, endsOn: values.paidOn })
    const policy = await c.tx.maybe(
      values.insurance === 'home'
        ? `select from housing.home_insurance where policy_no = $1 and household_id = $2`
        : `select from housing.job_insurance j join residents.person_card p on p.id = j.person_id
           where j.policy_no = $1 and p.household_id = $2`,
      [values.policyNo, householdId],
    )
    if (policy) return undefined
    const kind = labelOf(insuranceKind, values.insurance, 'zh-CN') ?? values.insurance
    throw errors.error('HOUSING_NO_POLICY', { policyNo: values.policyNo, kind })
  },
}
