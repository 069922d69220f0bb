import { lockRow, updateRow } from '@county/api-kit/ledger/write'
import { type CommandContext, command } from '@county/api-kit/verb'
import { errors } from '@county/employment/errors'
import { JobMatch } from '@county/employment/opening/job-match'
import { MatchStored, RecordOutcome } from '@county/employment/opening/verbs'
import { startJob } from '../job/store.ts'
import { JOB_TABLE, RECORD_TABLE, ZERO_TABLE } from '../tables.ts'

/** Records what became of a recommendation; when hired, the job begins in the same transaction. */
export const recordOutcome = command({
  name: 'employment.match.recordOutcome',
  title: { zh: '登记推荐结果', en: 'Record the outcome' },
  permission: 'employment.match.write',
  entity: JobMatch.table,
  alsoChanges: [JOB_TABLE, RECORD_TABLE, ZERO_TABLE],
  needsVersion: true,
  input: RecordOutcome,
  output: MatchStored,
  async run(c, input) {
    const before = await lockRow(c, JobMatch.table, input.id)
    if (!['recommended', 'interview'].includes(before.outcome) || before.closed_on)
      throw errors.error('EMPLOYMENT_MATCH_DONE', { on: before.outcome_on ?? before.closed_on })
    const set = {
      outcome: input.outcome,
      outcome_on: input.outcomeOn ?? c.today,
      outcome_reason: input.reason || null,
    }
    const stored = await updateRow(c, JobMatch.table, input.id, new Map(Object.entries(set)))
    const jobId = input.outcome === 'hired' ? await hire(c, before, input) : null
    const value = { id: input.id, version: stored.version as number, outcome: stored.outcome as string, jobId }
    const was = { outcome: before.outcome }
    return { value, audit: { entityId: input.id, areaPath: stored.area_path, before: was, after: { ...set, jobId } } }
  },
})

interface OpeningForJob {
  id: string
  employer: string
  credit_code: string | null
  post: string
  trade: string
  industry: string
  place: string
  province: string | null
  insured: boolean
  wage_from: number
}

async function hire(c: CommandContext, match: Record<string, any>, input: RecordOutcome): Promise<string> {
  const o = await c.tx.one<OpeningForJob>(`select * from employment.job_opening where id = $1`, [match.opening_id])
  const { row } = await startJob(c, match.person_id, {
    kind: 'wage',
    main: true,
    employer: o.employer,
    creditCode: o.credit_code,
    post: o.post,
    trade: o.trade,
    industry: o.industry,
    channel: 'match',
    place: o.place,
    province: o.province,
    startedOn: input.job?.startedOn ?? c.today,
    endedOn: null,
    monthlyIncome: input.job ? input.job.monthlyIncome : o.wage_from,
    insured: o.insured,
    occasions: 1,
    evidence: null,
    evidenceOn: null,
    openingId: o.id,
  })
  return row.id
}
