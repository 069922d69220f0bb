import type { IndicatorQuery } from '@county/api-kit/module'
import * as cards from '@county/health/indicators'

/** Columns of a counted row of a ledger's table under an alias. */
const row = (table: string, alias: string, amount = '1', hit = 'true') =>
  `'health.${table}' as row_table, ${alias}.id as row_id, ${alias}.version as row_version, ${alias}.area_path,
   (${amount})::numeric as amount, coalesce(${hit}, false) as hit`
/** The period's parameters with their types: $1 first day, $2 last day counted, $3 month. */
const PERIOD = 'with period as (select $1::date as first, $2::date as last, $3::text as month)'
const inForce = (alias: string, since: string) =>
  `${alias}.${since} <= p.last and (${alias}.closed_on is null or ${alias}.closed_on > p.last) and health.counts(${alias}.closed_reason)`
const contracts = (where = 'true', hit = 'true') =>
  `${PERIOD} select ${row('contract', 'k', '1', hit)} from period p cross join lateral health.contract_on(p.last) k where ${where}`
const inMonth = (table: string, day: string, where = 'true', amount = '1', hit = 'true') =>
  `${PERIOD} select ${row(table, 'x', amount, hit)} from period p, health.${table} x
   where x.${day} between p.first and p.last and health.counts(x.closed_reason) and ${where}`
const PERFORMED = 'k.services >= k.needed'
const AT_SITES = `i.kind in ('streetHospital', 'station', 'clinic') and i.state = 'open' and ${inForce('i', 'opened_on')}`
/** Hours after which an event that nobody reported is late; a day counts to its end, today to this moment. */
const SILENT = `x.reported_on is null and (x.found_on + x.found_at::time) + make_interval(hours => x.hours_allowed)
  < least(p.last + 1, (now() at time zone 'Asia/Shanghai'))`

/** Every figure of the module with its rows: a figure counts exactly these. */
export const indicators: IndicatorQuery[] = [
  { card: cards.contractsSigned, sql: contracts() },
  { card: cards.contractsPerformed, sql: contracts(PERFORMED) },
  { card: cards.performedRate, sql: contracts('true', PERFORMED) },
  {
    card: cards.focusSigned,
    sql: `${PERIOD} select distinct on (x.person_id) ${row('care', 'x', '1', 'k.id is not null')}
      from period p cross join health.care x left join lateral health.contract_on(p.last) k on k.person_id = x.person_id
      where ${inForce('x', 'found_on')} order by x.person_id, x.id`,
  },
  {
    card: cards.followUps,
    sql: inMonth('follow_up', 'performed_on', 'x.reached'),
  },
  {
    card: cards.followUpsOverdue,
    sql: `${PERIOD} select distinct on (x.person_id) ${row('care', 'x')} from period p, health.care x
      where ${inForce('x', 'found_on')} and x.next_follow_up_on < p.last order by x.person_id, x.next_follow_up_on, x.id`,
  },
  {
    card: cards.illnessHouseholds,
    sql: `${PERIOD} select distinct on (c.household_id) ${row('illness', 'x')} from period p, health.illness x
      join residents.person_card c on c.id = x.person_id
      where ${inForce('x', 'diagnosed_on')} and c.household_id is not null order by c.household_id, x.diagnosed_on, x.id`,
  },
  {
    card: cards.illnessPersons,
    sql: `${PERIOD} select distinct on (x.person_id) ${row('illness', 'x')} from period p, health.illness x
      where ${inForce('x', 'diagnosed_on')} order by x.person_id, x.diagnosed_on, x.id`,
  },
  {
    card: cards.illnessFollowed,
    sql: `${PERIOD} select ${row('illness', 'x', '1', 'x.next_follow_up_on >= p.last')} from period p, health.illness x
      where ${inForce('x', 'diagnosed_on')}`,
  },
  {
    card: cards.largeSelfPaid,
    sql: `${PERIOD} select ${row('illness_cost', 'x')} from period p cross join lateral health.large_self_paid_on(p.last) x`,
  },
  { card: cards.treatedFirst, sql: inMonth('admission', 'admitted_on', 'true', '1', 'x.pay_after') },
  { card: cards.treatedFirstTimes, sql: inMonth('admission', 'admitted_on', 'x.pay_after') },
  {
    card: cards.outreachTimes,
    sql: `${PERIOD} select ${row('outreach', 'x')} from period p, health.outreach x
      where x.visited_on between '2021-03-11' and p.last and health.counts(x.closed_reason)`,
  },
  {
    card: cards.outreachPatients,
    sql: inMonth('outreach', 'visited_on', `x.kind = 'clinic' and x.patients > 0`, 'x.patients'),
  },
  { card: cards.lateReports, sql: inMonth('event_report', 'found_on', `(x.late or ${SILENT})`) },
  {
    card: cards.institutionsOpen,
    sql: `${PERIOD} select ${row('institution', 'i')} from period p, health.institution i where ${AT_SITES}`,
  },
  {
    card: cards.staffAtSites,
    sql: `${PERIOD} select ${row('staff', 'x')} from period p, health.staff x
      join health.institution i on i.name = x.institution_name where ${inForce('x', 'started_on')} and ${AT_SITES}`,
  },
]
