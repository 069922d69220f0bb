import { updateRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { Candidate } from '@county/party/development/candidate'
import { RemoveStep } from '@county/party/development/verbs'
import type { z } from 'zod'
import { CANDIDATE, MEMBER, STEP } from '../tables.ts'
import { revise } from './revise.ts'

/** Takes back a record made by mistake. Refused while later steps rest on it. */
export const removeStep = command({
  name: 'party.candidate.removeStep',
  title: { zh: '撤销误录的发展步骤', en: 'Take a record back' },
  permission: 'party.development.correct',
  entity: CANDIDATE,
  alsoChanges: [STEP, MEMBER],
  needsVersion: true,
  input: RemoveStep,
  output: ledgerRow(Candidate) as z.ZodType<any>,
  run: (c, input) =>
    revise(
      c,
      input,
      () => null,
      (r) =>
        updateRow(
          c,
          STEP,
          r.id,
          new Map([
            ['closed_on', c.today],
            ['closed_reason', '录入错误'],
          ]),
        ),
    ),
})
