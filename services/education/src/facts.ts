import type { FactQuery } from '@county/api-kit/module'
import * as cards from '@county/education/facts'

/** What the module publishes about persons, for the day $1. */
export const facts: FactQuery[] = [
  {
    card: cards.notInSchool,
    sql: `select k.person_id as subject_id, k.area_path, k.since, '{}'::jsonb as detail
      from education.child_on($1::date) k where k.compulsory and k.state = 'notInSchool'`,
  },
  {
    card: cards.enrolled,
    sql: `select k.person_id as subject_id, k.area_path, k.since, jsonb_build_object('stage', k.stage) as detail
      from education.child_on($1::date) k where k.state = 'enrolled'`,
  },
]
