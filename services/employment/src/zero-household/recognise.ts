import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { clearingDeadline } from '@county/employment/zero-household/rules'
import { RecogniseZero } from '@county/employment/zero-household/verbs'
import { ZeroHousehold } from '@county/employment/zero-household/zero-household'
import { DomainError } from '@county/kernel/errors'
import type { z } from 'zod'
import { takeStep } from './step.ts'

/** Recognises a found household (认定); it is to be cleared by the end of the quarter. */
export const recognise = command({
  name: 'employment.zeroHousehold.recognise',
  title: { zh: '认定零就业家庭', en: 'Recognise a zero-employment household' },
  permission: 'employment.zeroHousehold.decide',
  entity: ZeroHousehold.table,
  needsVersion: true,
  input: RecogniseZero,
  output: ledgerRow(ZeroHousehold) as z.ZodType<any>,
  async run(c, input) {
    const on = input.recognisedOn ?? c.today
    if (on > c.today) throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { on } })
    return takeStep(c, input.id, ['found'], () => ({
      state: 'recognised',
      recognised_on: on,
      deadline: clearingDeadline(on),
      cause: input.cause,
    }))
  },
})
