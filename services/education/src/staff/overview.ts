import { boundTo } from '@county/api-kit/actor'
import { query } from '@county/api-kit/verb'
import { StaffOverview } from '@county/education/staff/verbs'
import { z } from 'zod'
import { settingsOn } from '../rule/read-rules.ts'

/** Each school's staff against its approved posts and pupils, and this year's training on 一中心三平台. */
export const staffOverview = query({
  name: 'education.teacher.overview',
  title: { zh: '教师队伍概览', en: 'Staff of the schools' },
  permission: 'education.staff.read',
  input: z.object({}),
  output: StaffOverview,
  async run(c) {
    const own = boundTo(c.actor)?.name ?? null
    const { trainingHours } = await settingsOn(c, c.today)
    const year = c.today.slice(0, 4)
    const schools = await c.tx.query<any>(SCHOOLS, [c.today, own, `${year}-01-01`, trainingHours])
    const platforms = await c.tx.query<any>(PLATFORMS, [`${year}-01-01`, c.today])
    return { year: Number(year), hoursNeeded: trainingHours, schools, platforms }
  },
})

const SCHOOLS = `
  select s.name as "schoolName", coalesce(a.approved, 0)::int as approved, coalesce(t.staff, 0)::int as staff,
    coalesce(t.established, 0)::int as established, coalesce(t.teachers, 0)::int as teachers,
    coalesce(t.trained, 0)::int as trained, coalesce(p.pupils, 0)::int as pupils, coalesce(o.posts, '[]'::jsonb) as posts
  from education.school s
  left join lateral (
    select sum(x.approved) as approved from (select distinct on (post) approved from education.staff_post
      where school_name = s.name and valid_from <= $1::date and closed_on is null order by post, valid_from desc) x) a on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('post', post, 'approved', approved, 'filled', filled) order by post) as posts from (
      select k.post, coalesce(max(k.approved), 0) as approved, coalesce(max(k.filled), 0) as filled from (
        (select distinct on (post) post, approved, 0 as filled from education.staff_post
          where school_name = s.name and valid_from <= $1::date and closed_on is null order by post, valid_from desc)
        union all
        select post, 0, count(*)::int from education.teacher
          where school_name = s.name and closed_on is null and kind in ('established', 'special') group by post) k
      group by k.post) z) o on true
  left join lateral (
    select count(*) as staff, count(*) filter (where kind in ('established', 'special')) as established,
      count(*) filter (where full_time) as teachers,
      count(*) filter (where full_time and h.hours >= $4) as trained
    from education.teacher y
    left join lateral (select coalesce(sum(g.hours), 0) as hours from education.teacher_training g
      where g.teacher_id = y.id and g.passed and g.started_on between $3::date and $1::date and g.closed_on is null) h on true
    where y.school_name = s.name and y.closed_on is null and y.started_on <= $1::date) t on true
  left join lateral (
    select count(*) as pupils from education.schooling g
    where g.school_name = s.name and g.state = 'enrolled' and g.closed_on is null) p on true
  where s.closed_on is null and ($2::text is null or s.name = $2)
  order by s.planned desc, s.id`

const PLATFORMS = `
  select platform, count(*)::int as times, count(distinct teacher_id)::int as teachers, sum(hours)::int as hours
  from education.teacher_training
  where started_on between $1::date and $2::date and closed_on is null
  group by platform`
