import { changed, inserted, type Touched } from '@county/api-kit/import/effects'
import type { Effect } from '@county/api-kit/import/importer'
import { insertRow } from '@county/api-kit/ledger/write'
import type { Context } from '@county/api-kit/verb'
import type { RowSource } from '@county/core/ledger/ledger'
import { jobEndReason } from '@county/employment/codes'
import { errors } from '@county/employment/errors'
import { Job } from '@county/employment/job/job'
import { assertJobDates, endBeforeNext, readCreditCode } from '@county/employment/job/rules'
import { assertMayWork } from '@county/employment/labour-record/labour'
import { labelOf } from '@county/kernel/codes/code-table'
import type { LocalDate } from '@county/kernel/local-date'
import { lockRecord, reflectJobs } from '../labour-record/store.ts'
import { refreshZero } from '../zero-household/store.ts'

/** A stored job, as far as verbs need it. */
export interface StoredJob {
  id: string
  version: number
  person_id: string
  area_path: string
  kind: string
  main: boolean
  started_on: string
  ended_on: string | null
  closed_on: string | null
}

/** The main job a person has now, locked; undefined when there is none. */
export function findMainJob(c: Context, personId: string): Promise<StoredJob | undefined> {
  return c.tx.maybe<StoredJob>(
    `select * from employment.job where person_id = $1 and main and ended_on is null and closed_on is null for update`,
    [personId],
  )
}

/** Ends a job on its last day. Throws EMPLOYMENT_JOB_DATES when that lies before its first. */
export async function endJob(c: Context, job: StoredJob, endedOn: LocalDate, reason: string): Promise<void> {
  assertJobDates({ startedOn: job.started_on, endedOn })
  await c.tx.query(
    `update employment.job set ended_on = $2, closed_on = $2, closed_reason = $3, updated_by = $4 where id = $1`,
    [job.id, endedOn, labelOf(jobEndReason, reason, 'zh-CN') ?? reason, c.actor.id],
  )
}

/** A job that began, and the one it ended. */
export interface Started {
  row: Record<string, any>
  ended: StoredJob | undefined
}

/**
 * Starts a job. A main job needs a labour record that allows it, and ends the current main job the day before. Throws
 * EMPLOYMENT_NO_RECORD, EMPLOYMENT_STUDENT, EMPLOYMENT_NO_ABILITY, EMPLOYMENT_JOB_ACTIVE, EMPLOYMENT_CREDIT_CODE.
 */
export async function startJob(
  c: Context,
  personId: string,
  job: Job,
  options: { endReason?: string; source?: RowSource } = {},
): Promise<Started> {
  const record = await lockRecord(c, personId)
  const values = { ...job, creditCode: readCreditCode(job.creditCode) }
  let ended: StoredJob | undefined
  if (values.main) {
    assertMayWork({ fullTimeStudent: record.full_time_student, labourAbility: record.labour_ability })
    ended = await endCurrent(c, personId, values.startedOn, options.endReason ?? 'changed')
    await assertNoOverlap(c, personId, { startedOn: values.startedOn, endedOn: values.endedOn ?? null })
  }
  const row = await insertRow(c, Job, {
    subjectId: personId,
    values,
    ...(options.source ? { source: options.source } : {}),
  })
  await afterJobs(c, [personId])
  return { row, ended }
}

/** Ends the current main job the day before another begins; gives the ended one. */
export async function endCurrent(
  c: Context,
  personId: string,
  nextStartsOn: LocalDate,
  reason: string,
): Promise<StoredJob | undefined> {
  const current = await findMainJob(c, personId)
  if (!current) return undefined
  const span = { startedOn: current.started_on, endedOn: null }
  await endJob(c, current, endBeforeNext(span, nextStartsOn), reason)
  return current
}

/** What follows from changed jobs: ended rows close, statuses follow, households are judged again. */
export async function afterJobs(c: Context, personIds: readonly string[]): Promise<Effect[]> {
  const closed = await closeEnded(c, personIds)
  const reflected = await reflectJobs(c, personIds)
  const { effects } = await refreshZero(c, { personIds })
  return [...closed, ...reflected, ...effects]
}

