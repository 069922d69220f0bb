import type { IndicatorQuery } from '@county/api-kit/module'
import * as cards from '@county/health/indicators'

/** The rows behind each figure; $2 is the last day counted. A figure is the aggregate of exactly these rows. */
export const indicators: IndicatorQuery[] = [
  {
    card: cards.contractInForce,
    sql: `select distinct on (r.person_id) 'health.contract' as row_table, r.id as row_id, r.version as row_version,
        r.area_path, 1::numeric as amount, true as hit
      from health.contract r
      where r.started_on <= $2::date and (r.ends_on is null or r.ends_on >= $2::date)
        and (r.closed_on is null or r.closed_on > $2::date) and health.counts(r.closed_reason)
      order by r.person_id, r.started_on desc, r.id`,
  },
]
