import type { IndicatorQuery } from '@county/api-kit/module'
import * as cards from '@county/education/indicators'

/** Columns of a counted row of a ledger's table under an alias. */
const row = (table: string, alias: string, amount = '1', hit = 'true') =>
  `'education.${table}' as row_table, ${alias}.id as row_id, ${alias}.version as row_version, ${alias}.area_path,
   (${amount})::numeric as amount, coalesce(${hit}, false) as hit`
/** The period's parameters with their types: $1 first day, $2 last day counted, $3 month. */
const PERIOD = `with period as (select $1::date as first, $2::date as last, $3::text as month),
  rule as materialized (select r.* from period p cross join lateral education.rules_on(p.last) r)`
const children = (where: string, hit = 'true') =>
  `${PERIOD} select ${row('schooling', 'k', '1', hit)} from period p cross join rule r
   cross join lateral education.child_on(p.last) k where ${where}`
const inMonth = (table: string, day: string, where = 'true', amount = '1') =>
  `${PERIOD} select ${row(table, 'x', amount)} from period p, education.${table} x
   where x.${day} between p.first and p.last and education.counts(x.closed_reason) and ${where}`
const ON_ROLL = `t.full_time and t.started_on <= p.last and (t.closed_on is null or t.closed_on > p.last)
  and education.counts(t.closed_reason)`

/** Every figure of the module with its rows: a figure counts exactly these. */
export const indicators: IndicatorQuery[] = [
  {
    card: cards.schoolAttendance,
    sql: children(
      'k.compulsory',
      `k.state in ('enrolled', 'graduated') or k.state = 'postponed' and r.postponed_counts and k.until >= p.last`,
    ),
  },
  { card: cards.notInSchool, sql: children(`k.compulsory and k.state = 'notInSchool'`) },
  { card: cards.unchecked, sql: children(`k.compulsory and k.state in ('unknown', 'notYet')`) },
  { card: cards.enrolled, sql: children(`k.state = 'enrolled'`) },
  {
    card: cards.kindergartenRate,
    sql: children(
      `k.age >= r.kindergarten_age and (k.birth_date + make_interval(years => r.primary_age))::date > r.cutoff`,
      `k.state = 'enrolled'`,
    ),
  },
  {
    card: cards.upperSecondary,
    sql: children(`k.age >= r.compulsory_to`, `k.state = 'enrolled' and k.stage in ('senior', 'vocational', 'higher')`),
  },
  { card: cards.returned, sql: inMonth('absence', 'outcome_on', `x.state = 'returned'`) },
  { card: cards.visits, sql: inMonth('absence_visit', 'visited_on') },
  { card: cards.transfers, sql: inMonth('transfer', 'starts_on', `x.state = 'approved'`) },
  {
    card: cards.places,
    sql: `${PERIOD} select ${row('school_place', 'x', 'x.places')} from rule r, education.school_place x
      where x.school_year = r.school_year::text and education.counts(x.closed_reason) and x.closed_on is null`,
  },
  {
    card: cards.supported,
    sql: `${PERIOD} select distinct on (x.person_id) ${row('support', 'x')} from period p, education.support x
      where x.paid_on between p.first and p.last and education.counts(x.closed_reason) order by x.person_id, x.paid_on, x.id`,
  },
  { card: cards.supportPaid, sql: inMonth('support', 'paid_on', 'true', 'x.amount / 100.0') },
  {
    card: cards.teachers,
    sql: `${PERIOD} select ${row('teacher', 't')} from period p, education.teacher t where ${ON_ROLL}`,
  },
  {
    card: cards.teachersTrained,
    sql: `${PERIOD} select ${row('teacher', 't', '1', 'h.hours >= r.training_hours')}
      from period p cross join rule r cross join education.teacher t
      left join lateral (select coalesce(sum(g.hours), 0) as hours from education.teacher_training g
        where g.teacher_id = t.id and g.passed and g.started_on between date_trunc('year', p.last)::date and p.last
          and education.counts(g.closed_reason)) h on true
      where ${ON_ROLL}`,
  },
  { card: cards.trainingTimes, sql: inMonth('teacher_training', 'started_on') },
  {
    card: cards.qualityReached,
    sql: `${PERIOD} select ${row('quality', 'x', '1', 'x.value >= x.prefecture')} from rule r, education.quality x
      where x.prefecture is not null and x.school_name is null and education.counts(x.closed_reason) and x.closed_on is null
        and x.school_year = (select max(y.school_year) from education.quality y
          where y.prefecture is not null and y.school_name is null and y.closed_on is null
            and y.school_year <= r.school_year::text)`,
  },
  {
    card: cards.oddAge,
    sql: children(`k.state = 'enrolled' and k.stage = 'primary' and (k.age < r.odd_below or k.age > r.odd_above)`),
  },
  {
    card: cards.atWork,
    sql: children(`k.state = 'enrolled' and k.stage <> 'higher' and exists (select from employment.employed_person e
      where e.person_id = k.person_id and e.started_on <= p.last and (e.ended_on is null or e.ended_on >= p.last))`),
  },
]
