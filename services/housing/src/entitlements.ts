import type { EntitlementQuery } from '@county/api-kit/module'
import * as cards from '@county/housing/entitlements'

const MINE = '($2::uuid[] is null or k.id = any($2))'

/** What households should receive by rule, whether they do, and why not as far as the ledgers tell. */
export const entitlements: EntitlementQuery[] = [
  {
    card: cards.rentalHelp,
    sql: `select k.id as subject_id, k.area_path, h.held is not null as received,
        case when h.asked is not null then 'inProgress' when h.refused then 'notSuitable' else 'notApplied' end as why_not, u.since
      from housing.room_use u join residents.household_profile p on p.room_id = u.room_id
      join residents.household_card k on k.id = p.id and k.state = 'open'
      left join lateral (select
          min(x.starts_on) filter (where x.stage = 'inForce' and x.closed_on is null and x.starts_on <= $1::date) as held,
          min(x.applied_on) filter (where x.closed_on is null and x.stage <> 'inForce') as asked,
          bool_or(x.stage = 'refused') as refused
        from housing.help x where x.household_id = k.id and housing.counts(x.closed_reason)) h on true
      where u.state = 'crowded' and u.closed_on is null and ${MINE}`,
  },
  {
    card: cards.certificate,
    sql: `select k.id as subject_id, k.area_path, t.stage = 'issued' and t.issued_on <= $1::date as received,
        case when t.stuck_reason = 'papers' then 'papersMissing' when t.stuck_reason = 'away' then 'away'
          when t.stage = 'toCheck' then 'unverified' else 'inProgress' end as why_not,
        coalesce(t.stuck_since, t.stage_since) as since
      from housing.certificate t join residents.household_card k on k.id = t.household_id and k.state = 'open'
      where t.closed_on is null and ${MINE}`,
  },
  {
    card: cards.homeInsurance,
    sql: `select k.id as subject_id, k.area_path, i.until is not null as received, 'notApplied' as why_not,
        coalesce(i.last + 1, k.moved_in_on) as since
      from residents.household_card k
      left join lateral (select max(x.ends_on) filter (where x.starts_on <= $1::date and x.ends_on >= $1::date) as until,
          max(x.ends_on) as last from housing.home_insurance x where x.household_id = k.id and x.closed_on is null) i on true
      where k.state = 'open' and k.room_label is not null and ${MINE}`,
  },
]
