import type { Ledger } from '@county/core/ledger/ledger'
import type { Context } from '../verb.ts'
import { questionRow, refuseRow, type WorkRow } from './importer.ts'
import type { LedgerMatch, LedgerSource } from './ledger-importer.ts'
import { type FoundPerson, householdsOf, matchHouseholds, matchPersons, type SubjectMatch } from './match-subject.ts'

type Row = WorkRow<LedgerSource>

/** Ties each row to the person or household it is about; refuses or questions the others. Never creates anybody. */
export async function findSubjects(c: Context, ledger: Ledger<any>, rows: Row[]): Promise<void> {
  if (ledger.subject === 'household') return findHouseholds(c, rows)
  if (ledger.subject === 'person') return findPersons(c, rows)
  for (const r of rows)
    r.match = { subjectId: null, areaPath: c.actor.areaPath, subjectName: '', existing: null } satisfies LedgerMatch
}

async function findPersons(c: Context, rows: Row[]): Promise<void> {
  const matches = await matchPersons(
    c,
    rows.map((r) => r.values),
  )
  rows.forEach((r, i) => {
    const person = settle(r, matches[i])
    if (person)
      r.match = {
        subjectId: person.id,
        areaPath: person.areaPath,
        subjectName: person.name,
        existing: null,
      } satisfies LedgerMatch
  })
}

/** What tells a person from namesakes, for who must confirm. */
function sayPerson({ name, birthDate, householdNo }: FoundPerson, lang: 'zh' | 'en'): string {
  const parts =
    lang === 'zh'
      ? [birthDate && `${birthDate} 出生`, householdNo && `户编号 ${householdNo}`]
      : [birthDate && `born ${birthDate}`, householdNo && `household ${householdNo}`]
  const more = parts.filter(Boolean)
  return more.length ? (lang === 'zh' ? `${name}（${more.join('，')}）` : `${name} (${more.join(', ')})`) : name
}

/** The person of a match, with the question that goes with it; undefined when the row was refused. */
function settle(r: Row, m: SubjectMatch | undefined): FoundPerson | undefined {
  if (!m || m.kind === 'none')
    refuseRow(
      r,
      'PERSON_UNKNOWN',
      '登记簿中没有这个人（或不在您的辖区），请先在居民登记中核对',
      'Nobody in the registry (or in your area) fits; check the registry first',
    )
  else if (m.kind === 'several')
    refuseRow(
      r,
      'PERSON_AMBIGUOUS',
      `有 ${m.count} 个同名的人，请补充身份证号码，或出生日期和户编号`,
      `${m.count} people have this name; add the citizen number, or birth date and household number`,
    )
  else if (m.kind === 'birthDiffers')
    refuseRow(
      r,
      'BIRTH_DIFFERS',
      `登记簿中同名的人出生日期是 ${m.birthDate}，与表中不一致，请核对`,
      `The registry's person of this name was born on ${m.birthDate}; check the file`,
    )
  else {
    ask(r, m)
    return m
  }
  return undefined
}

function ask(r: Row, m: Extract<SubjectMatch, { kind: 'found' | 'nameDiffers' }>): void {
  const [zh, en] = [sayPerson(m, 'zh'), sayPerson(m, 'en')]
  if (m.kind === 'nameDiffers')
    questionRow(
      r,
      'NAME_DIFFERS',
      `身份证号码对应的是“${m.name}”，姓名不一致，请确认是否同一人`,
      `The number belongs to "${m.name}"; confirm that it is the same person`,
    )
  else if (m.by !== 'number' && r.values.idNumber)
    questionRow(
      r,
      'MATCHED_WITHOUT_NUMBER',
      `登记簿中没有这个身份证号码，按姓名和出生日期找到 ${zh}，请确认是否同一人`,
      `The registry does not have the number; ${en} has the same name and birth date: confirm`,
    )
  else if (m.by !== 'number')
    questionRow(
      r,
      'MATCHED_BY_NAME',
      `没有身份证号码，按姓名${m.by === 'nameAndBirth' ? '和出生日期' : ''}找到 ${zh}，请确认`,
      `No citizen number; ${en} was found by name${m.by === 'nameAndBirth' ? ' and birth date' : ' only'}: confirm`,
    )
}

/** Households by their number; without one through a member by citizen number or name. */
async function findHouseholds(c: Context, rows: Row[]): Promise<void> {
  const found = await matchHouseholds(
    c,
    rows.flatMap((r) => r.values.householdNo ?? []),
  )
  const rest = rows.filter((r) => !r.values.householdNo && (r.values.idNumber || r.values.name))
  const matches = rest.length
    ? await matchPersons(
        c,
        rest.map((r) => r.values),
      )
    : []
  const persons = new Map(rest.map((r, i) => [r, settle(r, matches[i])]))
  const homes = await householdsOf(
    c,
    [...persons.values()].flatMap((p) => p?.householdId ?? []),
  )
  for (const r of rows) {
    if (r.state === 'refused') continue
    const household = r.values.householdNo
      ? found.get(r.values.householdNo)
      : homes.get(persons.get(r)?.householdId ?? '')
    if (household)
      r.match = {
        subjectId: household.id,
        areaPath: household.areaPath,
        subjectName: household.name,
        existing: null,
      } satisfies LedgerMatch
    else
      refuseRow(
        r,
        'HOUSEHOLD_UNKNOWN',
        r.values.householdNo || persons.has(r)
          ? '登记簿中没有这一户（或不在您的辖区）'
          : '没有写明是哪一户：请填写户编号，或户主姓名和身份证号码',
        r.values.householdNo || persons.has(r)
          ? 'No such household in the registry (or in your area)'
          : 'Whose household is not told: give its number, or the head and citizen number',
      )
  }
}
