import type { Context } from '@county/api-kit/verb'
import { errors } from '@county/employment/errors'
import { assertWelfare, type Term, type WelfareCase } from '@county/employment/welfare/rules'
import type { LocalDate } from '@county/kernel/local-date'
import { settingOn } from '../rule/read-rules.ts'

/** A stored public-welfare post. */
export interface PostRow {
  id: string
  post_no: string
  name: string
  unit: string
  industry: string
  seats: number
  subsidy: number
}

/** An open post by number, locked so that places are not given twice. Throws EMPLOYMENT_UNKNOWN_POST. */
export async function lockPost(c: Context, by: { id?: string; no?: string }): Promise<PostRow> {
  const row = await c.tx.maybe<PostRow>(
    `select * from employment.welfare_post where (id = $1 or post_no = $2) and closed_on is null for update`,
    [by.id ?? null, by.no ?? null],
  )
  if (!row) throw errors.error('EMPLOYMENT_UNKNOWN_POST', { no: by.no ?? by.id })
  return row
}

/** Throws when a person may not have a post for a term; `exceptId` is the assignment being changed. */
export async function assertMayHold(
  c: Context,
  post: PostRow,
  personId: string,
  term: Term,
  exceptId: string | null = null,
): Promise<void> {
  const limits = {
    welfareAgeLimit: await settingOn(c, 'welfareAgeLimit', term.startedOn),
    welfareTermMonths: await settingOn(c, 'welfareTermMonths', term.startedOn),
    welfareNearRetirement: await settingOn(c, 'welfareNearRetirement', term.startedOn),
    welfarePerHousehold: await settingOn(c, 'welfarePerHousehold', term.startedOn),
  }
  assertWelfare({ ...(await readCase(c, post, personId, term, exceptId)), term }, limits)
}

interface CaseRow {
  birth_date: LocalDate
  labour_ability: string
  full_time_student: boolean
  retires_on: LocalDate | null
  household_posts: number
  seats_taken: number
  other_job_since: LocalDate | null
}

async function readCase(
  c: Context,
  post: PostRow,
  personId: string,
  term: Term,
  exceptId: string | null,
): Promise<Omit<WelfareCase, 'term'>> {
  const row = await c.tx.maybe<CaseRow>(CASE, [personId, term.startedOn, term.until, post.id, exceptId])
  if (!row) throw errors.error('EMPLOYMENT_NO_RECORD')
  const earlier = await c.tx.query<Term>(
    `select started_on as "startedOn", coalesce(ended_on, agreed_until) as until from employment.welfare_assignment
     where person_id = $1 and id is distinct from $2 and employment.counts(closed_reason)`,
    [personId, exceptId],
  )
  return {
    person: {
      birthDate: row.birth_date,
      labourAbility: row.labour_ability,
      fullTimeStudent: row.full_time_student,
      retiresOn: row.retires_on ?? undefined,
    },
    earlier,
    otherJobSince: row.other_job_since,
    householdPosts: row.household_posts,
    freeSeats: post.seats - row.seats_taken,
    seats: post.seats,
  }
}

/** The person's record with what else is held in the term: other jobs, other posts of the household, places taken. */
const CASE = `
  select l.birth_date, l.labour_ability, l.full_time_student,
    employment.retires_on(case when l.sex = '2' then coalesce(l.woman_category,
      case when employment.setting_on('womanIsCadre', $2::date) = 1 then 'womanCadre' else 'womanWorker' end) else 'man' end,
      l.birth_date) as retires_on,
    (select count(*)::int from employment.welfare_assignment a join residents.person_card p on p.id = a.person_id
     where p.household_id = l.household_id and a.id is distinct from $5 and employment.counts(a.closed_reason)
       and a.started_on <= $3::date and coalesce(a.ended_on, a.agreed_until) >= $2::date) as household_posts,
    (select count(*)::int from employment.welfare_assignment a
     where a.post_id = $4 and a.id is distinct from $5 and employment.counts(a.closed_reason)
       and a.started_on <= $3::date and coalesce(a.ended_on, a.agreed_until) >= $2::date) as seats_taken,
    (select min(j.started_on) from employment.job j
     where j.person_id = l.person_id and j.main and employment.counts(j.closed_reason)
       and j.id is distinct from (select a.job_id from employment.welfare_assignment a where a.id = $5)
       and j.started_on <= $3::date and coalesce(j.ended_on, 'infinity'::date) >= $2::date) as other_job_since
  from employment.labourer l where l.person_id = $1 and l.closed_on is null`
