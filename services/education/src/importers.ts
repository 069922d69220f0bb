import { mergeEffects } from '@county/api-kit/import/effects'
import type { Effect, Importer, WorkRow } from '@county/api-kit/import/importer'
import { type LedgerMatch, type LedgerSource, ledgerImporter } from '@county/api-kit/import/ledger-importer'
import { refuseRow } from '@county/api-kit/import/refuse'
import { fromColumns } from '@county/api-kit/ledger/columns'
import type { CommandContext, Context } from '@county/api-kit/verb'
import { errors } from '@county/education/errors'
import { Quality } from '@county/education/quality/quality'
import { School } from '@county/education/school/school'
import { SchoolPlace } from '@county/education/school/school-place'
import { assertAge, assertSchooling, complete } from '@county/education/schooling/rules'
import { Schooling } from '@county/education/schooling/schooling'
import { RuleSetting } from '@county/education/setting/rule-setting'
import { StaffPost } from '@county/education/staff/staff-post'
import { Teacher } from '@county/education/staff/teacher'
import { TeacherTraining } from '@county/education/staff/teacher-training'
import { Support } from '@county/education/support/support'
import { refreshAbsence } from './absence/refresh.ts'
import { settingsOn } from './rule/read-rules.ts'
import { assertTeaches } from './school/hooks.ts'
import { assertSuits, stagesOf } from './support/hooks.ts'
import { ABSENCE, SCHOOLING } from './tables.ts'

type Row = WorkRow<LedgerSource>
const matchOf = (row: Row) => row.match as LedgerMatch
const open = (rows: readonly Row[]) => rows.filter((r) => r.state !== 'refused')

/** Runs a rule over each row; what it throws refuses the row in the same words as on the form. */
function judge(rows: readonly Row[], rule: (row: Row) => void): void {
  for (const row of open(rows)) {
    try {
      rule(row)
    } catch (error) {
      refuseRow(row, error, errors)
    }
  }
}

/** The schools of the list by name and short name, with their stages. */
async function schools(c: Context): Promise<Map<string, { id: string; name: string; stages: string[] }>> {
  const rows = await c.tx.query<{ id: string; name: string; stages: string[]; short_names: string | null }>(
    `select id, name, stages, short_names from education.school where closed_on is null`,
  )
  const short = rows.flatMap((r) => (r.short_names?.split('、') ?? []).map((name) => [name, r] as const))
  return new Map([...short, ...rows.map((r) => [r.name, r] as const)])
}

/** What the rows will say: stored values overlaid with those of the file, and what follows from the state. */
async function reviewSchooling(c: Context, rows: Row[]): Promise<void> {
  const ids = open(rows).map((r) => matchOf(r).subjectId)
  const [rules, known] = [await settingsOn(c, c.today), await schools(c)]
  const born = await c.tx.query<{ id: string; birth_date: string }>(
    `select id, birth_date from residents.person_card where id = any($1) and birth_date is not null`,
    [ids],
  )
  const births = new Map(born.map((b) => [b.id, b.birth_date]))
  const stored = await c.tx.query<Record<string, any>>(
    `select * from education.schooling where person_id = any($1) and closed_on is null`,
    [ids],
  )
  const before = new Map(stored.map((s) => [s.person_id, fromColumns(c, Schooling, s) as Schooling]))
  judge(rows, (row) => {
    const id = matchOf(row).subjectId as string
    const was = before.get(id)
    const given = Object.fromEntries(Object.entries(row.values.values).filter(([, v]) => v !== null))
    const same = !given.state || given.state === was?.state
    const values = { ...(same ? was : {}), ...given } as Schooling
    assertSchooling(values)
    const birth = births.get(id)
    if (birth) assertAge(values.state, birth, c.today, rules)
    const school = values.schoolName ? known.get(values.schoolName) : undefined
    if (school) values.schoolName = school.name
    if (school && values.grade) assertTeaches(school, values.grade)
    Object.assign(row.values.values, values, complete(values), {
      schoolId: values.state === 'enrolled' ? (school?.id ?? null) : null,
    })
    supersede(row, was)
  })
}

