import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { Dispute } from '@county/governance/dispute/dispute'
import { MediateDispute } from '@county/governance/dispute/verbs'
import { DomainError } from '@county/kernel/errors'
import type { z } from 'zod'
import { DISPUTE, STEP } from '../tables.ts'
import { noteStep } from './note-step.ts'
import { takeStep } from './take-step.ts'

/** Records a mediation that did not end the dispute; the limit stands. */
export const mediate = command({
  name: 'governance.dispute.mediate',
  title: { zh: '登记调解', en: 'Record a mediation' },
  permission: 'governance.dispute.write',
  entity: DISPUTE,
  alsoChanges: [STEP],
  needsVersion: true,
  input: MediateDispute,
  output: ledgerRow(Dispute) as z.ZodType<any>,
  run: (c, { id, on, text }) =>
    takeStep(c, id, ['mediating'], async (before) => {
      if (on > c.today) throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: on } })
      await noteStep(c, before, 'mediated', on, text)
      return { mediator: before.mediator }
    }),
})
