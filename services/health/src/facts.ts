import type { FactQuery } from '@county/api-kit/module'
import * as cards from '@county/health/facts'

/** What the module publishes about persons, for the day $1. Details stay empty: they would tell why. */
export const facts: FactQuery[] = [
  {
    card: cards.largeSelfPaid,
    sql: `select x.person_id as subject_id, x.area_path, x.since, '{}'::jsonb as detail
      from health.large_self_paid_on($1::date) x`,
  },
  {
    card: cards.followUpOverdue,
    sql: `select d.person_id as subject_id, min(d.area_path) as area_path, min(d.due_on) as since, '{}'::jsonb as detail
      from health.follow_up_due($1::date - 1) d group by d.person_id`,
  },
  {
    card: cards.contracted,
    sql: `select k.person_id as subject_id, k.area_path, c.signed_on as since, '{}'::jsonb as detail
      from health.contract_on($1::date) k join health.contract c on c.id = k.id`,
  },
  {
    card: cards.contractMissing,
    sql: `select p.person_id as subject_id, p.area_path, $1::date as since, '{}'::jsonb as detail
      from health.should_sign_on($1::date) p left join health.contract_on($1::date) k on k.person_id = p.person_id
      where k.id is null`,
  },
]
