import { gradeByAge, isCompulsory } from '@county/education/schooling/age'
import { DEFAULTS } from '@county/education/setting/setting-key'
import { addDays, ageOn } from '@county/kernel/local-date'
import { addWorkdays } from '@county/kernel/workdays'
import { makeName, makeSurname } from '../names.ts'
import type { DemoPerson } from '../people.ts'
import { at, type Making, PLANTED, type Pupil, put, row, SCHOOLS_OF } from './education-tables.ts'

const REASONS = ['dislike', 'dislike', 'work', 'withParents', 'illness', 'marriage'] as const
const FINDINGS = [
  '孩子在家，家长表示管不住，愿意配合劝返。',
  '孩子随亲戚外出，电话联系，约定回来后返校。',
  '孩子学习跟不上，不愿到校，已请班主任制定帮扶计划。',
  '家中只有老人，了解到父母在广东务工，已电话沟通。',
]

/** Children not in school with their visits, cases that ended well, and transfers. */
export function makeCases(m: Making, absent: readonly DemoPerson[], pupils: Pupil[]): void {
  for (const [i, person] of absent.entries()) openCase(m, person, i)
  const candidates = pupils.filter((p) => ['J1', 'J2', 'P6'].includes(p.grade) && p.since === m.start)
  for (let i = 0; i < PLANTED.returned * m.scale && i < candidates.length; i++) closedCase(m, candidates[i] as Pupil, i)
  const movers = pupils.filter((p) => ['P2', 'P3', 'P4', 'J1'].includes(p.grade) && p.school in SCHOOLS_OF.ids)
  for (let i = 0; i < 14 * m.scale && i < movers.length; i++) transfer(m, movers[i] as Pupil, i % 14)
}

interface CaseFacts {
  state: string
  foundOn: string
  since: string
  visits: { on: string; result: string; returnBy: string | null }[]
  next: string | null
  outcomeOn: string | null
}

function write(m: Making, person: DemoPerson, school: string, grade: string, facts: CaseFacts, reason: string): void {
  const id = m.ids.next('ab5e')
  const of = { person_id: person.id, person_name: person.name, area_path: person.areaPath }
  const worker = `校：${makeName(m.random, makeSurname(m.random), '1')}；街：${person.grid.name}网格员`
  put(m.tables, 'absence', facts.foundOn, {
    id,
    ...of,
    state: facts.state,
    urgent: isCompulsory(person.birthDate, m.today, DEFAULTS),
    reason,
    found_on: facts.foundOn,
    absent_since: facts.since,
    last_school: school,
    last_grade: grade,
    responsible: facts.visits.length ? worker : null,
    next_visit_on: facts.next,
    last_visit_on: facts.visits.at(-1)?.on ?? null,
    visits: facts.visits.length,
    outcome_on: facts.outcomeOn,
    outcome: facts.outcomeOn ? '已送返学校，班主任结对帮扶。' : null,
    closed_on: facts.outcomeOn,
    closed_reason: facts.outcomeOn ? '已返校' : null,
  })
  for (const visit of facts.visits)
    put(m.tables, 'absence_visit', visit.on, {
      id: m.ids.next('ab51'),
      ...of,
      visited_on: visit.on,
      method: m.random.weighted([
        ['visit', 7],
        ['phone', 2],
        ['letter', 1],
      ] as const),
      visitor: `${person.grid.name}网格员`,
      finding: m.random.pick(FINDINGS),
      result: visit.result,
      return_by: visit.returnBy,
      last_school: school,
      case_id: id,
    })
}

/** An open case: the first is not visited and late, others are being persuaded. */
function openCase(m: Making, person: DemoPerson, i: number): void {
  const days = m.random.int(6, 40)
  const since = later(addDays(m.today, -days), m.start)
  const foundOn = later(addDays(since, 2), since)
  const grade = gradeByAge(person.birthDate, m.year, DEFAULTS) ?? 'J3'
  const stage = grade.startsWith('P') ? 'primary' : 'junior'
  const school = SCHOOLS_OF[person.grid.site.code as 'TL'][stage]
  const reason = m.random.pick(REASONS)
  if (since > m.start)
    row(m, person, { ...at(school, grade, 'day'), closed_on: addDays(since, -1), closed_reason: 'superseded' })
  row(m, person, { state: 'notInSchool', reason, since })
  const visits = i % 4 === 0 ? [] : visitsOf(m, foundOn, i)
  const last = visits.at(-1)
  const next = last ? (last.returnBy ?? addDays(last.on, 7)) : addDays(foundOn, 3)
  write(
    m,
    person,
    school,
    grade,
    { state: visits.length ? 'visiting' : 'found', foundOn, since, visits, next, outcomeOn: null },
    reason,
  )
}

