import { command } from '@county/api-kit/verb'
import { schoolYearOf, yearStart } from '@county/education/schooling/age'
import { YearOpened } from '@county/education/schooling/verbs'
import { addDays } from '@county/kernel/local-date'
import { z } from 'zod'
import { settingsOn } from '../rule/read-rules.ts'
import { ABSENCE, SCHOOLING } from '../tables.ts'

interface Ended {
  person_id: string
  grade: string
}

/**
 * Opens the school year that has begun: pupils go up a grade in their school; those who finished a stage of compulsory
 * education are to be checked until their next school is known; those who finished a later stage have graduated.
 * Rows that began in this year already are left alone, so that it can be repeated.
 */
export const openYear = command({
  name: 'education.schooling.openYear',
  title: { zh: '学年升级', en: 'Open the school year' },
  permission: 'education.schooling.sync',
  entity: SCHOOLING,
  alsoChanges: [ABSENCE],
  input: z.strictObject({}),
  output: YearOpened,
  async run(c) {
    const rules = await settingsOn(c, c.today)
    const schoolYear = schoolYearOf(c.today, rules)
    const start = yearStart(schoolYear, rules)
    const ended = await c.tx.query<Ended>(END, [addDays(start, -1), start, c.actor.id])
    await c.tx.query(BEGIN, [start, ended.map((e) => e.person_id), c.actor.id, addDays(start, -1)])
    const last = (...grades: string[]) => ended.filter((e) => grades.includes(e.grade)).length
    const finished = last('K3', 'P6')
    const graduated = last('J3', 'S3', 'V3')
    const value = { schoolYear, finished, graduated, promoted: ended.length - finished - graduated }
    return { value, audit: { entityId: null, after: value } }
  },
})

const END = `
  update education.schooling set closed_on = $1::date, closed_reason = 'superseded', updated_by = $3
  where state = 'enrolled' and closed_on is null and since < $2::date and grade <> 'H1'
  returning person_id, grade`

/** The last row of a pupil says where to go on: grades are a letter and a number. */
const BEGIN = `
  insert into education.schooling (person_id, person_name, area_path, state, stage, grade, school_name, school_id, attendance,
    since, source, created_by, updated_by)
  select s.person_id, s.person_name, s.area_path,
    case when l.last is null then 'enrolled' when l.last then 'unknown' else 'graduated' end,
    case when l.last is null then s.stage end,
    case when l.last is null then left(s.grade, 1) || (right(s.grade, 1)::int + 1) end,
    case when l.last is null then s.school_name end, case when l.last is null then s.school_id end,
    case when l.last is null then s.attendance end, $1::date, '{"kind":"derived","by":"学年升级"}', $3, $3
  from education.schooling s
  cross join lateral (select case when s.grade in ('K3', 'P6') then true when s.grade in ('J3', 'S3', 'V3') then false end as last) l
  where s.person_id = any($2::uuid[]) and s.closed_on = $4::date and s.closed_reason = 'superseded' and s.state = 'enrolled'`
