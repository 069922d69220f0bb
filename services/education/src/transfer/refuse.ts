import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { Transfer } from '@county/education/transfer/transfer'
import { EndTransfer } from '@county/education/transfer/verbs'
import type { z } from 'zod'
import { TRANSFER } from '../tables.ts'
import { takeStep } from './take-step.ts'

/** The bureau refuses a transfer, with the reason. */
export const refuse = command({
  name: 'education.transfer.refuse',
  title: { zh: '不予转学', en: 'Refuse a transfer' },
  permission: 'education.transfer.approve',
  entity: TRANSFER,
  needsVersion: true,
  input: EndTransfer,
  output: ledgerRow(Transfer) as z.ZodType<any>,
  run: (c, { id, reason }) =>
    takeStep(c, id, 'refuse', async () => ({
      state: 'refused',
      due_on: null,
      decision: reason,
      closed_on: c.today,
      closed_reason: '不予办理',
    })),
})
