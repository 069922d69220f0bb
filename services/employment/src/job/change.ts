import { command } from '@county/api-kit/verb'
import { ChangeJob, JobChanged } from '@county/employment/job/verbs'
import { JOB_TABLE, RECORD_TABLE, ZERO_TABLE } from '../tables.ts'
import { startJob } from './store.ts'

/** Changes a person's work: the current main job ends the day before the new one begins. */
export const changeJob = command({
  name: 'employment.job.change',
  title: { zh: '变更工作', en: 'Change job' },
  permission: 'employment.labour.write',
  entity: JOB_TABLE,
  alsoChanges: [RECORD_TABLE, ZERO_TABLE],
  input: ChangeJob,
  output: JobChanged,
  async run(c, input) {
    const job = { ...input.job, endedOn: null, openingId: null }
    const { row, ended } = await startJob(c, input.personId, job, { endReason: input.endReason })
    const status = job.main ? job.kind : 'flexible'
    const value = { jobId: row.id as string, endedJobId: ended?.id ?? null, status }
    return { value, audit: { entityId: row.id, areaPath: row.area_path, before: ended ?? null, after: job } }
  },
})
