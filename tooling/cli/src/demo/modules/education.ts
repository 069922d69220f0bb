import { entryAge, gradeByAge, isCompulsory, schoolYearOf, stageOf, yearStart } from '@county/education/schooling/age'
import { DEFAULTS } from '@county/education/setting/setting-key'
import { addDays, addYears, ageOn } from '@county/kernel/local-date'
import type { DemoPerson } from '../people.ts'
import type { Ids, Random } from '../random.ts'
import type { Tables } from '../work.ts'
import { makeCases } from './education-cases.ts'
import { makeProgrammes } from './education-programmes.ts'
import { at, type Making, PLANTED, type Pupil, row, SCHOOLS_OF, tables } from './education-tables.ts'

/**
 * Makes schooling of two school years for every child of 3 to 18, children not in school with visits, transfers, support,
 * places, staff and quality. `work` tells which young people have a job, so that both ledgers agree but for planted cases.
 */
export function makeEducation(
  random: Random,
  ids: Ids,
  persons: readonly DemoPerson[],
  work: Tables,
  today: string,
  scale: number,
): Tables {
  const year = schoolYearOf(today, DEFAULTS)
  const m: Making = { random, ids, tables: tables(), today, year, start: yearStart(year, DEFAULTS), scale }
  const students = new Set<unknown>()
  const working = new Set<unknown>()
  for (const r of work.get('employment.labour_record') ?? []) if (r.full_time_student) students.add(r.person_id)
  for (const j of work.get('employment.job') ?? []) if (!j.ended_on) working.add(j.person_id)
  const children = persons.filter((p) => {
    const age = ageOn(p.birthDate, today)
    return age >= DEFAULTS.recordFromAge && age <= DEFAULTS.recordToAge
  })
  const quota = { ...PLANTED }
  const pupils: Pupil[] = []
  const absent: DemoPerson[] = []
  for (const person of shuffled(random, children)) {
    const compulsory = isCompulsory(person.birthDate, today, DEFAULTS)
    const plant = (key: keyof typeof quota) => quota[key]-- > PLANTED[key] * (1 - scale)
    const age = entryAge(person.birthDate, year, DEFAULTS)
    if (compulsory && age >= 10 && age <= 14 && plant('absent')) absent.push(person)
    else if (compulsory && plant('unchecked')) row(m, person, { state: 'unknown', since: m.start })
    else if (compulsory && age === 6 && plant('postponed')) postpone(m, person)
    else if (age >= 15 && !compulsory) older(m, person, students, working, quota, pupils, absent)
    else if (age < 6 && random.chance(age < 4 ? 0.35 : 0.1))
      row(m, person, { state: 'notYet', since: begin(m, person) })
    else pupils.push(enrol(m, person, quota))
  }
  makeCases(m, absent, pupils)
  makeProgrammes(m, pupils)
  return m.tables
}

/** The same persons in another order, so that what is planted is spread over the county. */
function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const list = [...items]
  for (let i = list.length - 1; i > 0; i--) {
    const j = random.int(0, i)
    ;[list[i], list[j]] = [list[j] as T, list[i] as T]
  }
  return list
}

/** The first day on which the ledger holds a child: the last school year's first day, or its third birthday. */
function begin(m: Making, person: DemoPerson): string {
  const third = addYears(person.birthDate, DEFAULTS.recordFromAge)
  const last = yearStart(m.year - 1, DEFAULTS)
  return [third, last].sort().at(-1) as string
}

/** The school of a child by where it lives; some go elsewhere. */
function schoolFor(m: Making, person: DemoPerson, grade: string): string {
  const stage = stageOf(grade)
  if (stage === 'senior') return m.random.pick(['晴隆县第一高级中学', '晴隆县民族中学', '兴义市第八中学'])
  if (stage === 'vocational') return m.random.pick(['晴隆县中等职业学校', '黔西南州工业学校'])
  if (stage === 'higher') return '黔西南民族职业技术学院'
  if (m.random.chance(0.05))
    return { kindergarten: '晴隆县幼儿园', primary: '晴隆县第一小学', junior: '晴隆县第二中学' }[stage]
  return SCHOOLS_OF[person.grid.site.code as keyof typeof SCHOOLS_OF][stage]
}

/** A pupil: this school year's row, and last year's one grade lower. */
function enrol(m: Making, person: DemoPerson, quota: Record<keyof typeof PLANTED, number>): Pupil {
  const natural = gradeByAge(person.birthDate, m.year, DEFAULTS) ?? 'K1'
  const odd = natural === 'J3' && quota.oddAge > 0 && ageOn(person.birthDate, m.today) > 14
  if (odd) quota.oddAge--
  return attend(m, person, odd ? 'P6' : natural)
}

const BEFORE: Readonly<Record<string, string>> = { P1: 'K3', J1: 'P6', S1: 'J3', V1: 'J3', H1: 'S3' }

/** Writes both years of a pupil. */
function attend(m: Making, person: DemoPerson, grade: string): Pupil {
  const school = schoolFor(m, person, grade)
  const attendance = stageOf(grade) === 'kindergarten' ? 'day' : m.random.chance(0.25) ? 'boarding' : 'day'
  const before = BEFORE[grade] ?? (grade === 'K1' ? null : `${grade[0]}${Number(grade[1]) - 1}`)
  const first = begin(m, person)
  if (before && first < m.start) {
    const same = stageOf(before) === stageOf(grade)
    row(m, person, {
      ...at(same ? school : schoolFor(m, person, before), before, attendance),
      since: first,
      closed_on: addDays(m.start, -1),
      closed_reason: 'superseded',
    })
  }
  const since = [first, m.start].sort().at(-1) as string
  row(m, person, {
    ...at(school, grade, attendance),
    since,
    checked_on: [since, addDays(m.start, m.random.int(0, 20))].sort().at(-1) as string,
  })
  return { person, grade, school, since }
}

function postpone(m: Making, person: DemoPerson): void {
  row(m, person, {
    state: 'postponed',
    reason: m.random.pick(['illness', 'disability']),
    document: `${person.grid.site.street}办〔${m.year}〕${m.random.int(3, 40)}号`,
    until: addDays(yearStart(m.year + 1, DEFAULTS), -1),
  })
}

/** Past compulsory age: at school as the labour ledger says, else finished; a few are on no school and some have a job beside. */
function older(
  m: Making,
  person: DemoPerson,
  students: ReadonlySet<unknown>,
  working: ReadonlySet<unknown>,
  quota: Record<keyof typeof PLANTED, number>,
  pupils: Pupil[],
  absent: DemoPerson[],
): void {
  const study = students.has(person.id) || ageOn(person.birthDate, m.today) < 16
  const plantedWorker = working.has(person.id) && quota.working > 0
  if (study || plantedWorker) {
    if (plantedWorker) quota.working--
    const years = Math.min(Math.max(entryAge(person.birthDate, m.year, DEFAULTS) - 14, 1), 3)
    pupils.push(attend(m, person, m.random.chance(0.55) ? `S${years}` : `V${years}`))
  } else if (!working.has(person.id) && quota.absentOlder-- > 0) absent.push(person)
  else row(m, person, { state: 'graduated', since: begin(m, person) })
}
