import { getRow } from '@county/api-kit/ledger/verbs'
import { insertRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { Candidate } from '@county/party/development/candidate'
import { refusals } from '@county/party/development/engine'
import { record } from '@county/party/development/record'
import { DevelopmentStep } from '@county/party/development/step-record'
import { getStep } from '@county/party/development/steps'
import { OpenFile } from '@county/party/development/verbs'
import { errors } from '@county/party/errors'
import type { z } from 'zod'
import { findMember } from '../member/hooks.ts'
import { getBranch } from '../organisation/find-branch.ts'
import { assertPast, settingsOn } from '../rule/read-rules.ts'
import { CANDIDATE, STEP } from '../tables.ts'
import { birthDateOf, refreshFile, whyNot } from './file.ts'

/** A person hands in an application: the file is opened with step 1. */
export const openFile = command({
  name: 'party.candidate.openFile',
  title: { zh: '登记入党申请', en: 'Record an application' },
  permission: 'party.development.write',
  entity: CANDIDATE,
  alsoChanges: [STEP],
  input: OpenFile,
  output: ledgerRow(Candidate) as z.ZodType<any>,
  async run(c, { personId, branchName, appliedOn, handler, paper }) {
    assertPast(c, appliedOn)
    const member = await findMember(c, personId)
    if (member) throw errors.error('PARTY_ALREADY_MEMBER', { branch: member.branch_name })
    const open = await c.tx.maybe(`select from party.candidate where person_id = $1 and closed_on is null`, [personId])
    if (open) throw errors.error('PARTY_FILE_OPEN')
    const branch = await getBranch(c, branchName)
    const rules = await settingsOn(c, c.today)
    const birthDate = await birthDateOf(c, personId)
    const reasons = refusals({ birthDate, records: [] }, record({ step: 's01', on: appliedOn }), rules)
    if (reasons.length)
      throw errors.error('PARTY_STEP_REFUSED', { step: getStep('s01').title.zh, why: whyNot(reasons) })
    const values = { branchName: branch.name, branchId: branch.id, appliedOn, standing: 'applicant' }
    const stored = await insertRow(c, Candidate, { subjectId: personId, values })
    await insertRow(c, DevelopmentStep, {
      subjectId: personId,
      values: {
        step: 's01',
        on: appliedOn,
        result: 'pass',
        handler,
        paper,
        late: false,
        seq: 1,
        candidateId: stored.id,
      },
    })
    await refreshFile(c, stored.id, birthDate, rules)
    const audit = { entityId: stored.id as string, areaPath: stored.area_path as string, after: values }
    return { value: await getRow(c, Candidate, stored.id), audit }
  },
})
