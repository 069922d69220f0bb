import { changed, type Touched } from '@county/api-kit/import/effects'
import type { Effect } from '@county/api-kit/import/importer'
import type { Context } from '@county/api-kit/verb'
import { errors } from '@county/employment/errors'

/** A stored labour record, as far as verbs need it. */
export interface StoredRecord {
  id: string
  version: number
  person_id: string
  person_name: string
  area_path: string
  labour_ability: string
  full_time_student: boolean
  status: string
  status_reason: string | null
  opened_on: string
}

/** The open record of a person, locked. Throws EMPLOYMENT_NO_RECORD when there is none in the officer's area. */
export async function lockRecord(c: Context, personId: string): Promise<StoredRecord> {
  const record = await c.tx.maybe<StoredRecord>(
    `select * from employment.labour_record where person_id = $1 and closed_on is null for update`,
    [personId],
  )
  if (!record) throw errors.error('EMPLOYMENT_NO_RECORD')
  return record
}

/**
 * Brings the status, place and income of open records in line with the persons' jobs: the main job held today, else a side
 * job; a record without any job that said otherwise becomes 待业 (between jobs). Answers what changed.
 */
export async function reflectJobs(c: Context, personIds: readonly string[]): Promise<Effect[]> {
  const rows = await c.tx.query<Touched>(
    `update employment.labour_record r
     set status = x.status, status_reason = x.status_reason, place = x.place, province = x.province,
       monthly_income = x.monthly_income, updated_by = $3
     from (
       select l.id,
         case when j.id is not null then j.kind when l.status in ('seeking', 'notWorking') then l.status else 'seeking' end as status,
         case when j.id is not null then null when l.status in ('seeking', 'notWorking') then l.status_reason else 'betweenJobs' end
           as status_reason,
         j.place, j.province, j.monthly_income
       from employment.labour_record l
       left join lateral (
         select * from employment.job j
         where j.person_id = l.person_id and j.started_on <= $2 and (j.ended_on is null or j.ended_on >= $2)
           and employment.counts(j.closed_reason)
         order by j.main desc, j.started_on desc limit 1) j on true
       where l.person_id = any($1) and l.closed_on is null) x
     where r.id = x.id and (r.status, r.status_reason, r.place, r.province, r.monthly_income)
       is distinct from (x.status, x.status_reason, x.place, x.province, x.monthly_income)
     returning r.id, r.version, r.area_path`,
    [personIds, c.today, c.actor.id],
  )
  return changed('employment.labour_record', rows)
}
