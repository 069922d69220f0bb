import type { Institution } from '@county/core/institution'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { module } from './module.ts'
import { addChild } from './testing/children.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
}, 240_000)
afterAll(() => app?.close())

const SIXTH = '晴隆县第六小学'
const SECOND = '沙子镇第二小学'
const filer = () => app.as('filer')
const head = () => app.as('head')
const blank = { attendance: null, reason: null, document: null, until: null, checkedOn: null, note: null }
const pupil = async (birthDate = '2017-05-01', values: object = {}, options = {}) => {
  const child = await addChild(app.admin, birthDate, options)
  await app.command(filer(), 'education.schooling.create', {
    subjectId: child.personId,
    values: { ...blank, state: 'enrolled', schoolName: SIXTH, grade: 'P3', since: '2026-09-01', ...values },
  })
  return child
}
const figure = async (name: string) =>
  (await app.query(filer(), 'education.figure.list', { month: '2026-11' })).find(
    (f: { indicatorId: string }) => f.indicatorId === `education.${name}`,
  ).value
const add = (ledger: string, values: object, subjectId?: string) =>
  app.command(filer(), `education.${ledger}.create`, { values, ...(subjectId ? { subjectId } : {}) })
const place = { schoolYear: '2026', classes: 1, places: 1, otherPupils: 0, note: null }

describe('a transfer', () => {
  const ask = (personId: string, toSchool = SECOND) =>
    app.command(filer(), 'education.transfer.request', { personId, toSchool, reason: 'moved' })
  const step = (name: string, row: any, data: object = {}, actor = filer()) =>
    app.command(actor, `education.transfer.${name}`, { id: row.id, ...data }, { expected: row.version })

  test('goes from school to school: asked for, released, approved, each with its deadline in workdays', async () => {
    const { personId } = await pupil()
    const asked = await ask(personId)
    expect(asked.values).toMatchObject({ state: 'applied', fromSchool: SIXTH, grade: 'P3', dueOn: '2026-11-19' })
    await expect(ask(personId)).rejects.toMatchObject({ code: 'EDUCATION_TRANSFER_OPEN' })
    await expect(step('approve', asked, { startsOn: '2026-11-05' }, head())).rejects.toMatchObject({
      code: 'EDUCATION_TRANSFER_STATE',
    })
    const released = await step('release', asked)
    expect(released.values).toMatchObject({ state: 'released', releasedOn: '2026-11-05' })
    const done = await step('approve', released, { startsOn: '2026-11-05' }, head())
    expect(done).toMatchObject({ closedOn: '2026-11-05', values: { state: 'approved', dueOn: null } })
    const rows = await app.query(filer(), 'education.schooling.list', { subjectId: personId, state: 'all' })
    expect(rows.rows.find((r: any) => !r.closedOn).values).toMatchObject({ schoolName: SECOND, since: '2026-11-05' })
    expect(await figure('transfers')).toBe(1)
  })

  test('needs a pupil, another school, and one that teaches the grade', async () => {
    const { personId } = await pupil()
    await expect(ask(personId, SIXTH)).rejects.toMatchObject({ code: 'EDUCATION_SAME_SCHOOL' })
    await expect(ask(personId, '晴隆县第三中学')).rejects.toMatchObject({ code: 'EDUCATION_WRONG_GRADE' })
    const { personId: none } = await addChild(app.admin, '2017-05-01')
    await expect(ask(none)).rejects.toMatchObject({ code: 'EDUCATION_NOT_ENROLLED' })
  })

  test('into a full grade is refused unless it is accepted beyond places', async () => {
    await add('schoolPlace', { ...place, schoolName: SECOND, grade: 'P5' })
    await pupil('2015-05-01', { schoolName: SECOND, grade: 'P5' })
    const { personId } = await pupil('2015-05-01', { grade: 'P5' })
    const released = await step('release', await ask(personId))
    await expect(step('approve', released, { startsOn: '2026-11-05' }, head())).rejects.toMatchObject({
      code: 'EDUCATION_GRADE_FULL',
      params: { places: 1, used: 1 },
    })
    const done = await step('approve', released, { startsOn: '2026-11-05', beyondPlaces: true }, head())
    expect(done.values.state).toBe('approved')
  })

  test('may be refused by the bureau alone, and taken back by those who asked', async () => {
    const { personId } = await pupil()
    const asked = await ask(personId)
    await expect(step('refuse', asked, { reason: '学位不足' })).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
    expect((await step('withdraw', asked, { reason: '家长改变主意' })).values.state).toBe('withdrawn')
    const again = await step('refuse', await ask(personId), { reason: '毕业年级不转学' }, head())
    expect(again.values).toMatchObject({ state: 'refused', decision: '毕业年级不转学' })
  })
})