/** Jobs whose last day is over close on that day; closed ones without a last day end on the day they closed. */
export async function closeEnded(c: Context, personIds: readonly string[] | null): Promise<Effect[]> {
  const rows = await c.tx.query<Touched>(
    `update employment.job
     set ended_on = coalesce(ended_on, greatest(closed_on, started_on)), closed_on = coalesce(closed_on, ended_on),
       closed_reason = coalesce(closed_reason, '合同期满')
     where ($1::uuid[] is null or person_id = any($1)) and employment.counts(closed_reason)
       and (closed_on is null and ended_on < $2::date or closed_on is not null and ended_on is null)
     returning id, version, area_path`,
    [personIds, c.today],
  )
  return changed('employment.job', rows)
}

/** Throws EMPLOYMENT_JOB_ACTIVE when another main job of the person shares a day with a span. */
export async function assertNoOverlap(
  c: Context,
  personId: string,
  span: { startedOn: LocalDate; endedOn: LocalDate | null },
): Promise<void> {
  const other = await c.tx.query<{ started_on: string }>(
    `select started_on from employment.job where person_id = $1 and main and employment.counts(closed_reason)
       and started_on <= coalesce($3, 'infinity'::date) and coalesce(ended_on, 'infinity'::date) >= $2::date
     order by started_on limit 1`,
    [personId, span.startedOn, span.endedOn],
  )
  if (other[0]) throw errors.error('EMPLOYMENT_JOB_ACTIVE', { since: other[0].started_on })
}

/**
 * Makes jobs agree with the statuses of records that were typed or imported: a working status without a main job opens
 * one (source: derived) from the day of evidence; another kind of work ends the current one; 待业 and 不就业 end all jobs.
 * Place, province and income that were given go to the job. Answers what changed.
 */
export async function jobsFromStatus(c: Context, recordIds: readonly string[]): Promise<Effect[]> {
  const day = `least($2::date, coalesce(r.evidence_on, r.opened_on))`
  const over = await c.tx.query<Touched>(
    `update employment.job j set ended_on = greatest(j.started_on, x.last_day), closed_on = greatest(j.started_on, x.last_day),
       closed_reason = case when x.working then '更换工作' else '其他' end, updated_by = $3
     from (select r.person_id, r.status in ('wage', 'flexible', 'self', 'welfare') as working, r.status,
             ${day} - case when r.status in ('wage', 'flexible', 'self', 'welfare') then 1 else 0 end as last_day
           from employment.labour_record r where r.id = any($1)) x
     where j.person_id = x.person_id and j.ended_on is null and j.closed_on is null
       and (not x.working or j.main and j.kind <> x.status and j.started_on <= x.last_day)
     returning j.id, j.version, j.area_path`,
    [recordIds, c.today, c.actor.id],
  )
  const same = await c.tx.query<Touched>(
    `update employment.job j set kind = r.status, place = coalesce(r.place, j.place), province = coalesce(r.province, j.province),
       monthly_income = coalesce(r.monthly_income, j.monthly_income), evidence_on = coalesce(r.evidence_on, j.evidence_on),
       updated_by = $2
     from employment.labour_record r
     where r.id = any($1) and r.status in ('wage', 'flexible', 'self', 'welfare') and j.person_id = r.person_id and j.main
       and j.ended_on is null and j.closed_on is null
       and (j.kind, j.place, j.province, j.monthly_income) is distinct from
         (r.status, coalesce(r.place, j.place), coalesce(r.province, j.province), coalesce(r.monthly_income, j.monthly_income))
     returning j.id, j.version, j.area_path`,
    [recordIds, c.actor.id],
  )
  const fresh = await c.tx.query<Touched>(
    `insert into employment.job (person_id, person_name, area_path, kind, main, industry, place, province, started_on,
       monthly_income, insured, occasions, evidence_on, source, created_by, updated_by)
     select r.person_id, r.person_name, r.area_path, r.status, true, 'other', coalesce(r.place, 'county'), r.province,
       least($2::date, greatest(${day}, (select max(e.ended_on) + 1 from employment.job e where e.person_id = r.person_id and e.main))),
       r.monthly_income, false, 1, r.evidence_on, '{"kind":"derived","by":"劳动力台账"}', $3, $3
     from employment.labour_record r
     where r.id = any($1) and r.status in ('wage', 'flexible', 'self', 'welfare')
       and not exists (select from employment.job j where j.person_id = r.person_id and j.main and j.ended_on is null
         and j.closed_on is null)
       and not (r.status = 'flexible' and exists (select from employment.job j where j.person_id = r.person_id
         and j.ended_on is null and j.closed_on is null))
     returning id, version, area_path`,
    [recordIds, c.today, c.actor.id],
  )
  const table = 'employment.job'
  return [...changed(table, over), ...changed(table, same), ...inserted(table, fresh)]
}
