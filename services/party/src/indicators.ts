import type { IndicatorQuery } from '@county/api-kit/module'
import * as cards from '@county/party/indicators'

/** The period's parameters with their types: $1 first day, $2 last day counted, $3 month. */
const PERIOD = `with period as (select $1::date as first, $2::date as last, $3::text as month)`
const rows = (table: string, where: string, hit = 'true') =>
  `${PERIOD} select 'party.${table}' as row_table, x.id as row_id, x.version as row_version, x.area_path,
     1::numeric as amount, coalesce(${hit}, false) as hit
   from period p, party.${table} x where party.counts(x.closed_reason) and ${where}`
/** Rows that run on the last day: begun, and not closed by then. */
const running = (table: string, begins: string, where = 'true') =>
  rows(table, `x.${begins} <= p.last and (x.closed_on is null or x.closed_on > p.last) and ${where}`)

/** Every figure of the module with its rows: a figure counts exactly these. */
export const indicators: IndicatorQuery[] = [
  { card: cards.developed, sql: rows('candidate', `x.accepted_on between date '2021-03-11' and p.last`) },
  {
    card: cards.elections,
    sql: rows(
      'election',
      `x.body_kind = 'residents' and x.state = 'done' and x.held_on between date '2021-03-11' and p.last`,
    ),
  },
  { card: cards.covenants, sql: running('covenant', 'adopted_on') },
  { card: cards.backbones, sql: running('backbone', 'started_on') },
  { card: cards.members, sql: running('member', 'joined_on') },
  {
    card: cards.inTraining,
    sql: running('candidate', 'activist_on', `(x.accepted_on is null or x.accepted_on > p.last)`),
  },
  { card: cards.lateSteps, sql: rows('development_step', `x.late and x."on" between p.first and p.last`) },
  { card: cards.meetings, sql: rows('meeting', 'x.held_on between p.first and p.last') },
  { card: cards.floating, sql: running('floating', 'since') },
  { card: cards.termsEnding, sql: running('holding', 'started_on', 'x.term_until < p.last') },
]
