import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { disputeOutcome } from '@county/governance/codes'
import { Dispute } from '@county/governance/dispute/dispute'
import { assertOutcome } from '@county/governance/dispute/rules'
import { SettleDispute } from '@county/governance/dispute/verbs'
import { labelOf } from '@county/kernel/codes/code-table'
import { DomainError } from '@county/kernel/errors'
import type { z } from 'zod'
import { DISPUTE, STEP } from '../tables.ts'
import { noteStep } from './note-step.ts'
import { takeStep } from './take-step.ts'

/** Ends a dispute with its outcome. */
export const settle = command({
  name: 'governance.dispute.settle',
  title: { zh: '纠纷办结', en: 'Close a dispute' },
  permission: 'governance.dispute.write',
  entity: DISPUTE,
  alsoChanges: [STEP],
  needsVersion: true,
  input: SettleDispute,
  output: ledgerRow(Dispute) as z.ZodType<any>,
  run: (c, { id, outcome, outcomeOn, agreement }) =>
    takeStep(c, id, ['found', 'mediating'], async (before) => {
      if (outcomeOn > c.today)
        throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: outcomeOn } })
      assertOutcome({ foundOn: before.found_on, outcome, outcomeOn, agreement })
      const text = [labelOf(disputeOutcome, outcome, 'zh-CN'), agreement].filter(Boolean).join('：')
      await noteStep(c, before, 'closed', outcomeOn, text)
      return { outcome, outcomeOn, agreement, state: 'closed', dueOn: null }
    }),
})
