import { changed, inserted, type Touched } from '@county/api-kit/import/effects'
import type { Effect } from '@county/api-kit/import/importer'
import type { Context } from '@county/api-kit/verb'
import { ABSENCE } from '../tables.ts'

/**
 * Keeps the list of children not in school in line with the ledger, in the transaction that changed it: opens a case for
 * every child recorded as not in school, ends those of children who are not any more. Null: every child in the area.
 */
export async function refreshAbsence(c: Context, personIds: readonly string[] | null): Promise<Effect[]> {
  if (personIds && personIds.length === 0) return []
  const args = [c.today, personIds, c.actor.id]
  const ended = await c.tx.query<Touched>(END, args)
  const opened = await c.tx.query<Touched>(OPEN, args)
  const judged = await c.tx.query<Touched>(JUDGE, args)
  return [...changed(ABSENCE, ended), ...inserted(ABSENCE, opened), ...changed(ABSENCE, judged)]
}

const OPEN = `
  insert into education.absence (person_id, person_name, area_path, state, urgent, reason, found_on, absent_since, last_school,
    last_grade, next_visit_on, visits, source, created_by, updated_by)
  select k.person_id, k.person_name, k.area_path, 'found', k.compulsory, coalesce(k.reason, 'other'), $1::date, k.since,
    l.school_name, l.grade, $1::date + v.days, 0, '{"kind":"derived","by":"就学台账"}', $3, $3
  from education.child_on($1::date) k
  cross join (select education.setting_on('firstVisitDays', $1::date) as days) v
  left join lateral (select p.school_name, p.grade from education.schooling p
    where p.person_id = k.person_id and p.state = 'enrolled' and p.since < k.since order by p.since desc limit 1) l on true
  where k.state = 'notInSchool' and ($2::uuid[] is null or k.person_id = any($2))
    and not exists (select from education.absence a where a.person_id = k.person_id and a.closed_on is null)
  returning id, version, area_path`

/** What the child's ledger says now decides how the case ended. */
const END = `
  update education.absence a
  set state = x.state, outcome_on = $1::date, closed_on = $1::date, next_visit_on = null, updated_by = $3,
    closed_reason = case x.state when 'returned' then '已复学' when 'lawful' then '依法缓学' when 'mistaken' then '查实不属失学'
      else '已迁出、死亡或超龄' end
  from (
    select a.id, case s.state when 'enrolled' then 'returned' when 'postponed' then 'lawful' when 'graduated' then 'mistaken'
      when 'unknown' then 'mistaken' when 'notYet' then 'mistaken' else 'left' end as state
    from education.absence a
    left join education.schooling s on s.person_id = a.person_id and s.closed_on is null
    where a.closed_on is null and ($2::uuid[] is null or a.person_id = any($2)) and s.state is distinct from 'notInSchool') x
  where a.id = x.id
  returning a.id, a.version, a.area_path`

/** Age and reason may have changed. */
const JUDGE = `
  update education.absence a set urgent = k.compulsory, reason = coalesce(k.reason, a.reason), updated_by = $3
  from education.child_on($1::date) k
  where k.person_id = a.person_id and a.closed_on is null and k.state = 'notInSchool'
    and ($2::uuid[] is null or a.person_id = any($2))
    and (a.urgent, a.reason) is distinct from (k.compulsory, coalesce(k.reason, a.reason))
  returning a.id, a.version, a.area_path`
