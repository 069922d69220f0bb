import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { DismissZero } from '@county/employment/zero-household/verbs'
import { ZeroHousehold } from '@county/employment/zero-household/zero-household'
import type { z } from 'zod'
import { takeStep } from './step.ts'

/**
 * Marks a found household as not counting after a check on the spot. It is not found again for ninety days; the members'
 * records should be corrected meanwhile.
 */
export const dismiss = command({
  name: 'employment.zeroHousehold.dismiss',
  title: { zh: '核实不属于零就业家庭', en: 'Mark as not counting' },
  permission: 'employment.zeroHousehold.decide',
  entity: ZeroHousehold.table,
  needsVersion: true,
  input: DismissZero,
  output: ledgerRow(ZeroHousehold) as z.ZodType<any>,
  async run(c, input) {
    const done = await takeStep(c, input.id, ['found'], () => ({
      state: 'notCounted',
      closed_on: c.today,
      closed_reason: '核实不属于',
      evidence: input.reason,
    }))
    return { ...done, audit: { ...done.audit, reason: input.reason } }
  },
})
