import { newLabourRecord } from '@county/employment/labour-record/labour-record'
import { GRID, SIBLING_STREET } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { module } from './module.ts'
import { addHousehold } from './testing/people.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
}, 240_000)
afterAll(() => app?.close())

const filer = () => app.as('filer')
const worker = (areaPath = GRID) => app.as('gridWorker', { areaPath, name: '网格员王某' })
const willing = {
  ...newLabourRecord('2024-01-01'),
  labourAbility: 'ordinary',
  willingToWork: true,
  statusReason: 'noJob',
}
const wage = {
  kind: 'wage',
  main: true,
  employer: '霞湖世家服饰',
  creditCode: null,
  post: '缝纫工',
  trade: 'sewing',
  industry: 'handicraft',
  channel: 'workshop',
  place: 'site',
  province: null,
  startedOn: '2026-10-01',
  monthlyIncome: 300_000,
  insured: true,
  occasions: 1,
  evidence: null,
  evidenceOn: null,
}
const labourer = async (values: object = {}, member = {}) => {
  const household = await addHousehold(app.admin, [member])
  const personId = household.persons[0] as string
  await app.command(filer(), 'employment.labourRecord.create', {
    subjectId: personId,
    values: { ...willing, ...values },
  })
  return { personId, household }
}
const recordOf = async (subjectId: string) =>
  (await app.query(filer(), 'employment.labourRecord.list', { subjectId })).rows[0]
const jobsOf = async (subjectId: string) =>
  (await app.query(filer(), 'employment.job.list', { subjectId, state: 'all', sort: { key: 'startedOn' } })).rows
const zeroOf = async (householdId: string, state = 'all') =>
  (await app.query(filer(), 'employment.zeroHousehold.list', { householdId, state })).rows

describe('labour record', () => {
  test('is one a person, and a second one is refused', async () => {
    const { personId } = await labourer()
    await expect(
      app.command(filer(), 'employment.labourRecord.create', { subjectId: personId, values: willing }),
    ).rejects.toMatchObject({ code: 'EMPLOYMENT_RECORD_EXISTS' })
  })

  test('with a working status opens a job behind it; without work the job ends', async () => {
    const { personId } = await labourer({
      status: 'wage',
      place: 'outside',
      province: '440000',
      monthlyIncome: 450_000,
      evidenceOn: '2026-09-01',
    })
    const [job] = await jobsOf(personId)
    expect(job.values).toMatchObject({
      kind: 'wage',
      place: 'outside',
      monthlyIncome: 450_000,
      startedOn: '2026-09-01',
      endedOn: null,
    })
    expect(job.source.kind).toBe('derived')
    const record = await recordOf(personId)
    expect(record.values.statusReason).toBeNull()
    await app.command(
      filer(),
      'employment.labourRecord.update',
      { id: record.id, values: { status: 'seeking', statusReason: 'betweenJobs', evidenceOn: '2026-10-20' } },
      { expected: record.version },
    )
    expect((await jobsOf(personId))[0].values.endedOn).toBe('2026-10-20')
    expect((await recordOf(personId)).values).toMatchObject({ status: 'seeking', place: null, monthlyIncome: null })
  })

  test('needs a reason for being without work', async () => {
    const household = await addHousehold(app.admin)
    const create = app.command(filer(), 'employment.labourRecord.create', {
      subjectId: household.persons[0],
      values: { ...willing, statusReason: null },
    })
    await expect(create).rejects.toMatchObject({ code: 'EMPLOYMENT_STATUS_NEEDS_REASON' })
  })

  test('is opened from the registry for everybody of working age, and closed when they leave', async () => {
    const { persons } = await addHousehold(app.admin, [{}, { birthDate: '2015-01-01' }, { birthDate: '1950-01-01' }])
    await app.command(filer(), 'employment.labourRecord.syncFromRegistry', {})
    const opened = await Promise.all(persons.map(recordOf))
    expect(opened.map((r) => r?.values.labourAbility)).toEqual(['unknown', undefined, undefined])
    await app.admin.query(`update residents.person set state = 'deceased' where id = $1`, [persons[0]])
    await app.command(filer(), 'employment.labourRecord.syncFromRegistry', {})
    expect(await recordOf(persons[0] as string)).toBeUndefined()
  })
})

