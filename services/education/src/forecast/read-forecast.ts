import { query } from '@county/api-kit/verb'
import { type ForecastChild, forecast, type Need } from '@county/education/forecast/forecast'
import { PlaceForecast } from '@county/education/forecast/verbs'
import { schoolYearOf, stageOf } from '@county/education/schooling/age'
import type { Settings } from '@county/education/setting/setting-key'
import { z } from 'zod'
import { settingsOn } from '../rule/read-rules.ts'

/** How many school years ahead the need is forecast. */
const YEARS = 3

interface Places {
  year: number
  grade: string
  places: number
}

/** Places against need by grade, for this school year and the three after it, from the registry and the ledgers. */
export const readForecast = query({
  name: 'education.schoolPlace.forecast',
  title: { zh: '学位与需求预测', en: 'Places and need' },
  permission: 'education.place.read',
  input: z.object({}),
  output: PlaceForecast,
  async run(c) {
    const rules = await settingsOn(c, c.today)
    const present = schoolYearOf(c.today, rules)
    const children = await c.tx.query<ForecastChild>(CHILDREN, [c.today, rules.recordToAge])
    const places = await c.tx.query<Places>(PLACES, [])
    const needs = forecast(children, present, YEARS, rules)
    return {
      present,
      cells: needs.map((n) => cell(n, places, rules)),
      schools: await c.tx.query<any>(SCHOOLS, [String(present)]),
    }
  },
})

/** Places recorded for the year, else those of the latest year before it. */
function placesIn(places: readonly Places[], year: number, grade: string): Places | undefined {
  return places.filter((p) => p.grade === grade && p.year <= year).sort((a, b) => b.year - a.year)[0]
}

function cell(need: Need, places: readonly Places[], rules: Settings) {
  const found = placesIn(places, need.year, need.grade)
  const gap = found ? found.places - (need.children - need.elsewhere) : null
  const stage = stageOf(need.grade)
  const size =
    { kindergarten: rules.classKindergarten, primary: rules.classPrimary }[stage as string] ?? rules.classJunior
  return {
    ...need,
    stage,
    places: found?.places ?? null,
    recorded: found?.year === need.year,
    gap,
    classes: gap !== null && gap < 0 ? Math.ceil(-gap / size) : 0,
  }
}

/** Every child of the registry who is not over school age; the youngest need places within the years of the forecast. */
const CHILDREN = `
  select p.birth_date as "birthDate", k.grade, coalesce(k.grade is not null and not coalesce(s.planned, false), false) as elsewhere
  from residents.person_card p
  left join lateral (select x.grade, x.school_id from education.schooling x
    where x.person_id = p.id and x.closed_on is null and x.state = 'enrolled' limit 1) k on true
  left join education.school s on s.id = k.school_id
  where p.state in ('living', 'away') and p.birth_date > ($1::date - make_interval(years => $2::int + 1))::date`

const PLACES = `
  select p.school_year::int as year, p.grade, greatest(sum(p.places - p.other_pupils), 0)::int as places
  from education.school_place p where p.closed_on is null group by p.school_year, p.grade`

const SCHOOLS = `
  select s.name as "schoolName", coalesce(p.places, 0)::int as places, coalesce(p.others, 0)::int as "otherPupils",
    coalesce(k.pupils, 0)::int as pupils, (coalesce(p.places, 0) - coalesce(p.others, 0) - coalesce(k.pupils, 0))::int as left,
    coalesce(p.classes, 0)::int as classes
  from education.school s
  left join lateral (select sum(x.places) as places, sum(x.other_pupils) as others, sum(x.classes) as classes
    from education.school_place x where x.school_name = s.name and x.school_year = $1 and x.closed_on is null) p on true
  left join lateral (select count(*) as pupils from education.schooling x
    where x.school_name = s.name and x.state = 'enrolled' and x.closed_on is null) k on true
  where s.closed_on is null and s.planned order by s.id`