describe('support', () => {
  const grant = {
    kind: 'living',
    schoolYear: '2026',
    term: 'autumn',
    amount: 50_000,
    paidOn: '2026-11-03',
    schoolName: null,
    note: null,
  }

  test('is counted in persons and yuan, and is for the pupil’s stage', async () => {
    const { personId } = await pupil()
    await add('support', grant, personId)
    await add('support', { ...grant, kind: 'meal', amount: 40_000 }, personId)
    expect(await figure('supported')).toBe(1)
    expect(await figure('supportPaid')).toBe(900)
    await expect(add('support', { ...grant, kind: 'yulu' }, personId)).rejects.toMatchObject({
      code: 'EDUCATION_SUPPORT_STAGE',
    })
  })

  test('due and not received is told household by household', async () => {
    const { personId, householdId } = await pupil('2017-05-01', {}, { povertyCategory: '2' })
    await add('support', { ...grant, kind: 'meal' }, personId)
    const { pupils } = await app.query(filer(), 'education.support.entitled', { householdId })
    expect(pupils[0].supports).toEqual([
      { kind: 'meal', entitled: true, received: true, amount: 50_000 },
      { kind: 'living', entitled: true, received: false, amount: 0 },
    ])
  })
})

test('places are set against the need of this school year and the next three', async () => {
  await add('schoolPlace', { ...place, schoolName: SIXTH, grade: 'P1', places: 90, otherPupils: 30, classes: 2 })
  const before = await app.query(filer(), 'education.schoolPlace.forecast', {})
  const cell = (f: any, year: number, grade: string) => f.cells.find((x: any) => x.year === year && x.grade === grade)
  expect(cell(before, 2027, 'P1')).toMatchObject({ places: 60, recorded: false })
  await addChild(app.admin, '2021-03-01')
  await pupil('2019-11-01', { schoolName: '兴义市向阳小学', grade: 'P1' })
  const after = await app.query(filer(), 'education.schoolPlace.forecast', {})
  const grew = (year: number, grade: string, key: string) =>
    cell(after, year, grade)[key] - cell(before, year, grade)[key]
  expect(grew(2027, 'P1', 'children')).toBe(1)
  expect(grew(2027, 'P1', 'gap')).toBe(-1)
  expect([grew(2026, 'P1', 'children'), grew(2026, 'P1', 'elsewhere'), grew(2026, 'P1', 'gap')]).toEqual([1, 1, 0])
  expect(after.schools.find((s: any) => s.schoolName === SIXTH)).toMatchObject({ otherPupils: 30 })
})

test('teachers are trained when their passed hours of the year suffice', async () => {
  const teacher = {
    name: '罗老师',
    schoolName: SIXTH,
    sex: '2',
    kind: 'established',
    post: 'first',
    fullTime: true,
    stage: 'primary',
    subject: '语文',
    degree: null,
    startedOn: '2020-09-01',
    phone: '13985900001',
  }
  await add('teacher', teacher)
  const training = {
    teacherName: '罗老师',
    schoolName: SIXTH,
    platform: 'studio',
    course: '小学语文大单元教学',
    organiser: null,
    startedOn: '2026-11-02',
    endedOn: null,
    hours: 80,
    passed: true,
  }
  expect(await figure('teachersTrained')).toBe(0)
  await add('teacherTraining', training)
  await expect(add('teacherTraining', { ...training, teacherName: '无此人' })).rejects.toMatchObject({
    code: 'EDUCATION_UNKNOWN_TEACHER',
  })
  expect(await figure('teachersTrained')).toBe(100)
  expect(await figure('trainingTimes')).toBe(1)
  const { schools, platforms } = await app.query(filer(), 'education.teacher.overview', {})
  expect(schools.find((s: any) => s.schoolName === SIXTH)).toMatchObject({ staff: 1, teachers: 1, trained: 1 })
  expect(platforms).toEqual([{ platform: 'studio', times: 1, teachers: 1, hours: 80 }])
})