/** A row that begins later than the stored one is a new row, which ends the stored one the day before; else it corrects it. */
function supersede(row: Row, was: Schooling | undefined): void {
  const match = matchOf(row)
  if (!was || !match.existing) return
  const { since } = row.values.values as { since: string }
  const moved = (['state', 'schoolName', 'grade'] as const).some((k) => (row.values.values[k] ?? null) !== was[k])
  if (since > was.since && moved) {
    match.existing = null
    if (row.state === 'changed' || row.state === 'same') row.state = 'new'
    row.changes = []
    return
  }
  row.changes = Object.entries(row.values.values)
    .filter(([k, v]) => k in was && (v ?? null) !== (was[k as keyof Schooling] ?? null))
    .map(([key, to]) => ({ key, from: was[key as keyof Schooling], to }))
  if (row.state !== 'conflict') row.state = row.changes.length ? 'changed' : 'same'
}

/** Schooling: the watch list follows, in the same batch, so that undoing takes it back. */
const schooling: Importer<LedgerSource> = (() => {
  const importer = ledgerImporter(Schooling, { review: reviewSchooling })
  return {
    ...importer,
    tables: [SCHOOLING, ABSENCE],
    async commit(c: CommandContext, rows: Row[], batch, progress): Promise<Effect[]> {
      const effects = await importer.commit(c, rows, batch, progress)
      const persons = rows.map((r) => matchOf(r).subjectId as string)
      return mergeEffects([...effects, ...(await refreshAbsence(c, persons))])
    },
  }
})()

/** Rows that name a school of the list. */
const ofSchool =
  (optional = false) =>
  async (c: Context, rows: Row[]): Promise<void> => {
    const known = await schools(c)
    judge(rows, (row) => {
      const { schoolName, grade } = row.values.values as { schoolName: string | null; grade?: string }
      const school = schoolName ? known.get(schoolName) : undefined
      if (!school && !(optional && !schoolName))
        throw errors.error('EDUCATION_UNKNOWN_SCHOOL', { school: schoolName ?? '' })
      if (school && grade) assertTeaches(school, grade)
      if (school) row.values.values.schoolName = school.name
    })
  }

async function reviewSupport(c: Context, rows: Row[]): Promise<void> {
  const stages = await stagesOf(
    c,
    open(rows).map((r) => matchOf(r).subjectId as string),
  )
  judge(rows, (row) => {
    const kind = row.values.values.kind as string | null
    if (kind) assertSuits(kind, stages.get(matchOf(row).subjectId as string) ?? null)
  })
}

async function reviewTraining(c: Context, rows: Row[]): Promise<void> {
  const teachers = await c.tx.query<{ id: string; name: string; school_name: string }>(
    `select id, name, school_name from education.teacher order by closed_on nulls last, id`,
  )
  const byName = new Map(teachers.map((t) => [`${t.school_name} ${t.name}`, t.id]))
  judge(rows, (row) => {
    const { teacherName, schoolName } = row.values.values as { teacherName: string; schoolName: string }
    const teacherId = byName.get(`${schoolName} ${teacherName}`)
    if (!teacherId) throw errors.error('EDUCATION_UNKNOWN_TEACHER', { school: schoolName, name: teacherName })
    row.values.values.teacherId = teacherId
  })
}

/** Every import of the module, with the rules of its ledgers. */
export const importers: Importer<any>[] = [
  schooling,
  ledgerImporter(Support, { review: reviewSupport }),
  ledgerImporter(School),
  ledgerImporter(SchoolPlace, { review: ofSchool() }),
  ledgerImporter(Teacher, { review: ofSchool() }),
  ledgerImporter(StaffPost, { review: ofSchool() }),
  ledgerImporter(TeacherTraining, { review: reviewTraining }),
  ledgerImporter(Quality, { review: ofSchool(true) }),
  ledgerImporter(RuleSetting),
]
