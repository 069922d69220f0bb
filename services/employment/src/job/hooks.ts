import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { errors } from '@county/employment/errors'
import type { Job } from '@county/employment/job/job'
import { assertJobDates, readCreditCode } from '@county/employment/job/rules'
import { assertMayWork } from '@county/employment/labour-record/labour'
import { lockRecord } from '../labour-record/store.ts'
import { afterJobs, assertNoOverlap, endCurrent, findMainJob } from './store.ts'

/** Rules of the job ledger: valid dates and code; a main job allowed by the record; one current main job. */
export const jobHooks: LedgerHooks<Job> = {
  async beforeWrite(c, values, before, subjectId) {
    assertJobDates({ startedOn: values.startedOn, endedOn: values.endedOn ?? null })
    const personId = subjectId as string
    if (values.main) await assertMain(c, personId, values, before)
    return { creditCode: readCreditCode(values.creditCode) }
  },
  async afterWrite(c, row) {
    await afterJobs(c, [row.person_id])
  },
}

async function assertMain(
  c: Parameters<typeof lockRecord>[0],
  personId: string,
  values: Job,
  before: Job | null,
): Promise<void> {
  const span = { startedOn: values.startedOn, endedOn: values.endedOn ?? null }
  if (values.endedOn) {
    if (!before) await assertNoOverlap(c, personId, span)
    return
  }
  const record = await lockRecord(c, personId)
  assertMayWork({ fullTimeStudent: record.full_time_student, labourAbility: record.labour_ability })
  if (!before) {
    await endCurrent(c, personId, values.startedOn, 'changed')
    await assertNoOverlap(c, personId, span)
  } else if (!before.main) {
    const current = await findMainJob(c, personId)
    if (current) throw errors.error('EMPLOYMENT_JOB_ACTIVE', { since: current.started_on })
  }
}