describe('job', () => {
  test('a new main job ends the current one the day before', async () => {
    const { personId } = await labourer()
    await app.command(filer(), 'employment.job.change', { personId, job: { ...wage, startedOn: '2026-01-01' } })
    await app.command(filer(), 'employment.job.change', {
      personId,
      job: { ...wage, employer: '乙厂', startedOn: '2026-10-01' },
    })
    const jobs = await jobsOf(personId)
    expect(jobs.map((j: any) => [j.values.startedOn, j.values.endedOn])).toEqual([
      ['2026-01-01', '2026-09-30'],
      ['2026-10-01', null],
    ])
    expect((await recordOf(personId)).values).toMatchObject({ status: 'wage', place: 'site', monthlyIncome: 300_000 })
    await expect(
      app.command(filer(), 'employment.job.change', { personId, job: { ...wage, startedOn: '2026-05-01' } }),
    ).rejects.toMatchObject({ code: 'EMPLOYMENT_JOB_ACTIVE' })
  })

  test('is refused for students, persons unable to work, and wrong credit codes', async () => {
    const student = await labourer({ fullTimeStudent: true, status: 'notWorking', statusReason: 'study' })
    const unable = await labourer({
      labourAbility: 'lost',
      willingToWork: false,
      status: 'notWorking',
      statusReason: 'illness',
    })
    const change = (personId: string, job: object) => app.command(filer(), 'employment.job.change', { personId, job })
    await expect(change(student.personId, wage)).rejects.toMatchObject({ code: 'EMPLOYMENT_STUDENT' })
    await expect(change(unable.personId, wage)).rejects.toMatchObject({ code: 'EMPLOYMENT_NO_ABILITY' })
    const able = await labourer()
    await expect(change(able.personId, { ...wage, creditCode: '91350100M000100Y44' })).rejects.toMatchObject({
      code: 'EMPLOYMENT_CREDIT_CODE',
    })
  })

  test('closed from the ledger ends on that day and frees the person', async () => {
    const { personId } = await labourer()
    const { jobId } = await app.command(filer(), 'employment.job.change', { personId, job: wage })
    const job = await app.query(filer(), 'employment.job.get', { id: jobId })
    await app.command(
      filer(),
      'employment.job.close',
      { id: jobId, closedOn: '2026-11-01', reason: '合同期满' },
      { expected: job.version },
    )
    expect((await jobsOf(personId))[0].values.endedOn).toBe('2026-11-01')
    expect((await recordOf(personId)).values).toMatchObject({ status: 'seeking', statusReason: 'betweenJobs' })
  })
})

describe('service card', () => {
  test('is checked once a month; the same press twice gives the same answer', async () => {
    const { personId } = await labourer()
    const key = crypto.randomUUID()
    const first = await app.command(worker(), 'employment.serviceCard.recordCheck', { personId, method: 'visit' })
    expect(first).toMatchObject({ month: '2026-11', checkedOn: '2026-11-05', changed: false })
    await expect(
      app.command(worker(), 'employment.serviceCard.recordCheck', { personId, method: 'phone' }),
    ).rejects.toMatchObject({ code: 'EMPLOYMENT_CARD_CHECKED' })
    const other = await labourer()
    const actor = worker()
    const data = { personId: other.personId, method: 'phone' }
    const once = await app.command(actor, 'employment.serviceCard.recordCheck', data, { key })
    const twice = await app.command(actor, 'employment.serviceCard.recordCheck', data, { key })
    expect(twice).toEqual(once)
    const { rows } = await app.query(filer(), 'employment.serviceCardCheck.list', { subjectId: other.personId })
    expect(rows).toHaveLength(1)
  })

  test('with a change moves the record, the job and the household in one go', async () => {
    const { personId, household } = await labourer()
    expect((await zeroOf(household.id, 'open'))[0].values.state).toBe('found')
    const done = await app.command(worker(), 'employment.serviceCard.recordCheck', {
      personId,
      method: 'visit',
      change: { labour: { skills: ['sewing'] }, job: { action: 'start', job: wage } },
    })
    expect(done).toMatchObject({ changed: true, status: 'wage' })
    const record = await recordOf(personId)
    expect(record.values).toMatchObject({ status: 'wage', skills: ['sewing'], evidenceOn: '2026-11-05' })
    expect(await zeroOf(household.id, 'open')).toHaveLength(0)
    const [check] = (await app.query(filer(), 'employment.serviceCardCheck.list', { subjectId: personId })).rows
    expect(check.values.changes).toBe('技能工种：缝纫制衣；开始务工：霞湖世家服饰（2026-10-01）')
    await expect(
      app.command(worker(SIBLING_STREET), 'employment.serviceCard.recordCheck', { personId, method: 'visit' }),
    ).rejects.toMatchObject({ code: 'EMPLOYMENT_NO_RECORD' })
  })

  test('is due until checked, and listed after three months without a visit', async () => {
    const { personId, household } = await labourer()
    const ask = (state: string) =>
      app.query(worker(), 'employment.serviceCard.listDue', { householdId: household.id, state })
    expect((await ask('due')).rows).toMatchObject([{ personId, checkedOn: null }])
    const unvisited = () => app.query(worker(), 'employment.serviceCard.listUnvisited', { limit: 200 })
    const listed = async () => (await unvisited()).rows.some((r: any) => r.personId === personId)
    expect(await listed()).toBe(true)
    await app.command(worker(), 'employment.serviceCard.recordCheck', { personId, method: 'phone' })
    expect(await listed()).toBe(true)
    expect(await ask('due')).toMatchObject({ rows: [], count: 0, checked: 1, of: 1 })
    app.now = '2026-12-05T02:00:00.000Z'
    await app.command(worker(), 'employment.serviceCard.recordCheck', { personId, method: 'visit' })
    expect(await listed()).toBe(false)
    app.now = '2026-11-05T02:00:00.000Z'
  })
})

