import type { IndicatorQuery } from '@county/api-kit/module'
import * as cards from '@county/employment/indicators'
import { PERIOD, row } from './shared.ts'

/** Figures counted from zero-employment households, training, public-welfare posts and openings. */
export const programmeIndicators: IndicatorQuery[] = [
  {
    card: cards.zeroHouseholds,
    sql: `${PERIOD} select ${row('zero_household', 'z')} from period p, employment.zero_household z
      where z.found_on <= p.last and z.state <> 'notCounted'
        and coalesce(least(z.resolved_on, z.cleared_on, z.closed_on), 'infinity'::date) > p.last`,
  },
  {
    card: cards.trained,
    sql: `${PERIOD} select distinct on (e.person_id) ${row('training_enrolment', 'e')}
      from period p, employment.training_enrolment e
      where e.result = 'passed' and e.completed_on between '${cards.trained.since}' and p.last
        and employment.counts(e.closed_reason) order by e.person_id, e.completed_on, e.id`,
  },
  {
    card: cards.welfareHolders,
    sql: `${PERIOD} select distinct on (a.person_id) ${row('welfare_assignment', 'a')}
      from period p, employment.welfare_assignment a
      where a.started_on <= p.last and coalesce(a.ended_on, a.agreed_until) >= p.last and employment.counts(a.closed_reason)
      order by a.person_id, a.started_on desc, a.id`,
  },
  {
    card: cards.openingsOffered,
    sql: `${PERIOD} select ${row('job_opening', 'o', 'o.headcount')} from period p, employment.job_opening o
      where o.published_on <= p.last and o.valid_until >= p.first and (o.closed_on is null or o.closed_on >= p.first)
        and employment.counts(o.closed_reason)`,
  },
]
