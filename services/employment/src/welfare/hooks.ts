import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { updateRow } from '@county/api-kit/ledger/write'
import type { Context } from '@county/api-kit/verb'
import { WelfareAssignment } from '@county/employment/welfare/welfare'
import { afterJobs, endJob, type StoredJob } from '../job/store.ts'
import { startWelfareJob } from './job.ts'
import { assertMayHold, lockPost } from './store.ts'

/** The rules of public-welfare posts for assignments typed into the ledger; the job behind them follows. */
export const welfareHooks: LedgerHooks<WelfareAssignment> = {
  async beforeWrite(c, values, before, subjectId) {
    const same =
      before?.postNo === values.postNo &&
      before.startedOn === values.startedOn &&
      before.agreedUntil === values.agreedUntil
    if (same || values.endedOn) return undefined
    const post = await lockPost(c, { no: values.postNo })
    const term = { startedOn: values.startedOn, until: values.agreedUntil }
    await assertMayHold(c, post, subjectId as string, term, before ? await idOf(c, subjectId as string) : null)
    return { postId: post.id, postName: post.name }
  },
  async afterWrite(c, row) {
    if (row.ended_on || row.closed_on) return endWelfareJob(c, row)
    if (row.job_id) return
    const post = await lockPost(c, { id: row.post_id })
    const jobId = await startWelfareJob(c, row.person_id, post, row.started_on, row.subsidy)
    await updateRow(c, WelfareAssignment.table, row.id, new Map([['job_id', jobId]]))
  },
}

async function idOf(c: Context, personId: string): Promise<string | null> {
  const row = await c.tx.maybe<{ id: string }>(
    `select id from employment.welfare_assignment where person_id = $1 and ended_on is null and closed_on is null`,
    [personId],
  )
  return row?.id ?? null
}

/** Ends the job behind an assignment that ended; nothing to do when the job ended before. */
export async function endWelfareJob(c: Context, row: Record<string, any>): Promise<void> {
  const job = await c.tx.maybe<StoredJob>(
    `select * from employment.job where id = $1 and closed_on is null for update`,
    [row.job_id],
  )
  if (job) await endJob(c, job, row.ended_on ?? row.closed_on, row.end_reason ?? row.closed_reason ?? 'expired')
  await afterJobs(c, [row.person_id])
}
