import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { PlanZero } from '@county/employment/zero-household/verbs'
import { ZeroHousehold } from '@county/employment/zero-household/zero-household'
import type { z } from 'zod'
import { takeStep } from './step.ts'

/** Writes down the plan of help, who is responsible and what was done. */
export const plan = command({
  name: 'employment.zeroHousehold.plan',
  title: { zh: '制定帮扶计划', en: 'Plan the help' },
  permission: 'employment.zeroHousehold.plan',
  entity: ZeroHousehold.table,
  needsVersion: true,
  input: PlanZero,
  output: ledgerRow(ZeroHousehold) as z.ZodType<any>,
  run: (c, input) =>
    takeStep(c, input.id, ['found', 'recognised'], () => ({
      plan: input.plan,
      responsible: input.responsible,
      measures: input.measures || null,
    })),
})
