import type { FactQuery } from '@county/api-kit/module'
import * as cards from '@county/governance/facts'

/** What the module publishes about persons and households, for the day $1. */
export const facts: FactQuery[] = [
  {
    card: cards.permitLapsing,
    sql: `select r.person_id as subject_id, r.area_path,
        r.due_on - coalesce(governance.setting_on('permitNoticeDays', $1::date), 30) as since,
        jsonb_build_object('dueOn', r.due_on) as detail
      from governance.residence_permit r
      where r.closed_on is null and r.due_on <= $1::date + coalesce(governance.setting_on('permitNoticeDays', $1::date), 30)`,
  },
  {
    card: cards.visitOverdue,
    sql: `select v.household_id as subject_id, v.area_path, v.due_on + 1 as since, '{}'::jsonb as detail
      from governance.visit_due_on($1::date) v where v.due_on < $1::date`,
  },
]
