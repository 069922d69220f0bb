import { addDays, addMonths } from '@county/kernel/local-date'
import { DEFAULTS } from '@county/party/setting/setting-key'
import { SIBLING_STREET } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { module } from './module.ts'
import { addBranch, addPerson } from './testing/persons.ts'

const BRANCH = '腾龙社区第一党支部'
let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
  await addBranch(app, BRANCH)
})
afterAll(() => app.close())

const filer = () => app.as('filer')
const open = (personId: string, appliedOn: string) =>
  app.command(filer(), 'party.candidate.openFile', { personId, branchName: BRANCH, appliedOn })
const VOTES = { eligible: 20, present: 16, inFavour: 14 }

/** Records a step on a day against the present version. */
async function step(id: string, key: string, on: string, more: Record<string, unknown> = {}) {
  const now = await app.query(filer(), 'party.candidate.get', { id })
  return app.command(filer(), 'party.candidate.recordStep', { id, step: key, on, ...more }, { expected: now.version })
}

/** The whole way: two years before `app.now`, up to and with a step. */
async function walk(upTo = 's25') {
  const person = await addPerson(app.admin)
  const file = await open(person.personId, '2023-01-10')
  const days: [string, string, Record<string, unknown>?][] = [
    ['s02', '2023-02-01'],
    ['s03', '2023-04-10', VOTES],
    ['s04', '2023-04-20'],
    ['s05', '2023-04-20', { persons: '王明、李华' }],
    ['s06', '2023-10-10'],
    ['s06', '2024-04-10'],
    ['s07', '2024-04-10'],
    ['s08', '2024-04-20'],
    ['s09', '2024-04-25', { persons: '王明、李华' }],
    ['s10', '2024-05-01'],
    ['s11', '2024-05-10', { until: '2024-05-12', hours: 24 }],
    ['s12', '2024-05-20'],
    ['s13', '2024-06-01'],
    ['publicity', '2024-06-02', { until: '2024-06-06' }],
    ['s14', '2024-06-07'],
    ['s15', '2024-06-20', VOTES],
    ['s16', '2024-07-01'],
    ['s17', '2024-07-10'],
    ['s18', '2024-07-20'],
    ['s19', '2024-07-20'],
    ['s20', '2024-08-01'],
    ['s21', '2024-12-20'],
    ['s21', '2025-06-01'],
    ['s22', '2025-06-10'],
    ['s23', '2025-06-20', VOTES],
    ['s24', '2025-07-10'],
    ['s25', '2025-08-01'],
  ]
  for (const [key, on, more] of days) {
    await step(file.id, key, on, more)
    if (key === upTo) break
  }
  return { ...person, id: file.id as string }
}

test('the dated settings of a new county are those the rules are tested with', async () => {
  const person = await addPerson(app.admin)
  const file = await open(person.personId, '2026-10-01')
  const dossier = await app.query(filer(), 'party.candidate.dossier', { id: file.id })
  expect(dossier.rules).toEqual(DEFAULTS)
})

describe('the way to membership', () => {
  test('a candidate walks all 25 steps and is a full member from the end of the probation', async () => {
    const k = await walk()
    const row = await app.query(filer(), 'party.candidate.get', { id: k.id })
    expect(row).toMatchObject({ closedReason: '已转正归档', values: { standing: 'full', doneSteps: 25, lateSteps: 0 } })
    const members = await app.query(filer(), 'party.member.list', { subjectId: k.personId })
    expect(members.rows).toMatchObject([{ values: { state: 'full', joinedOn: '2024-06-20', fullOn: '2025-06-20' } }])
  })

  test('the approval makes a probationary member, counted among those developed', async () => {
    const figure = async () => {
      const figures = await app.query(filer(), 'party.figure.list', { month: '2026-11' })
      return figures.find((f: { indicatorId: string }) => f.indicatorId === 'party.developed').value
    }
    const before = await figure()
    const k = await walk('s17')
    const members = await app.query(filer(), 'party.member.list', { subjectId: k.personId })
    expect(members.rows).toMatchObject([{ values: { state: 'probationary', branchName: BRANCH, fullOn: null } }])
    expect(await figure()).toBe(before + 1)
  })

  test('a step before its day is refused with the reason and the earliest day', async () => {
    const person = await addPerson(app.admin)
    const file = await open(person.personId, '2026-08-10')
    await step(file.id, 's02', '2026-08-20')
    await expect(step(file.id, 's03', '2026-11-05', VOTES)).rejects.toMatchObject({
      code: 'PARTY_STEP_REFUSED',
      params: { why: expect.stringContaining('2026-11-10') },
    })
    await expect(step(file.id, 's05', '2026-11-05', { persons: '王明' })).rejects.toMatchObject({
      params: { why: expect.stringContaining('须先完成') },
    })
    app.now = '2026-11-10T02:00:00.000Z'
    await step(file.id, 's03', '2026-11-10', VOTES)
    app.now = '2026-11-05T02:00:00.000Z'
  })

  test('a late talk is recorded, marked late and counted', async () => {
    const person = await addPerson(app.admin)
    const file = await open(person.personId, '2026-09-01')
    const board = await app.query(filer(), 'party.candidate.board', { personId: person.personId })
    expect(board.candidates).toMatchObject([{ nextStep: 's02', due: '2026-10-01', late: true }])
    const due = await app.query(filer(), 'party.due.list')
    expect(due.find((d: { id: string }) => d.id === `party.step.${file.id}`)).toMatchObject({ overdue: true })
    await step(file.id, 's02', '2026-11-02')
    const rows = await app.query(filer(), 'party.developmentStep.list', { subjectId: person.personId })
    expect(rows.rows.map((r: { values: { late: boolean } }) => r.values.late).sort()).toEqual([false, true])
    const door = await app.query(filer(), 'party.figure.rows', { indicatorId: 'party.lateSteps', month: '2026-11' })
    expect(door.count).toBe(1)
  })

  test('nobody applies under eighteen, twice, or as a member', async () => {
    const child = await addPerson(app.admin, '2009-11-06')
    await expect(open(child.personId, '2026-11-05')).rejects.toMatchObject({ code: 'PARTY_STEP_REFUSED' })
    const person = await addPerson(app.admin)
    await open(person.personId, '2026-10-01')
    await expect(open(person.personId, '2026-10-02')).rejects.toMatchObject({ code: 'PARTY_FILE_OPEN' })
    const member = await walk('s17')
    await expect(open(member.personId, '2026-10-02')).rejects.toMatchObject({ code: 'PARTY_ALREADY_MEMBER' })
  })
})

