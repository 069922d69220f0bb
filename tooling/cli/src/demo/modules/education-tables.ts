import { PLAN_SCHOOLS } from '@county/education/school/plan-schools'
import { stageOf } from '@county/education/schooling/age'
import type { DemoPerson } from '../people.ts'
import type { Ids, Random } from '../random.ts'
import { DEMO_SOURCE, type DemoRow } from '../store.ts'
import type { Tables } from '../work.ts'

/** Which of the seven schools serve a site in the demo, by stage; and the ids of all seven by name. */
export const SCHOOLS_OF = {
  TL: { kindergarten: '沙子镇第三幼儿园', primary: '沙子镇第二小学', junior: '晴隆县第三中学' },
  SB: { kindergarten: '晴隆县第四幼儿园', primary: '晴隆县第六小学', junior: '晴隆县第六中学' },
  XF: { kindergarten: '晴隆县幼儿园小露分园', primary: '晴隆县第六小学', junior: '晴隆县第六中学' },
  ids: Object.fromEntries(PLAN_SCHOOLS.map((s) => [s.name, s.id])) as Readonly<Record<string, string>>,
} as const

/** Empty tables of the module, in the order of loading. */
export function tables(): Tables {
  return new Map(
    [
      'schooling',
      'absence',
      'absence_visit',
      'transfer',
      'support',
      'school_place',
      'teacher',
      'staff_post',
      'teacher_training',
      'quality',
    ].map((t) => [`education.${t}`, []]),
  )
}

/** Adds a row to a table of the module, as if it had been typed on a day. */
export function put(all: Tables, table: string, day: string, row: DemoRow): void {
  const typed = `${day}T01:00:00Z`
  all.get(`education.${table}`)?.push({ ...row, source: DEMO_SOURCE, created_at: typed, updated_at: typed })
}

/** Problems planted in the education demo at scale 1, for tests and for showing the lists at work. */
export const PLANTED = { absent: 9, absentOlder: 5, unchecked: 24, postponed: 6, oddAge: 4, working: 5, returned: 8 }

/** A child with its schooling of this school year. */
export interface Pupil {
  person: DemoPerson
  grade: string
  school: string
  /** First day of the open row. */
  since: string
}

/** What the other parts of the demo need. */
export interface Making {
  random: Random
  ids: Ids
  tables: Tables
  today: string
  /** The school year that runs, and its first day. */
  year: number
  start: string
  scale: number
}

/** A row of the ledger of schooling; what is not said is empty. */
export function row(m: Making, person: DemoPerson, values: Record<string, string | null>): void {
  const { since = m.start } = values
  put(m.tables, 'schooling', since as string, {
    id: m.ids.next('5c01'),
    person_id: person.id,
    person_name: person.name,
    area_path: person.areaPath,
    state: 'enrolled',
    school_name: null,
    school_id: null,
    grade: null,
    stage: null,
    attendance: null,
    reason: null,
    document: null,
    until: null,
    since,
    checked_on: null,
    note: null,
    closed_on: null,
    closed_reason: null,
    ...values,
  })
}

/** Columns that say where a pupil is. */
export function at(school: string, grade: string, attendance: string | null): Record<string, string | null> {
  return { school_name: school, school_id: SCHOOLS_OF.ids[school] ?? null, grade, stage: stageOf(grade), attendance }
}
