import type { EntitlementQuery } from '@county/api-kit/module'
import * as cards from '@county/governance/entitlements'

/** What residents should receive by rule, and whether they do. */
export const entitlements: EntitlementQuery[] = [
  {
    card: cards.registered,
    sql: `select r.person_id as subject_id, r.area_path, r.state in ('moved', 'permit') as received,
        case r.state when 'lapsed' then 'inProgress' when 'neither' then 'notApplied' end as why_not, r.since
      from governance.registration r
      where r.closed_on is null and $1::date is not null and ($2::uuid[] is null or r.person_id = any($2))`,
  },
]
