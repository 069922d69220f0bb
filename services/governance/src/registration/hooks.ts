import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { errors } from '@county/governance/errors'
import type { RegistrationMove } from '@county/governance/registration/registration-move'
import { assertTrips } from '@county/governance/service/rules'
import { DomainError } from '@county/kernel/errors'

/** Throws when business ends before it begins, lies ahead, or took more than one trip without a reason. */
export function assertMove(move: RegistrationMove, today: string): void {
  const last = move.doneOn ?? move.appliedOn
  if (last > today) throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: last } })
  if (move.doneOn && move.doneOn < move.appliedOn)
    throw errors.error('GOVERNANCE_DONE_BEFORE', { doneOn: move.doneOn, appliedOn: move.appliedOn })
  assertTrips(move)
}

/** Rules of registration business. */
export const moveHooks: LedgerHooks<RegistrationMove> = {
  async beforeWrite(c, values) {
    assertMove(values, c.today)
    return undefined
  },
}
