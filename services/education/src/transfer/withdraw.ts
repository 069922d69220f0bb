import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { Transfer } from '@county/education/transfer/transfer'
import { EndTransfer } from '@county/education/transfer/verbs'
import type { z } from 'zod'
import { TRANSFER } from '../tables.ts'
import { takeStep } from './take-step.ts'

/** Those who asked take the transfer back, with the reason. */
export const withdraw = command({
  name: 'education.transfer.withdraw',
  title: { zh: '撤回转学', en: 'Withdraw a transfer' },
  permission: 'education.transfer.apply',
  entity: TRANSFER,
  needsVersion: true,
  input: EndTransfer,
  output: ledgerRow(Transfer) as z.ZodType<any>,
  run: (c, { id, reason }) =>
    takeStep(c, id, 'withdraw', async () => ({
      state: 'withdrawn',
      due_on: null,
      decision: reason,
      closed_on: c.today,
      closed_reason: '已撤回',
    })),
})
