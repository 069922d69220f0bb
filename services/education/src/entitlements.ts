import type { EntitlementQuery } from '@county/api-kit/module'
import * as cards from '@county/education/entitlements'

/** Pupils who should receive a support this school year, and whether one of these kinds was paid. */
const paid = (pupils: string, kinds: string) => `
  select k.person_id as subject_id, k.area_path, g.paid is not null as received,
    case when g.listed is not null then 'inProgress' else 'notApplied' end as why_not, greatest(k.since, r.year_start) as since
  from education.rules_on($1::date) r cross join education.child_on($1::date) k
  left join residents.person_profile f on f.id = k.person_id
  left join lateral (
    select max(x.paid_on) filter (where x.paid_on <= $1::date) as paid, max(x.created_at) as listed from education.support x
    where x.person_id = k.person_id and x.school_year = r.school_year::text and x.kind in (${kinds})
      and education.counts(x.closed_reason)) g on true
  where k.state = 'enrolled' and ($2::uuid[] is null or k.person_id = any($2)) and ${pupils}`

/** What children should receive by rule; the kinds and stages are those of packages/education/src/support/rules.ts. */
export const entitlements: EntitlementQuery[] = [
  {
    card: cards.schooling,
    sql: `select k.person_id as subject_id, k.area_path, k.state in ('enrolled', 'graduated', 'postponed') as received,
        case k.state when 'unknown' then 'unverified' when 'notInSchool' then 'notApplied' end as why_not, k.since
      from education.child_on($1::date) k where k.compulsory and ($2::uuid[] is null or k.person_id = any($2))`,
  },
  { card: cards.meal, sql: paid(`k.stage in ('primary', 'junior')`, `'meal'`) },
  {
    card: cards.aid,
    sql: paid(
      `f.poverty_category in ('1', '2', '3', '4') and k.stage in ('kindergarten', 'primary', 'junior', 'senior', 'vocational')`,
      `'kindergarten', 'living', 'seniorGrant', 'seniorFee', 'vocationalGrant', 'vocationalFee', 'yulu'`,
    ),
  },
]