describe('zero-employment household', () => {
  test('is found, recognised, planned, and cleared only when somebody works', async () => {
    const { personId, household } = await labourer()
    const [found] = await zeroOf(household.id, 'open')
    expect(found.values).toMatchObject({ state: 'found', foundOn: '2026-11-05', labourers: 1, willing: 1 })
    const recognised = await app.command(
      filer(),
      'employment.zeroHousehold.recognise',
      { id: found.id, cause: 'skill' },
      { expected: found.version },
    )
    expect(recognised.values).toMatchObject({ state: 'recognised', deadline: '2026-12-31' })
    const planned = await app.command(
      filer(),
      'employment.zeroHousehold.plan',
      { id: found.id, plan: '推荐缝纫岗位', responsible: '李某' },
      { expected: recognised.version },
    )
    const clear = (version: number) =>
      app.command(
        filer(),
        'employment.zeroHousehold.clear',
        { id: found.id, clearedBy: 'wage', evidence: '劳动合同' },
        { expected: version },
      )
    await expect(clear(planned.version)).rejects.toMatchObject({ code: 'EMPLOYMENT_ZERO_NOBODY_WORKS' })
    await app.command(filer(), 'employment.job.change', { personId, job: wage })
    const board = await app.query(filer(), 'employment.zeroHousehold.board', {})
    const card = board.toClear.find((z: any) => z.householdId === household.id)
    expect(card).toMatchObject({ daysLeft: 56, resolvedOn: '2026-11-05' })
    const cleared = await clear(card.version)
    expect(cleared).toMatchObject({ closedOn: '2026-11-05', values: { state: 'cleared', clearedBy: 'wage' } })
    await app.command(filer(), 'employment.job.end', {
      jobId: (await jobsOf(personId))[0].id,
      endedOn: '2026-11-05',
      reason: 'resigned',
    })
    app.now = '2026-11-06T02:00:00.000Z'
    await app.command(filer(), 'employment.zeroHousehold.refresh', {})
    expect(await zeroOf(household.id)).toHaveLength(2)
    app.now = '2026-11-05T02:00:00.000Z'
  })

  test('stays closed for a while after it was checked and does not count', async () => {
    const { household } = await labourer()
    const [found] = await zeroOf(household.id, 'open')
    await app.command(
      filer(),
      'employment.zeroHousehold.dismiss',
      { id: found.id, reason: '户主经营小吃店，已补录' },
      { expected: found.version },
    )
    await app.command(filer(), 'employment.zeroHousehold.refresh', {})
    expect(await zeroOf(household.id, 'open')).toHaveLength(0)
  })
})
