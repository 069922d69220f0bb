import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { errors } from '@county/governance/errors'
import { assertTrips } from '@county/governance/service/rules'
import { ServiceCase } from '@county/governance/service/service-case'
import { TellCase } from '@county/governance/service/verbs'
import { DomainError } from '@county/kernel/errors'
import type { z } from 'zod'
import { CASE } from '../tables.ts'
import { takeStep } from './take-step.ts'

/** The resident was told the result, and the case is done; how often they had to come, and why more than once. */
export const tell = command({
  name: 'governance.serviceCase.tell',
  title: { zh: '告知结果', en: 'Tell the result' },
  permission: 'governance.case.write',
  entity: CASE,
  needsVersion: true,
  input: TellCase,
  output: ledgerRow(ServiceCase) as z.ZodType<any>,
  run: (c, { id, toldOn, trips, tripReason, answer }) =>
    takeStep(
      c,
      id,
      'tell',
      async (before) => {
        if (toldOn > c.today)
          throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: toldOn } })
        if (toldOn < before.received_on)
          throw errors.error('GOVERNANCE_DONE_BEFORE', { doneOn: toldOn, appliedOn: before.received_on })
        assertTrips({ trips, tripReason })
        return { state: 'told', toldOn, trips, tripReason, answer: answer ?? before.answer, dueOn: null }
      },
      true,
    ),
})
