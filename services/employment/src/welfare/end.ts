import { lockRow, updateRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { jobEndReason } from '@county/employment/codes'
import { errors } from '@county/employment/errors'
import { assertJobDates } from '@county/employment/job/rules'
import { EndWelfare, WelfareDone } from '@county/employment/welfare/verbs'
import { WelfareAssignment } from '@county/employment/welfare/welfare'
import { labelOf } from '@county/kernel/codes/code-table'
import { JOB_TABLE, RECORD_TABLE, ZERO_TABLE } from '../tables.ts'
import { endWelfareJob } from './hooks.ts'

/** Ends a public-welfare assignment on its last day; the job behind it ends with it. */
export const end = command({
  name: 'employment.welfare.end',
  title: { zh: '公益性岗位离岗', en: 'End a public-welfare assignment' },
  permission: 'employment.welfare.write',
  entity: WelfareAssignment.table,
  alsoChanges: [JOB_TABLE, RECORD_TABLE, ZERO_TABLE],
  needsVersion: true,
  input: EndWelfare,
  output: WelfareDone,
  async run(c, input) {
    const before = await lockRow(c, WelfareAssignment.table, input.id)
    if (before.ended_on ?? before.closed_on) throw errors.error('EMPLOYMENT_NO_JOB')
    assertJobDates({ startedOn: before.started_on, endedOn: input.endedOn })
    const set = {
      ended_on: input.endedOn,
      end_reason: input.reason,
      closed_on: input.endedOn,
      closed_reason: labelOf(jobEndReason, input.reason, 'zh-CN'),
    }
    const row = await updateRow(c, WelfareAssignment.table, input.id, new Map(Object.entries(set)))
    await endWelfareJob(c, row)
    const value = { id: input.id, version: row.version as number, jobId: before.job_id as string | null }
    return { value, audit: { entityId: input.id, areaPath: row.area_path, before: { endedOn: null }, after: set } }
  },
})
