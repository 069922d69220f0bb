import type { EntitlementQuery } from '@county/api-kit/module'
import * as cards from '@county/health/entitlements'

/** What residents should receive by rule. Why somebody is ill stands in none of them. */
export const entitlements: EntitlementQuery[] = [
  {
    card: cards.familyDoctor,
    sql: `select p.person_id as subject_id, p.area_path, k.id is not null as received, 'notApplied' as why_not,
        date_trunc('year', $1::date)::date as since
      from health.should_sign_on($1::date) p left join health.contract_on($1::date) k on k.person_id = p.person_id
      where $2::uuid[] is null or p.person_id = any($2)`,
  },
  {
    card: cards.payAfterTreatment,
    sql: `select distinct on (x.person_id) x.person_id as subject_id, x.area_path, x.pay_after as received,
        'notApplied' as why_not, x.admitted_on as since
      from health.admission x join residents.person_profile f on f.id = x.person_id
      where f.poverty_category in ('1', '2', '3', '4') and health.counts(x.closed_reason)
        and x.admitted_on between date_trunc('year', $1::date)::date and $1::date
        and ($2::uuid[] is null or x.person_id = any($2))
      order by x.person_id, x.admitted_on desc, x.id`,
  },
  {
    card: cards.illnessAid,
    sql: `select x.person_id as subject_id, min(x.area_path) as area_path, sum(x.aid + x.other_aid) > 0 as received,
        'notApplied' as why_not, min(x.settled_on) as since
      from health.illness_cost x
      where health.counts(x.closed_reason) and x.settled_on between date_trunc('year', $1::date)::date and $1::date
        and exists (select from health.illness i where i.person_id = x.person_id and i.closed_on is null)
        and ($2::uuid[] is null or x.person_id = any($2))
      group by x.person_id`,
  },
]
