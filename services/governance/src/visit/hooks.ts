import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { errors } from '@county/governance/errors'
import type { HouseholdVisit } from '@county/governance/visit/household-visit'
import { DomainError } from '@county/kernel/errors'

/** Throws when a visit lies ahead, or found a need and does not say which. */
export function assertVisit(visit: HouseholdVisit, today: string): void {
  if (visit.visitedOn > today)
    throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: visit.visitedOn } })
  if (visit.result === 'need' && !visit.need) throw errors.error('GOVERNANCE_NEEDS_NEED')
}

/** Rules of visits. */
export const visitHooks: LedgerHooks<HouseholdVisit> = {
  async beforeWrite(c, values) {
    assertVisit(values, c.today)
    return undefined
  },
}
