import { getRow } from '@county/api-kit/ledger/verbs'
import { insertRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { Candidate } from '@county/party/development/candidate'
import { refusals } from '@county/party/development/engine'
import type { StepRecord } from '@county/party/development/file'
import type { StepKey } from '@county/party/development/step'
import { DevelopmentStep } from '@county/party/development/step-record'
import { getStep } from '@county/party/development/steps'
import { RecordStep } from '@county/party/development/verbs'
import { errors } from '@county/party/errors'
import type { z } from 'zod'
import { assertPast, settingsOn } from '../rule/read-rules.ts'
import { CANDIDATE, MEMBER, STEP } from '../tables.ts'
import { lockFile, namesIn, refreshFile, whyNot } from './file.ts'
import { follow } from './follow.ts'

/** Records a step; refused with its reasons and the earliest day while its rule does not allow it. */
export const recordStep = command({
  name: 'party.candidate.recordStep',
  title: { zh: '登记发展步骤', en: 'Record a step' },
  permission: 'party.development.write',
  entity: CANDIDATE,
  alsoChanges: [STEP, MEMBER],
  needsVersion: true,
  input: RecordStep,
  output: ledgerRow(Candidate) as z.ZodType<any>,
  async run(c, { id, step, ...said }) {
    const { row, records, file } = await lockFile(c, id)
    assertPast(c, said.until ?? said.on)
    assertPast(c, said.on)
    const rules = await settingsOn(c, c.today)
    const made: StepRecord = { ...said, step: step as StepKey, persons: namesIn(said.persons) }
    const reasons = refusals(file, made, rules)
    if (reasons.length)
      throw errors.error('PARTY_STEP_REFUSED', { step: getStep(made.step).title.zh, why: whyNot(reasons) })
    const seq = Math.max(0, ...records.map((r) => r.seq)) + 1
    const values = { ...said, step, late: false, seq, candidateId: id }
    await insertRow(c, DevelopmentStep, { subjectId: row.person_id, values })
    const done = await refreshFile(c, id, file.birthDate, rules)
    await follow(c, row, done.file, rules, false)
    const audit = { entityId: id, areaPath: row.area_path as string, after: values }
    return { value: await getRow(c, Candidate, id), audit }
  },
})
