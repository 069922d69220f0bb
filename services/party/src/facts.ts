import type { FactQuery } from '@county/api-kit/module'
import * as cards from '@county/party/facts'

/** What the module publishes about persons, for the day $1: only that somebody carries self-governance in a grid. */
export const facts: FactQuery[] = [
  {
    card: cards.backboneInGrid,
    sql: `select b.person_id as subject_id, b.area_path, b.started_on as since, '{}'::jsonb as detail
      from party.backbone b where b.started_on <= $1::date and (b.closed_on is null or b.closed_on > $1::date)
        and party.counts(b.closed_reason)`,
  },
]
