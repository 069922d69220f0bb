import { insertRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { AssignWelfare, WelfareDone } from '@county/employment/welfare/verbs'
import { WelfareAssignment } from '@county/employment/welfare/welfare'
import { JOB_TABLE, RECORD_TABLE, ZERO_TABLE } from '../tables.ts'
import { startWelfareJob } from './job.ts'
import { assertMayHold, lockPost } from './store.ts'

/** Gives a public-welfare post to a person for a term, and records it as the person's job. */
export const assign = command({
  name: 'employment.welfare.assign',
  title: { zh: '安排公益性岗位', en: 'Assign a public-welfare post' },
  permission: 'employment.welfare.write',
  entity: WelfareAssignment.table,
  alsoChanges: [JOB_TABLE, RECORD_TABLE, ZERO_TABLE],
  input: AssignWelfare,
  output: WelfareDone,
  async run(c, input) {
    const post = await lockPost(c, { id: input.postId })
    await assertMayHold(c, post, input.personId, { startedOn: input.startedOn, until: input.agreedUntil })
    const subsidy = input.subsidy ?? post.subsidy
    const jobId = await startWelfareJob(c, input.personId, post, input.startedOn, subsidy)
    const values = {
      postNo: post.post_no,
      postId: post.id,
      postName: post.name,
      startedOn: input.startedOn,
      agreedUntil: input.agreedUntil,
      subsidy,
      endedOn: null,
      endReason: null,
      jobId,
    }
    const row = await insertRow(c, WelfareAssignment, { subjectId: input.personId, values })
    const value = { id: row.id as string, version: row.version as number, jobId }
    return { value, audit: { entityId: row.id, areaPath: row.area_path, after: values } }
  },
})
