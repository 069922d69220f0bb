import type { IndicatorQuery } from '@county/api-kit/module'
import * as cards from '@county/housing/indicators'

/** Columns of a counted row of a ledger's table under an alias. */
const row = (table: string, alias: string, amount = '1', hit = 'true') =>
  `'housing.${table}' as row_table, ${alias}.id as row_id, ${alias}.version as row_version, ${alias}.area_path,
   (${amount})::numeric as amount, coalesce(${hit}, false) as hit`
/** The period's parameters with their types: $1 first day, $2 last day counted, $3 month. */
const PERIOD = `with period as (select $1::date as first, $2::date as last, $3::text as month)`
/** A row that is open on the last day, or was a fact then. */
const OPEN = `(x.closed_on is null or x.closed_on > p.last) and housing.counts(x.closed_reason)`
const of = (table: string, where: string, amount = '1', hit = 'true', distinct = '') =>
  `${PERIOD} select ${distinct} ${row(table, 'x', amount, hit)} from period p, housing.${table} x where ${where}`

const stock = (kind: string) =>
  of(
    'dwelling',
    `x.kind = '${kind}' and x.available_on between '2021-01-01' and p.last and housing.counts(x.closed_reason)`,
  )
const PAID = `x.paid_on between '2021-01-01' and p.last and housing.counts(x.closed_reason)`
const insured = (table: string, subject: string) =>
  `${of(
    table,
    `x.starts_on <= p.last and x.ends_on >= p.last and (x.closed_on is null or x.closed_on > p.last)
    and housing.counts(x.closed_reason)`,
    '1',
    'true',
    `distinct on (x.${subject})`,
  )} order by x.${subject}, x.ends_on desc, x.id`
const held = (kind: string) =>
  `x.kind = '${kind}' and x.starts_on <= p.last and (x.ended_on is null or x.ended_on > p.last) and housing.counts(x.closed_reason)`
/** Homes of the ledger on the last day: open ones, and those whose certificate was issued. */
const HOMES = `housing.counts(x.closed_reason)
  and (x.closed_on is null or x.closed_on > p.last or x.stage = 'issued')`

/** Every figure of the module with its rows: a figure counts exactly these. */
export const indicators: IndicatorQuery[] = [
  { card: cards.publicRentalStock, sql: stock('publicRental') },
  {
    card: cards.subsidyHouseholds,
    sql: `${of('payment', PAID, '1', 'true', 'distinct on (x.household_id)')} order by x.household_id, x.month, x.id`,
  },
  { card: cards.affordableStock, sql: stock('affordable') },
  { card: cards.certificates, sql: of('certificate', HOMES, '1', `x.stage = 'issued' and x.issued_on <= p.last`) },
  { card: cards.subsidyMonths, sql: of('payment', PAID) },
  {
    card: cards.subsidyPaid,
    sql: of('payment', `x.paid_on between p.first and p.last and housing.counts(x.closed_reason)`, 'x.amount / 100.0'),
  },
  { card: cards.renting, sql: of('help', held('publicRental')) },
  {
    card: cards.waiting,
    sql: of(
      'help',
      `x.waiting_since <= p.last and (x.starts_on is null or x.starts_on > p.last) and x.stage in ('waiting', 'inForce') and ${OPEN}`,
    ),
  },
  { card: cards.reviewsLate, sql: of('help', `x.stage = 'inForce' and x.review_due_on < p.last and ${OPEN}`) },
  { card: cards.crowded, sql: of('room_use', `x.state = 'crowded' and x.since <= p.last and ${OPEN}`, 'x.households') },
  { card: cards.vacant, sql: of('room_use', `x.state = 'vacant' and x.since <= p.last and ${OPEN}`) },
  { card: cards.homeInsured, sql: insured('home_insurance', 'household_id') },
  { card: cards.jobInsured, sql: insured('job_insurance', 'person_id') },
  {
    card: cards.issued,
    sql: of(
      'certificate',
      `x.stage = 'issued' and x.issued_on between p.first and p.last and housing.counts(x.closed_reason)`,
    ),
  },
  {
    card: cards.mismatched,
    sql: of(
      'certificate',
      `x.stage <> 'issued' and x.mismatches <> '{}' and x.accepted is null and x.mismatch_since <= p.last and ${OPEN}`,
    ),
  },
  {
    card: cards.stuck,
    sql: of(
      'certificate',
      `x.stage <> 'issued' and x.stuck_reason is not null and x.stuck_since <= p.last and ${OPEN}`,
    ),
  },
]
