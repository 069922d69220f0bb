import type { EntitlementQuery } from '@county/api-kit/module'
import * as cards from '@county/employment/entitlements'

/** What labourers and households should receive by rule. */
export const entitlements: EntitlementQuery[] = [
  {
    card: cards.serviceCard,
    sql: `select l.person_id as subject_id, l.area_path, k.checked_on is not null as received, null::text as why_not,
        greatest(l.opened_on, date_trunc('month', $1::date)::date) as since
      from employment.labourers_on($1::date) l
      left join lateral (select max(s.checked_on) as checked_on from employment.service_card_check s
        where s.person_id = l.person_id and s.month = to_char($1::date, 'YYYY-MM') and employment.counts(s.closed_reason)) k on true
      where l.card and ($2::uuid[] is null or l.person_id = any($2))`,
  },
  {
    card: cards.training,
    sql: `select l.person_id as subject_id, l.area_path, t.yes is not null as received,
        case when t.yes is null then 'notApplied' end as why_not, l.opened_on as since
      from employment.labourers_on($1::date) l
      left join lateral (select true as yes from employment.training_enrolment e
        where e.person_id = l.person_id and e.enrolled_on between ($1::date - interval '3 years')::date and $1::date and employment.counts(e.closed_reason)
        limit 1) t on true
      where l.labour and l.willing_to_train and ($2::uuid[] is null or l.person_id = any($2))`,
  },
  {
    card: cards.welfarePost,
    sql: `select z.household_id as subject_id, z.area_path, w.yes is not null as received, null::text as why_not, z.found_on as since
      from employment.zero_household z
      left join lateral (select true as yes from employment.welfare_assignment a
        join residents.person_card p on p.id = a.person_id
        where p.household_id = z.household_id and a.started_on <= $1::date
          and (a.ended_on is null or a.ended_on >= $1::date) and employment.counts(a.closed_reason) limit 1) w on true
      where z.closed_on is null and z.state in ('found', 'recognised') and z.cleared_on is null
        and z.found_on <= $1::date and ($2::uuid[] is null or z.household_id = any($2))`,
  },
]
