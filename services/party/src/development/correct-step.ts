import { toColumns } from '@county/api-kit/ledger/columns'
import { updateRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { Candidate } from '@county/party/development/candidate'
import { DevelopmentStep } from '@county/party/development/step-record'
import { CorrectStep } from '@county/party/development/verbs'
import type { z } from 'zod'
import { assertPast } from '../rule/read-rules.ts'
import { CANDIDATE, MEMBER, STEP } from '../tables.ts'
import { namesIn } from './file.ts'
import { revise } from './revise.ts'

/** Corrects a recorded step with the reason; the old version stays in the history. */
export const correctStep = command({
  name: 'party.candidate.correctStep',
  title: { zh: '更正发展步骤', en: 'Correct a step' },
  permission: 'party.development.correct',
  entity: CANDIDATE,
  alsoChanges: [STEP, MEMBER],
  needsVersion: true,
  input: CorrectStep,
  output: ledgerRow(Candidate) as z.ZodType<any>,
  run(c, { id, recordId, reason, ...said }) {
    assertPast(c, said.on)
    return revise(
      c,
      { id, recordId, reason },
      (r) => ({ ...r, ...said, persons: namesIn(said.persons), personsText: said.persons }),
      (r) => updateRow(c, STEP, r.id, toColumns(DevelopmentStep, said, c.cipher)),
    )
  },
})