function visitsOf(m: Making, foundOn: string, i: number): CaseFacts['visits'] {
  const visits: CaseFacts['visits'] = []
  for (let on = addDays(foundOn, 2); on <= m.today && visits.length < 3; on = addDays(on, m.random.int(5, 8))) {
    const last = addDays(on, 8) > m.today
    const promised = last && i % 3 === 1
    visits.push({
      on,
      result: promised ? 'promised' : m.random.pick(['refused', 'absent']),
      returnBy: promised ? addDays(on, 5) : null,
    })
  }
  return visits
}

/** A case of this school year that ended: the ledger shows the gap. */
function closedCase(m: Making, pupil: Pupil, i: number): void {
  const since = addDays(m.start, 5 + i)
  const outcomeOn = addDays(since, 14 + i * 3)
  if (outcomeOn > m.today) return
  const open = m.tables.get('education.schooling')?.find((r) => r.person_id === pupil.person.id && r.closed_on === null)
  if (!open) return
  Object.assign(open, { closed_on: addDays(since, -1), closed_reason: 'superseded' })
  const reason = m.random.pick(REASONS)
  row(m, pupil.person, {
    state: 'notInSchool',
    reason,
    since,
    closed_on: addDays(outcomeOn, -1),
    closed_reason: 'superseded',
  })
  row(m, pupil.person, { ...at(pupil.school, pupil.grade, 'boarding'), since: outcomeOn })
  const visits = [
    { on: addDays(since, 3), result: 'promised', returnBy: addDays(since, 8) },
    { on: outcomeOn, result: 'returned', returnBy: null },
  ]
  write(
    m,
    pupil.person,
    pupil.school,
    pupil.grade,
    { state: 'returned', foundOn: addDays(since, 1), since, visits, next: null, outcomeOn },
    reason,
  )
}

const OTHER: Readonly<Record<string, string>> = {
  沙子镇第二小学: '晴隆县第六小学',
  晴隆县第六小学: '沙子镇第二小学',
  晴隆县第三中学: '晴隆县第六中学',
  晴隆县第六中学: '晴隆县第三中学',
}

/** Transfers in every step; the first of each step is late. */
function transfer(m: Making, pupil: Pupil, i: number): void {
  const toSchool = OTHER[pupil.school]
  if (!toSchool || ageOn(pupil.person.birthDate, m.today) > 15) return
  const state = i < 5 ? 'applied' : i < 9 ? 'released' : i === 13 ? 'refused' : 'approved'
  const ended = state === 'approved' || state === 'refused'
  const appliedOn = later(addDays(m.today, i === 0 || i === 5 ? -32 : ended ? -45 + i : -i - 1), m.start)
  const releasedOn = state === 'applied' ? null : addDays(appliedOn, 2)
  const startsOn = state === 'approved' ? addDays(appliedOn, 6) : null
  if (startsOn && startsOn > m.today) return
  const due = (from: string) => addWorkdays(from, DEFAULTS.transferWorkdays, new Map())
  put(m.tables, 'transfer', appliedOn, {
    id: m.ids.next('74a5'),
    person_id: pupil.person.id,
    person_name: pupil.person.name,
    area_path: pupil.person.areaPath,
    state,
    from_school: pupil.school,
    to_school: toSchool,
    grade: pupil.grade,
    reason: m.random.pick(['moved', 'hukou', 'withParents']),
    applied_on: appliedOn,
    due_on: ended ? null : due(releasedOn ?? appliedOn),
    released_on: releasedOn,
    starts_on: startsOn,
    decision: state === 'approved' ? '同意转入' : state === 'refused' ? '本年级学位已满，建议下学期办理。' : null,
    note: null,
    closed_on: ended ? (startsOn ?? addDays(appliedOn, 6)) : null,
    closed_reason: ended ? (state === 'approved' ? '已办结' : '不予办理') : null,
  })
  const open = m.tables.get('education.schooling')?.find((r) => r.person_id === pupil.person.id && r.closed_on === null)
  if (!startsOn || !open || open.state !== 'enrolled' || startsOn <= String(open.since)) return
  Object.assign(open, { closed_on: addDays(startsOn, -1), closed_reason: 'superseded' })
  row(m, pupil.person, { ...at(toSchool, pupil.grade, 'day'), since: startsOn })
  pupil.school = toSchool
}

const later = (...days: [string, string]) => days.sort().at(-1) as string
