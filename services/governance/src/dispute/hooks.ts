import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import type { Dispute } from '@county/governance/dispute/dispute'
import { assertOutcome, dueOn, stateOf } from '@county/governance/dispute/rules'
import { DomainError } from '@county/kernel/errors'
import { settingsOn } from '../rule/read-rules.ts'
import { noteStep } from './note-step.ts'

/** Rules of the ledger: an outcome is whole, the state and the limit follow; the first step is the finding. */
export const disputeHooks: LedgerHooks<Dispute> = {
  async beforeWrite(c, values, before) {
    if (values.foundOn > c.today)
      throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: values.foundOn } })
    assertOutcome(values)
    const runs = before && before.grade === values.grade && before.level === values.level && !values.outcome
    const from = before ? c.today : values.foundOn
    return {
      state: stateOf(values),
      dueOn: runs && before.dueOn ? before.dueOn : dueOn(values, from, await settingsOn(c, c.today)),
      raised: values.raised ?? 0,
    }
  },
  async afterWrite(c, row) {
    if (row.version === 1) await noteStep(c, row, 'found', row.found_on, row.description)
  },
}
