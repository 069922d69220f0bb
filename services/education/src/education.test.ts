import { GRID, SIBLING_STREET } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { module } from './module.ts'
import { addChild } from './testing/children.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
}, 240_000)
afterAll(() => app?.close())

const SCHOOL = '晴隆县第六小学'
const filer = () => app.as('filer')
const pupil = {
  state: 'enrolled',
  schoolName: SCHOOL,
  grade: 'P3',
  attendance: 'day',
  reason: null,
  document: null,
  until: null,
  since: '2026-09-01',
  checkedOn: null,
  note: null,
}
const record = (subjectId: string, values: object = {}) =>
  app.command(filer(), 'education.schooling.create', { subjectId, values: { ...pupil, ...values } })
const rowsOf = async (subjectId: string) =>
  (await app.query(filer(), 'education.schooling.list', { subjectId, state: 'all', sort: { key: 'since' } })).rows
const openOf = async (subjectId: string) =>
  (await app.query(filer(), 'education.schooling.list', { subjectId })).rows[0]
const casesOf = async (subjectId: string) =>
  (await app.query(filer(), 'education.absence.list', { subjectId, state: 'all' })).rows
const figure = async (name: string, month = '2026-11') =>
  (await app.query(filer(), 'education.figure.list', { month })).find(
    (f: { indicatorId: string }) => f.indicatorId === `education.${name}`,
  ).value

describe('a child of the registry', () => {
  test('has a state after the update: not yet of age, to be checked, or none', async () => {
    const small = await addChild(app.admin, '2022-01-10')
    const school = await addChild(app.admin, '2016-05-01')
    const adult = await addChild(app.admin, '2000-05-01')
    await app.command(filer(), 'education.schooling.syncFromRegistry', {})
    expect((await openOf(small.personId)).values.state).toBe('notYet')
    expect(await openOf(school.personId)).toMatchObject({ values: { state: 'unknown', since: '2026-09-01' } })
    expect(await rowsOf(adult.personId)).toEqual([])
    expect(await app.command(filer(), 'education.schooling.syncFromRegistry', {})).toMatchObject({ opened: 0 })
  })

  test('of school age is no child not yet of age, and nobody of thirty is a child', async () => {
    const [school, adult] = [await addChild(app.admin, '2016-05-01'), await addChild(app.admin, '1996-05-01')]
    const free = { state: 'notYet', schoolName: null, grade: null, attendance: null }
    await expect(record(school.personId, free)).rejects.toMatchObject({ code: 'EDUCATION_NOT_YET' })
    await expect(record(adult.personId)).rejects.toMatchObject({ code: 'EDUCATION_OUT_OF_AGE' })
  })

  test('keeps its past when it changes school', async () => {
    const { personId } = await addChild(app.admin, '2017-05-01')
    await record(personId, { schoolName: '沙子镇第二小学', since: '2025-09-01', grade: 'P2' })
    await record(personId)
    const rows = await rowsOf(personId)
    expect(rows.map((r: any) => [r.values.schoolName, r.closedOn])).toEqual([
      ['沙子镇第二小学', '2026-08-31'],
      [SCHOOL, null],
    ])
    expect(rows[1].values).toMatchObject({ stage: 'primary' })
    expect(rows[1].values.schoolId).toMatch(/^019d0005/)
  })

  test('cannot be in a grade that the school does not teach', async () => {
    const { personId } = await addChild(app.admin, '2012-05-01')
    await expect(record(personId, { grade: 'J2' })).rejects.toMatchObject({ code: 'EDUCATION_WRONG_GRADE' })
  })

  test('postponed with an approval is secured until its last day, then to be checked', async () => {
    const { personId } = await addChild(app.admin, '2020-03-01')
    const values = { state: 'postponed', reason: 'illness', until: '2026-10-31', since: '2026-09-01' }
    await expect(record(personId, values)).rejects.toMatchObject({ code: 'EDUCATION_NEEDS_APPROVAL' })
    await record(personId, { ...values, document: '沙府发〔2026〕9号' })
    await app.command(filer(), 'education.schooling.syncFromRegistry', {})
    expect(await openOf(personId)).toMatchObject({ values: { state: 'unknown', since: '2026-11-01' } })
  })
})