test('quality is compared with the prefecture, year by year', async () => {
  const row = { stage: 'junior', measure: 'retention', schoolName: null, county: null, rank: null, origin: null }
  await add('quality', { ...row, schoolYear: '2024', value: 96.5, prefecture: 97 })
  await add('quality', { ...row, schoolYear: '2025', value: 97.25, prefecture: 97.5, rank: 5 })
  const trend = await app.query(filer(), 'education.quality.trend', {})
  expect(trend).toMatchObject({ years: [2024, 2025], behind: 1, compared: 1 })
  expect(trend.lines[0]).toMatchObject({ values: [96.5, 97.25], rank: 5, rose: true })
  expect(await figure('qualityReached')).toBe(0)
})

describe('an officer of a school', () => {
  const atSchool = async (name: string) => {
    const [institution] = await app.admin.query<Institution>(
      `select id, module, kind, name from core.institution where name = $1`,
      [name],
    )
    return app.as('institution', { institution: institution ?? null })
  }

  test('sees and keeps the pupils of that school alone', async () => {
    const [mine, other] = [await pupil(), await pupil('2016-05-01', { schoolName: SECOND, grade: 'P4' })]
    const officer = await atSchool(SIXTH)
    const list = await app.query(officer, 'education.schooling.list', { limit: 200 })
    const ids = list.rows.map((r: any) => r.subject.id)
    expect(ids).toContain(mine.personId)
    expect(ids).not.toContain(other.personId)
    const [theirs] = (await app.query(filer(), 'education.schooling.list', { subjectId: other.personId })).rows
    await expect(app.query(officer, 'education.schooling.get', { id: theirs.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(app.query(officer, 'education.schooling.history', { id: theirs.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const edit = { id: theirs.id, values: { note: '试改' } }
    await expect(
      app.command(officer, 'education.schooling.update', edit, { expected: theirs.version }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const behind = { indicatorId: 'education.enrolled', month: '2026-11' }
    const rows = await app.query(officer, 'education.figure.rows', behind)
    expect(JSON.stringify(rows)).not.toContain(other.personId)
    const figures = await app.query(officer, 'education.figure.list', { month: '2026-11' })
    const enrolled = figures.find((f: { indicatorId: string }) => f.indicatorId === behind.indicatorId)
    expect(enrolled).toMatchObject({ value: rows.count, target: null, trend: [] })
  })

  test('sees them alone in the database, too, whatever is asked', async () => {
    await pupil('2016-05-02', { schoolName: SECOND, grade: 'P4' })
    const officer = await atSchool(SIXTH)
    const seen = await app.inContext('education', officer, (c) =>
      c.tx.query<{ school_name: string }>('select distinct school_name from education.schooling'),
    )
    expect(seen).toEqual([{ school_name: SIXTH }])
    const past = await app.inContext('education', officer, (c) =>
      c.tx.query(`select from education.row_history h where table_name = 'schooling'
        and not exists (select from education.schooling s where s.id = h.row_id)`),
    )
    expect(past).toEqual([])
    expect(await app.inContext('education', officer, (c) => c.tx.query('select from education.quality'))).toEqual([])
  })

  test('enters children for that school alone, never over the head of another', async () => {
    const officer = await atSchool(SIXTH)
    const other = await pupil('2016-05-03', { schoolName: SECOND, grade: 'P4' })
    const [theirs] = (await app.query(filer(), 'education.schooling.list', { subjectId: other.personId })).rows
    const values = { ...theirs.values, schoolName: SIXTH, since: '2026-11-04' }
    const enter = (v: object) =>
      app.command(officer, 'education.schooling.create', { subjectId: other.personId, values: v })
    await expect(enter(values)).rejects.toMatchObject({ code: 'AT_OTHER_INSTITUTION' })
    await expect(enter({ ...values, schoolName: SECOND })).rejects.toMatchObject({ code: 'OTHER_INSTITUTION' })
  })

  test('asks for pupils of other schools by a transfer', async () => {
    const officer = await atSchool(SIXTH)
    const other = await pupil('2016-05-04', { schoolName: SECOND, grade: 'P4' })
    const asked = await app.command(officer, 'education.transfer.request', {
      personId: other.personId,
      toSchool: SIXTH,
      reason: 'moved',
      note: null,
    })
    expect(asked.values).toMatchObject({ fromSchool: SECOND, toSchool: SIXTH })
    const there = await atSchool(SECOND)
    const board = await app.query(there, 'education.transfer.board', {})
    expect(board.applied.map((r: any) => r.id)).toContain(asked.id)
  })

  test('without a school is refused', async () => {
    const officer = await atSchool('某某卫生院')
    await expect(app.query(officer, 'education.schooling.list', {})).rejects.toMatchObject({ code: 'NO_INSTITUTION' })
  })
})
