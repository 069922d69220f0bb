import { boundTo } from '@county/api-kit/actor'
import { rangeOf } from '@county/api-kit/keyset'
import { query } from '@county/api-kit/verb'
import { AbsenceBoard, type AbsenceCard } from '@county/education/absence/verbs'
import { ageOn, daysBetween } from '@county/kernel/local-date'
import { z } from 'zod'

type Row = Omit<AbsenceCard, 'daysLeft' | 'age'> & { birthDate: string | null }

/** Children not in school: compulsory age first, then the earliest next visit. */
export const board = query({
  name: 'education.absence.board',
  title: { zh: '控辍保学名单', en: 'Children not in school' },
  permission: 'education.absence.read',
  input: z.object({ area: z.string().max(200).optional(), householdId: z.uuid().optional() }),
  output: AbsenceBoard,
  async run(c, asked) {
    const { from, to } = rangeOf(c, asked.area)
    const everywhere = boundTo(c.actor) === undefined
    const rows = await c.tx.query<Row>(CASES, [from, to, asked.householdId ?? null])
    const done = await c.tx.one<{ returned: number; unknown: number }>(COUNTS, [c.today, from, to, everywhere])
    const cases = rows.map(({ birthDate, ...r }) => ({
      ...r,
      age: birthDate ? ageOn(birthDate, c.today) : null,
      daysLeft: r.nextVisitOn ? daysBetween(c.today, r.nextVisitOn) : null,
    }))
    return {
      today: c.today,
      cases,
      urgent: cases.filter((r) => r.urgent).length,
      overdue: cases.filter((r) => r.daysLeft !== null && r.daysLeft < 0).length,
      returnedThisYear: done.returned,
      unknown: done.unknown,
    }
  },
})

const CASES = `
  select a.id, a.version, a.person_id as "personId", a.person_name as "personName", p.sex, p.birth_date as "birthDate",
    p.household_id as "householdId", p.household_no as "householdNo", p.address, a.area_path as "areaPath", a.state, a.urgent,
    a.reason, a.found_on as "foundOn", a.absent_since as "absentSince", a.last_school as "lastSchool", a.last_grade as "lastGrade",
    a.responsible, a.next_visit_on as "nextVisitOn", a.last_visit_on as "lastVisitOn", a.visits, v.finding as "lastFinding"
  from education.absence a
  left join residents.person_card p on p.id = a.person_id
  left join lateral (select x.finding from education.absence_visit x
    where x.case_id = a.id and x.closed_on is null order by x.visited_on desc, x.id desc limit 1) v on true
  where a.closed_on is null and a.area_path >= $1 and a.area_path < $2
    and ($3::uuid is null or p.household_id = $3)
  order by a.urgent desc, a.next_visit_on nulls last, a.found_on, a.id limit 1000`

const COUNTS = `
  select (select count(*)::int from education.absence a cross join education.rules_on($1::date) r
      where a.state = 'returned' and a.outcome_on >= r.year_start and a.area_path >= $2 and a.area_path < $3) as returned,
    (select count(*)::int from education.child_on($1::date) k
      where k.state = 'unknown' and k.compulsory and k.area_path >= $2 and k.area_path < $3 and $4::boolean) as unknown`