describe('corrections', () => {
  test('are dated versions, refused when what follows would break', async () => {
    const k = await walk('s07')
    const reviewer = app.as('reviewer')
    const file = await app.query(reviewer, 'party.candidate.dossier', { id: k.id })
    const activist = file.records.find((r: { step: string }) => r.step === 's03')
    const correct = (on: string) =>
      app.command(
        reviewer,
        'party.candidate.correctStep',
        { id: k.id, recordId: activist.id, reason: '日期录错', on, ...VOTES },
        { expected: file.version },
      )
    await expect(correct('2023-04-11')).rejects.toMatchObject({ code: 'PARTY_CORRECTION_REFUSED' })
    await correct('2023-04-10')
    const history = await app.query(reviewer, 'party.developmentStep.history', { id: activist.id })
    expect(history.length).toBeGreaterThan(1)
  })

  test('a record made by mistake is taken back only when nothing rests on it', async () => {
    const k = await walk('s04')
    const reviewer = app.as('reviewer')
    const file = await app.query(reviewer, 'party.candidate.dossier', { id: k.id })
    const remove = (step: string) =>
      app.command(
        reviewer,
        'party.candidate.removeStep',
        { id: k.id, recordId: file.records.find((r: { step: string }) => r.step === step).id, reason: '误录' },
        { expected: file.version },
      )
    await expect(remove('s02')).rejects.toMatchObject({ code: 'PARTY_CORRECTION_REFUSED' })
    await remove('s04')
    const after = await app.query(reviewer, 'party.candidate.dossier', { id: k.id })
    expect(after.records.map((r: { step: string }) => r.step)).toEqual(['s01', 's02', 's03'])
  })
})

test('the public notice holds its columns and nothing else', async () => {
  const early = await walk('s12')
  await expect(app.query(filer(), 'party.candidate.notice', { id: early.id })).rejects.toMatchObject({
    code: 'PARTY_NO_PUBLICITY',
  })
  const k = await walk('s13')
  const notice = await app.query(filer(), 'party.candidate.notice', { id: k.id })
  expect(Object.keys(notice).sort()).toEqual(
    [
      'activistOn',
      'appliedOn',
      'birthMonth',
      'branchName',
      'contacts',
      'education',
      'ethnicity',
      'from',
      'introducers',
      'personName',
      'sex',
      'targetOn',
      'until',
    ].sort(),
  )
  expect(notice).toMatchObject({ birthMonth: '1990-05', from: '2026-11-05', until: addDays('2026-11-05', 4) })
})

test('who wants to join is hidden from grid workers, the bureau, other departments and the next street', async () => {
  const k = await walk('s03')
  for (const actor of [
    app.as('gridWorker'),
    app.as('bureauClerk'),
    app.as('leader'),
    app.as('filer', { leads: ['education'] }),
  ])
    await expect(app.query(actor, 'party.candidate.dossier', { id: k.id })).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    })
  const away = app.as('streetOfficer', { areaPath: SIBLING_STREET })
  await expect(app.query(away, 'party.candidate.dossier', { id: k.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('an approval after three months needs its reason', async () => {
  const k = await walk('s16')
  const late = addMonths('2024-06-20', 4)
  await expect(step(k.id, 's17', late)).rejects.toMatchObject({ code: 'PARTY_STEP_REFUSED' })
  const done = await step(k.id, 's17', late, { specialReason: '外出务工，材料补充' })
  expect(done.values).toMatchObject({ standing: 'probationary', acceptedOn: late })
})