describe('a child not in school', () => {
  const lost = async () => {
    const child = await addChild(app.admin, '2013-04-01')
    await record(child.personId, { schoolName: '晴隆县第六中学', grade: 'J1', since: '2025-09-01' })
    await record(child.personId, { state: 'notInSchool', reason: 'dislike', since: '2026-10-12' })
    return { ...child, found: (await casesOf(child.personId))[0] }
  }
  const visit = (row: any, values: object) =>
    app.command(
      filer(),
      'education.absence.recordVisit',
      { id: row.id, method: 'visit', visitor: '王老师', finding: '在家玩手机，家长同意劝返', ...values },
      { expected: row.version },
    )

  test('comes onto the list at once: urgent, with its last school and the first visit', async () => {
    const before = await figure('notInSchool')
    const { found, personId } = await lost()
    expect(found.values).toMatchObject({
      state: 'found',
      urgent: true,
      reason: 'dislike',
      lastSchool: '晴隆县第六中学',
      lastGrade: 'J1',
      nextVisitOn: '2026-11-08',
    })
    expect(await figure('notInSchool')).toBe(before + 1)
    const rows = await app.query(filer(), 'education.figure.rows', {
      indicatorId: 'education.notInSchool',
      month: '2026-11',
    })
    expect(rows.count).toBe(before + 1)
    const board = await app.query(app.as('gridWorker', { areaPath: GRID }), 'education.absence.board', {})
    expect(board.cases.map((k: any) => k.personId)).toContain(personId)
    const sibling = await app.query(app.as('gridWorker', { areaPath: SIBLING_STREET }), 'education.absence.board', {})
    expect(sibling.cases).toEqual([])
  })

  test('is visited until it is back; then the ledger says where and the case is closed', async () => {
    const { found, personId } = await lost()
    await expect(visit(found, { result: 'promised' })).rejects.toMatchObject({ code: 'EDUCATION_NEEDS_RETURN_DAY' })
    const second = await visit(found, { result: 'refused' })
    expect(second.values).toMatchObject({ state: 'visiting', visits: 1, nextVisitOn: '2026-11-12' })
    await expect(visit(second, { result: 'returned' })).rejects.toMatchObject({ code: 'EDUCATION_NEEDS_SCHOOL' })
    const closed = await visit(second, { result: 'returned', schoolName: '晴隆县第六中学', grade: 'J1' })
    expect(closed).toMatchObject({
      closedOn: '2026-11-05',
      values: { state: 'returned', visits: 2, nextVisitOn: null },
    })
    expect(await openOf(personId)).toMatchObject({ values: { state: 'enrolled', grade: 'J1', since: '2026-11-05' } })
    expect(await figure('returned')).toBe(1)
    await expect(visit(closed, { result: 'refused' })).rejects.toMatchObject({ code: 'EDUCATION_CASE_CLOSED' })
  })

  test('that was at school all along was never absent', async () => {
    const { found, personId } = await lost()
    await visit(found, { result: 'mistaken', schoolName: '兴义市第五中学', grade: 'J2' })
    const open = await openOf(personId)
    expect(open.values).toMatchObject({
      state: 'enrolled',
      schoolName: '兴义市第五中学',
      schoolId: null,
      since: '2026-10-12',
    })
    expect((await casesOf(personId))[0].values.state).toBe('mistaken')
  })

  test('leaves the list when the ledger is corrected', async () => {
    const { personId } = await lost()
    const open = await openOf(personId)
    const values = { state: 'enrolled', schoolName: '晴隆县第六中学', grade: 'J1' }
    await app.command(filer(), 'education.schooling.update', { id: open.id, values }, { expected: open.version })
    expect((await casesOf(personId))[0]).toMatchObject({ closedOn: '2026-11-05', values: { state: 'returned' } })
  })
})

test('a new school year takes pupils up a grade and asks where those who finished go', async () => {
  const children = {
    third: await addChild(app.admin, '2017-06-01'),
    sixth: await addChild(app.admin, '2014-06-01'),
    ninth: await addChild(app.admin, '2011-06-01'),
  }
  const last = { since: '2025-09-01' }
  await record(children.third.personId, { ...last, grade: 'P3' })
  await record(children.sixth.personId, { ...last, grade: 'P6' })
  await record(children.ninth.personId, { ...last, grade: 'J3', schoolName: '晴隆县第六中学' })
  expect((await app.query(filer(), 'education.schooling.overview', {})).yearOpened).toBe(false)
  await app.command(filer(), 'education.schooling.openYear', {})
  expect(await openOf(children.third.personId)).toMatchObject({
    values: { state: 'enrolled', grade: 'P4', schoolName: SCHOOL, since: '2026-09-01' },
  })
  expect(await openOf(children.sixth.personId)).toMatchObject({ values: { state: 'unknown', grade: null } })
  expect(await openOf(children.ninth.personId)).toMatchObject({ values: { state: 'graduated' } })
  const again = await app.command(filer(), 'education.schooling.openYear', {})
  expect(again).toMatchObject({ promoted: 0, finished: 0, graduated: 0 })
  const overview = await app.query(filer(), 'education.schooling.overview', {})
  expect(overview).toMatchObject({ yearOpened: true, schoolYear: 2026 })
  expect(overview.awaiting).toBeGreaterThanOrEqual(1)
})

test('a child who dies has no open row and no open case', async () => {
  const { personId, householdId } = await addChild(app.admin, '2013-04-01')
  await record(personId, { state: 'notInSchool', reason: 'illness', since: '2026-10-01' })
  const { personDied } = await import('@county/residents/events')
  const subscriber = module.subscribers?.find((s) => s.event.id === personDied.id)
  await app.inContext('education', filer(), async (c) => {
    await subscriber?.run(c, { personId, householdId, on: '2026-11-02', areaPath: GRID })
  })
  expect(await openOf(personId)).toBeUndefined()
  expect((await casesOf(personId))[0]).toMatchObject({ closedOn: '2026-11-05', values: { state: 'left' } })
})
