import { lockRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { errors } from '@county/employment/errors'
import { EndJob, JobChanged } from '@county/employment/job/verbs'
import { JOB_TABLE, RECORD_TABLE, ZERO_TABLE } from '../tables.ts'
import { afterJobs, endJob, type StoredJob } from './store.ts'

/** Ends a job on its last day; the person's status and household follow in the same transaction. */
export const endJobVerb = command({
  name: 'employment.job.end',
  title: { zh: '结束工作', en: 'End a job' },
  permission: 'employment.labour.write',
  entity: JOB_TABLE,
  alsoChanges: [RECORD_TABLE, ZERO_TABLE],
  input: EndJob,
  output: JobChanged,
  async run(c, input) {
    const job = (await lockRow(c, JOB_TABLE, input.jobId)) as StoredJob
    if (job.ended_on ?? job.closed_on) throw errors.error('EMPLOYMENT_NO_JOB')
    await endJob(c, job, input.endedOn, input.reason)
    await afterJobs(c, [job.person_id])
    const record = await c.tx.maybe<{ status: string }>(
      `select status from employment.labour_record where person_id = $1 and closed_on is null`,
      [job.person_id],
    )
    const value = { jobId: job.id, endedJobId: job.id, status: record?.status ?? 'seeking' }
    const audit = { entityId: job.id, areaPath: job.area_path, before: { endedOn: null }, after: input }
    return { value, audit }
  },
})
