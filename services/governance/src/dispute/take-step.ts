import type { CommandContext } from '@county/api-kit/verb'
import { disputeState } from '@county/governance/codes'
import { Dispute } from '@county/governance/dispute/dispute'
import { errors } from '@county/governance/errors'
import { labelOf } from '@county/kernel/codes/code-table'
import { changeRow, type Stored } from '../change-row.ts'

/** One step of a dispute that is in one of the states in which it is possible. Throws GOVERNANCE_DISPUTE_STATE. */
export function takeStep(
  c: CommandContext,
  id: string,
  states: readonly string[],
  values: (before: Stored) => Promise<Record<string, unknown>>,
) {
  return changeRow(c, Dispute, id, (before) => {
    if (before.closed_on || !states.includes(before.state))
      throw errors.error('GOVERNANCE_DISPUTE_STATE', {
        state: labelOf(disputeState, before.state, 'zh-CN') ?? before.state,
      })
    return values(before)
  })
}
