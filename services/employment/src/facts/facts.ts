import type { FactQuery } from '@county/api-kit/module'
import * as cards from '@county/employment/facts'

/** What the module publishes about persons and households, for the day $1. */
export const factQueries: FactQuery[] = [
  {
    card: cards.zeroEmployment,
    sql: `select z.household_id as subject_id, z.area_path, z.found_on as since,
        jsonb_build_object('labourers', z.labourers, 'deadline', z.deadline) as detail
      from employment.zero_household z
      where z.found_on <= $1::date and z.state <> 'notCounted'
        and coalesce(least(z.resolved_on, z.cleared_on, z.closed_on), 'infinity'::date) > $1::date`,
  },
  {
    card: cards.unvisited,
    sql: `select k.person_id as subject_id, k.area_path, k.since, jsonb_build_object('lastVisitOn', k.visited_on) as detail
      from (select l.person_id, l.area_path, v.visited_on, coalesce(v.visited_on, l.opened_on) as since
            from employment.labour_on($1::date) l
            left join lateral (select max(s.checked_on) as visited_on from employment.service_card_check s
              where s.person_id = l.person_id and s.method = 'visit' and s.checked_on <= $1::date
                and employment.counts(s.closed_reason)) v on true
            where l.card) k
      where k.since <= ($1::date - make_interval(months => employment.setting_on('visitGapMonths', $1::date)))::date`,
  },
  {
    card: cards.lowIncome,
    sql: `select j.person_id as subject_id, j.area_path, j.started_on as since, '{}'::jsonb as detail
      from employment.job j
      join employment.wage_floors($1::date) f on f.region_code = split_part(j.area_path, '.', 1)
      where j.main and j.started_on <= $1::date and (j.ended_on is null or j.ended_on >= $1::date)
        and employment.counts(j.closed_reason)
        and j.monthly_income < f.floor`,
  },
]
