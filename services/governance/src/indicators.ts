import type { IndicatorQuery } from '@county/api-kit/module'
import * as cards from '@county/governance/indicators'

/** Columns of a counted row of a ledger's table under the alias x. */
const row = (table: string, hit = 'true') =>
  `'governance.${table}' as row_table, x.id as row_id, x.version as row_version, x.area_path, 1::numeric as amount,
   coalesce(${hit}, false) as hit`
/** The period's parameters with their types: $1 first day, $2 last day counted, $3 month. */
const PERIOD = `with period as (select $1::date as first, $2::date as last, $3::text as month)`
const inMonth = (table: string, day: string, hit = 'true', where = 'true') =>
  `${PERIOD} select ${row(table, hit)} from period p, governance.${table} x
   where x.${day} between p.first and p.last and governance.counts(x.closed_reason) and ${where}`
/** Rows that run on the last day: begun, and neither over nor closed. */
const running = (table: string, from: string, where = 'true', hit = 'true', to = 'x.closed_on') =>
  `${PERIOD} select ${row(table, hit)} from period p, governance.${table} x
   where x.${from} <= p.last and (x.closed_on is null or x.closed_on > p.last) and (${to} is null or ${to} > p.last)
     and governance.counts(x.closed_reason) and ${where}`

/** Every figure of the module with its rows: a figure counts exactly these. */
export const indicators: IndicatorQuery[] = [
  {
    card: cards.registrationCoverage,
    // A row that another one replaced counts on its last day.
    sql: `${PERIOD} select ${row('registration', `x.state in ('moved', 'permit')`)} from period p, governance.registration x
      where x.since <= p.last and governance.counts(x.closed_reason)
        and (x.closed_on is null or x.closed_on > p.last or x.closed_on = p.last and x.closed_reason = 'superseded')`,
  },
  { card: cards.oneTrip, sql: inMonth('registration_move', 'done_on', 'x.trips <= 1') },
  {
    card: cards.disputesSettled,
    sql: inMonth('dispute', 'outcome_on', `x.outcome = 'settled' and x.level = 'community'`),
  },
  {
    card: cards.fourZero,
    sql: `${PERIOD} select ${row('service_case', `x.answered_on is null or x.handed_on is null or x.answered_on <= k.due`)}
      from period p, governance.service_case x
      left join governance.service_item i on i.name = x.item_name and i.closed_on is null
      cross join lateral (select x.handed_on + coalesce(i.workdays, 5) * 7 / 5 + 1 as due) k
      where x.told_on between p.first and p.last and governance.counts(x.closed_reason)`,
  },
  { card: cards.casesOneTrip, sql: inMonth('service_case', 'told_on', 'x.trips <= 1') },
  { card: cards.buildingHeads, sql: running('building_head', 'valid_from', 'true', 'true', 'x.valid_to') },
  { card: cards.disputesFound, sql: inMonth('dispute', 'found_on') },
  {
    card: cards.disputesLate,
    sql: `${PERIOD} select ${row('dispute')} from period p, governance.dispute x
      where x.due_on < p.last and x.closed_on is null and x.outcome is null and governance.counts(x.closed_reason)`,
  },
  { card: cards.casesReceived, sql: inMonth('service_case', 'received_on') },
  { card: cards.permitsDue, sql: running('residence_permit', 'issued_on', 'x.due_on < p.last') },
  { card: cards.movesDone, sql: inMonth('registration_move', 'done_on') },
  {
    card: cards.householdsVisited,
    sql: `${PERIOD} select distinct on (x.household_id) ${row('household_visit')} from period p, governance.household_visit x
      where x.visited_on between p.first and p.last and x.result <> 'absent' and governance.counts(x.closed_reason)
      order by x.household_id, x.visited_on, x.id`,
  },
  { card: cards.visitsMade, sql: inMonth('household_visit', 'visited_on') },
  { card: cards.postStaff, sql: running('post_staff', 'valid_from', 'true', 'true', 'x.valid_to') },
  {
    card: cards.devicesFaulty,
    sql: `${PERIOD} select ${row('device')} from period p, governance.device x
      where x.state = 'faulty' and x.closed_on is null and governance.counts(x.closed_reason)`,
  },
  { card: cards.specialPersons, sql: running('special_person', 'since') },
]
