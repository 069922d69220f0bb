import { boundTo } from '@county/api-kit/actor'
import { rangeOf } from '@county/api-kit/keyset'
import { query } from '@county/api-kit/verb'
import { Overview } from '@county/education/schooling/verbs'
import { z } from 'zod'

/** Children by state and stage today, and whether the school year that has begun was opened. */
export const overview = query({
  name: 'education.schooling.overview',
  title: { zh: '就学情况概览', en: 'Overview of schooling' },
  permission: 'education.schooling.read',
  input: z.object({ area: z.string().max(200).optional() }),
  output: Overview,
  async run(c, asked) {
    const { from, to } = rangeOf(c, asked.area)
    const args = [c.today, from, to, boundTo(c.actor)?.name ?? null]
    const found = await c.tx.one<{ schoolYear: number; states: any; stages: any; awaiting: number; old: number }>(
      SQL,
      args,
    )
    return {
      today: c.today,
      schoolYear: found.schoolYear,
      states: found.states ?? [],
      stages: found.stages ?? [],
      awaiting: found.awaiting,
      yearOpened: found.old === 0,
    }
  },
})

const SQL = `
  with r as materialized (select * from education.rules_on($1::date)),
  k as materialized (select x.*, coalesce(s.planned, false) as planned from education.child_on($1::date) x
    left join education.school s on s.id = x.school_id
    where x.area_path >= $2 and x.area_path < $3 and ($4::text is null or x.school_name = $4))
  select r.school_year as "schoolYear",
    (select jsonb_agg(to_jsonb(g)) from (select state, count(*)::int as count,
       (count(*) filter (where compulsory))::int as compulsory from k group by state order by count(*) desc) g) as states,
    (select jsonb_agg(to_jsonb(g)) from (select stage, count(*)::int as count,
       (count(*) filter (where not planned))::int as elsewhere from k where state = 'enrolled' group by stage) g) as stages,
    (select count(*)::int from k where state = 'unknown' and exists (select from education.schooling p
       where p.person_id = k.person_id and p.state = 'enrolled' and p.closed_on = k.since - 1)) as awaiting,
    (select count(*)::int from k where state = 'enrolled' and since < r.year_start and grade <> 'H1') as old
  from r`
