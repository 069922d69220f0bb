import { insertRow } from '@county/api-kit/ledger/write'
import { type CommandContext, command } from '@county/api-kit/verb'
import { errors } from '@county/employment/errors'
import { JobMatch } from '@county/employment/opening/job-match'
import { matchScore } from '@county/employment/opening/matching'
import { MatchStored, Recommend } from '@county/employment/opening/verbs'
import { lockRecord } from '../labour-record/store.ts'
import { floorFor } from '../rule/read-rules.ts'
import { readOpenings, readPersons } from './match.ts'

/** Recommends a person for an opening and keeps why; a pair that is ruled out is refused. */
export const recommend = command({
  name: 'employment.match.recommend',
  title: { zh: '推荐岗位', en: 'Recommend a job' },
  permission: 'employment.match.write',
  entity: JobMatch.table,
  input: Recommend,
  output: MatchStored,
  async run(c, input) {
    const record = await lockRecord(c, input.personId)
    await assertOpen(c, input)
    const [opening] = await readOpenings(c, input.openingId)
    if (!opening) throw errors.error('EMPLOYMENT_OPENING_CLOSED', { until: await validUntil(c, input.openingId) })
    const [person] = await readPersons(c, input.personId)
    if (!person) throw errors.error('EMPLOYMENT_NO_RECORD')
    const found = matchScore(person, opening, c.today, await floorFor(c, record.area_path, c.today))
    if (found.excluded) throw errors.error('EMPLOYMENT_MATCH_EXCLUDED', { reason: found.excluded.zh })
    const values = {
      openingId: opening.id,
      openingName: `${opening.post}（${opening.employer}）`,
      recommendedOn: c.today,
      score: found.score,
      distanceScore: found.parts.distance,
      skillScore: found.parts.skill,
      wageScore: found.parts.wage,
      shiftScore: found.parts.shift,
      careScore: found.parts.care,
      reasons: found.reasons.map((r) => r.zh).join('；'),
      outcome: 'recommended',
      outcomeOn: null,
      outcomeReason: null,
    }
    const row = await insertRow(c, JobMatch, { subjectId: input.personId, values })
    const value = { id: row.id as string, version: row.version as number, outcome: 'recommended', jobId: null }
    return { value, audit: { entityId: row.id, areaPath: row.area_path, after: values } }
  },
})

async function assertOpen(c: CommandContext, pair: { personId: string; openingId: string }): Promise<void> {
  const earlier = await c.tx.query(
    `select 1 from employment.job_match where person_id = $1 and opening_id = $2 and closed_on is null
       and outcome in ('recommended', 'interview')`,
    [pair.personId, pair.openingId],
  )
  if (earlier.length) throw errors.error('EMPLOYMENT_ALREADY_RECOMMENDED')
}

async function validUntil(c: CommandContext, openingId: string): Promise<string> {
  const row = await c.tx.maybe<{ valid_until: string }>(
    `select valid_until from employment.job_opening where id = $1`,
    [openingId],
  )
  return row?.valid_until ?? c.today
}
