import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { errors } from '@county/employment/errors'
import { assertStatus, WORKING } from '@county/employment/labour-record/labour'
import type { LabourRecord } from '@county/employment/labour-record/labour-record'
import { closeJobsOf } from '../job/close-jobs.ts'
import { jobsFromStatus } from '../job/store.ts'
import { refreshZero } from '../zero-household/store.ts'
import { reflectJobs } from './store.ts'

/** Rules of the labour ledger: one open record a person, a status that agrees with itself, jobs that follow it. */
export const labourHooks: LedgerHooks<LabourRecord> = {
  async beforeWrite(c, values, before, subjectId) {
    if (!before && subjectId) {
      const open = await c.tx.maybe(
        `select 1 from employment.labour_record where person_id = $1 and closed_on is null`,
        [subjectId],
      )
      if (open) throw errors.error('EMPLOYMENT_RECORD_EXISTS')
    }
    assertStatus(values)
    return WORKING.includes(values.status)
      ? { statusReason: null }
      : { place: null, province: null, monthlyIncome: null }
  },
  async afterWrite(c, row) {
    if (row.closed_on) await closeJobsOf(c, [row.person_id], row.closed_on, row.closed_reason)
    else await jobsFromStatus(c, [row.id])
    await reflectJobs(c, [row.person_id])
    await refreshZero(c, { personIds: [row.person_id] })
  },
}
