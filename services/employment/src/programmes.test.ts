import { newLabourRecord } from '@county/employment/labour-record/labour-record'
import { retirementSteps } from '@county/employment/labour-record/working-age'
import { MINIMUM_WAGE_SEED } from '@county/employment/rule-setting/wage'
import { findZero } from '@county/employment/zero-household/rules'
import { GRID } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jobs } from './jobs/jobs.ts'
import { module } from './module.ts'
import { addHousehold } from './testing/people.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
  for (const values of MINIMUM_WAGE_SEED) await app.command(app.as('head'), 'employment.minimumWage.create', { values })
}, 240_000)
afterAll(() => app?.close())

const filer = () => app.as('filer')
const willing = {
  ...newLabourRecord('2024-01-01'),
  labourAbility: 'ordinary',
  willingToWork: true,
  statusReason: 'noJob',
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
const opening = {
  direction: 'inside',
  employer: '三宝制衣',
  creditCode: null,
  post: '缝纫工',
  trade: 'sewing',
  industry: 'handicraft',
  skillsWanted: ['sewing'],
  headcount: 1,
  place: 'site',
  province: null,
  address: null,
  shift: 'day',
  wageFrom: 250_000,
  wageTo: 400_000,
  insured: true,
  lodging: false,
  flexibleForCarers: true,
  minAge: 18,
  maxAge: 50,
  contact: null,
  publishedOn: '2026-11-01',
  validUntil: '2026-12-31',
}

describe('matching', () => {
  test('offers the best person first, explains, and a hire becomes a job', async () => {
    const skilled = await labourer({ skills: ['sewing'], wantedPlace: 'county' })
    const plain = await labourer({ skills: [] })
    await labourer({ birthDate: '1960-01-01' }, { birthDate: '1970-06-01' })
    const { id } = await app.command(filer(), 'employment.jobOpening.create', { values: opening })
    const answer = await app.query(filer(), 'employment.opening.match', { openingId: id })
    const order = answer.offers.map((o: any) => o.personId)
    expect(order.indexOf(skilled.personId)).toBeLessThan(order.indexOf(plain.personId))
    expect(answer.offers[0].reasons.map((r: any) => r.zh)).toContain('有对口技能')
    expect(answer.excluded).toContainEqual({ reason: { zh: '超过 50 周岁', en: 'Over 50' }, count: 1 })
    const worker = app.as('gridWorker', { areaPath: GRID })
    const match = await app.command(worker, 'employment.match.recommend', { openingId: id, personId: skilled.personId })
    await expect(
      app.command(worker, 'employment.match.recommend', { openingId: id, personId: skilled.personId }),
    ).rejects.toMatchObject({ code: 'EMPLOYMENT_ALREADY_RECOMMENDED' })
    const done = await app.command(
      worker,
      'employment.match.recordOutcome',
      { id: match.id, outcome: 'hired', job: { startedOn: '2026-11-03', monthlyIncome: 320_000 } },
      { expected: match.version },
    )
    const job = await app.query(filer(), 'employment.job.get', { id: done.jobId })
    expect(job.values).toMatchObject({ employer: '三宝制衣', openingId: id, startedOn: '2026-11-03', channel: 'match' })
    await expect(
      app.command(filer(), 'employment.match.recommend', { openingId: id, personId: plain.personId }),
    ).rejects.toMatchObject({ code: 'EMPLOYMENT_OPENING_CLOSED' })
    const forPerson = await app.query(filer(), 'employment.opening.match', { personId: plain.personId })
    expect(forPerson.offers).toHaveLength(0)
  })
})

describe('training', () => {
  test('passes those who attended, gives the skill, and counts a person once', async () => {
    const a = await labourer({ willingToTrain: true })
    const b = await labourer({ willingToTrain: true })
    const batch = (batchNo: string) => ({
      batchNo,
      name: '缝纫班',
      trade: 'sewing',
      organiser: '县职校',
      venue: null,
      startsOn: '2026-11-01',
      endsOn: '2026-11-10',
      days: 2,
      seats: 2,
      subsidy: null,
    })
    for (const no of ['P1', 'P2']) {
      const { id } = await app.command(filer(), 'employment.trainingBatch.create', { values: batch(no) })
      const enrolled = { batchId: id, personIds: [a.personId, b.personId] }
      expect(await app.command(filer(), 'employment.training.enrol', enrolled)).toEqual({ enrolled: 2, already: 0 })
      expect(await app.command(filer(), 'employment.training.enrol', enrolled)).toEqual({ enrolled: 0, already: 2 })
      const { rows } = await app.query(filer(), 'employment.training.roster', { batchId: id })
      const [ea, eb] = [a, b].map((p) => rows.find((r: any) => r.personId === p.personId).enrolmentId)
      for (const day of ['2026-11-01', '2026-11-02'])
        await app.command(filer(), 'employment.training.recordAttendance', {
          batchId: id,
          day,
          present: [ea],
          absent: [eb],
        })
      const certify = (results: object[]) =>
        app.command(filer(), 'employment.training.certify', { batchId: id, completedOn: '2026-11-04', results })
      await expect(certify([{ enrolmentId: eb, result: 'passed' }])).rejects.toMatchObject({
        code: 'EMPLOYMENT_ATTENDANCE_LOW',
      })
      expect(
        await certify([
          { enrolmentId: ea, result: 'passed', certificateNo: 'ZS1' },
          { enrolmentId: eb, result: 'failed' },
        ]),
      ).toEqual({
        recorded: 2,
        passed: 1,
      })
    }
    const [record] = (await app.query(filer(), 'employment.labourRecord.list', { subjectId: a.personId })).rows
    expect(record.values.skills).toEqual(['sewing'])
    expect(await figure('employment.trained')).toMatchObject({ value: 1 })
    const third = await labourer()
    const [full] = (await app.query(filer(), 'employment.trainingBatch.list', {})).rows
    await expect(
      app.command(filer(), 'employment.training.enrol', { batchId: full.id, personIds: [third.personId] }),
    ).rejects.toMatchObject({ code: 'EMPLOYMENT_TRAINING_FULL' })
  })
})

const figures = (month = '2026-11') => app.query(filer(), 'employment.figure.list', { month })
const figure = async (id: string, month?: string) => (await figures(month)).find((f: any) => f.indicatorId === id)

describe('public-welfare post', () => {
  test('becomes the job of its holder, is refused beside other work, and ends with its job', async () => {
    const { personId, household } = await labourer({}, { birthDate: '1975-01-01' })
    const post = await app.command(filer(), 'employment.welfarePost.create', {
      areaPath: GRID,
      values: {
        postNo: 'G1',
        name: '保洁员',
        kind: 'cleaning',
        unit: '五里坪社区',
        industry: 'public',
        duties: '楼道保洁',
        seats: 1,
        subsidy: 180_000,
        fundSource: null,
        opensOn: '2026-01-01',
      },
    })
    const ask = { postId: post.id, personId, startedOn: '2026-11-01', agreedUntil: '2027-10-31' }
    const done = await app.command(filer(), 'employment.welfare.assign', ask)
    const job = await app.query(filer(), 'employment.job.get', { id: done.jobId })
    expect(job.values).toMatchObject({ kind: 'welfare', employer: '五里坪社区', monthlyIncome: 180_000 })
    await expect(app.command(filer(), 'employment.welfare.assign', ask)).rejects.toMatchObject({
      code: 'EMPLOYMENT_WELFARE_HAS_JOB',
    })
    const other = await labourer()
    await expect(
      app.command(filer(), 'employment.welfare.assign', { ...ask, personId: other.personId }),
    ).rejects.toMatchObject({ code: 'EMPLOYMENT_WELFARE_SEATS' })
    expect(await figure('employment.welfareHolders')).toMatchObject({ value: 1 })
    await app.command(
      filer(),
      'employment.welfare.end',
      { id: done.id, endedOn: '2026-11-04', reason: 'health' },
      { expected: done.version },
    )
    expect((await app.query(filer(), 'employment.job.get', { id: done.jobId })).closedOn).toBe('2026-11-04')
    const { rows } = await app.query(filer(), 'employment.zeroHousehold.list', { householdId: household.id })
    expect(rows).toHaveLength(1)
  })
})

describe('figures', () => {
  test('count the rows that their door opens, also for past months', async () => {
    const { personId } = await labourer()
    await app.command(filer(), 'employment.job.change', {
      personId,
      job: {
        kind: 'wage',
        main: true,
        employer: '深圳某厂',
        creditCode: null,
        post: null,
        trade: null,
        industry: 'manufacturing',
        channel: null,
        place: 'outside',
        province: '440000',
        startedOn: '2026-03-15',
        monthlyIncome: 150_000,
        insured: false,
        occasions: 1,
        evidence: null,
        evidenceOn: null,
      },
    })
    for (const { indicatorId, value, of } of await figures()) {
      const door = await app.query(filer(), 'employment.figure.rows', { indicatorId, month: '2026-11', limit: 200 })
      const hits = door.rows.filter((r: any) => r.hit).length
      if (of !== null) expect([indicatorId, door.count]).toEqual([indicatorId, of])
      if (of) expect([indicatorId, Math.round((hits * 10_000) / of) / 100]).toEqual([indicatorId, value])
      else if (of === null)
        expect([indicatorId, door.rows.reduce((s: number, r: any) => s + r.amount, 0)]).toEqual([indicatorId, value])
    }
    expect(await figure('employment.employedCoastal', '2026-02')).toMatchObject({ value: 0 })
    expect(await figure('employment.employedCoastal', '2026-03')).toMatchObject({ value: 1 })
    expect(await figure('employment.newJobs', '2026-03')).toMatchObject({ value: 1 })
    expect(await figure('employment.belowFloor')).toMatchObject({ value: 1 })
    const low = await app.query(filer(), 'employment.lowIncome.list', {})
    expect(low).toMatchObject({ count: 1, rows: [{ personId, monthlyIncome: 150_000, floor: 166_000 }] })
  })
})

test('the database and the rule agree on who counts as a zero-employment household', async () => {
  const births = ['1945-01-01', '1966-04-01', '1976-01-15', '1990-01-01', '2009-01-01', '2012-01-01']
  const abilities = ['ordinary', 'weak', 'lost', 'unknown']
  const expected = new Map<string, boolean>()
  for (let n = 0; n < 24; n++) {
    const members = [0, 1].map((i) => ({
      sex: (n + i) % 2 ? ('1' as const) : ('2' as const),
      birthDate: births[(n * 5 + i * 3) % 6] as string,
    }))
    const household = await addHousehold(app.admin, members)
    const facts = []
    for (const [i, member] of members.entries()) {
      const record = {
        ...willing,
        labourAbility: abilities[(n + i * 2) % 4] as string,
        fullTimeStudent: n % 5 === i,
        carer: n % 7 === i,
        willingToWork: n % 3 !== i,
      }
      await app.command(filer(), 'employment.labourRecord.create', { subjectId: household.persons[i], values: record })
      facts.push({ ...member, ...record, employed: false, womanCategory: null })
    }
    const rules = {
      steps: retirementSteps(),
      workFromAge: 16,
      womanIsCadre: false,
      unknownAbilityCounts: false,
      zeroNeedsWilling: true,
    }
    expected.set(household.id, findZero(facts, '2026-11-05', rules).zero)
  }
  const rows = await app.admin.query<{ household_id: string }>(
    `select household_id from employment.zero_household where closed_on is null and household_id = any($1)`,
    [[...expected.keys()]],
  )
  const zero = new Set(rows.map((r) => r.household_id))
  expect([...expected].map(([id]) => zero.has(id))).toEqual([...expected.values()])
  expect(zero.size).toBeGreaterThan(2)
})

test("the last birth day of the retired agrees with everybody's day of retirement around it", async () => {
  const rows = await app.admin.query(
    `select x.category, x.day, b.born::date
     from (select c.category, d.day, employment.retired_until(c.category, d.day) as until
           from unnest(array['man', 'womanWorker', 'womanCadre']) c (category),
             generate_series('2024-11-30'::timestamp, '2045-12-31', '183 days') g (at), lateral (select g.at::date) d (day)) x,
       generate_series(x.until - 40, x.until + 40, '1 day') b (born)
     where (b.born::date <= x.until) <> (x.day >= employment.retires_on(x.category, b.born::date))`,
  )
  expect(rows).toEqual([])
})

test('one household is judged as all households are', async () => {
  const [all, some] = await app.inContext('employment', filer(), async (c) => [
    await c.tx.query(`select * from employment.household_employment('2026-11-05') order by household_id`),
    await c.tx.query(
      `select * from employment.household_employment_of('2026-11-05', (select array_agg(id) from residents.household_card))
       order by household_id`,
    ),
  ])
  expect(all?.length).toBeGreaterThan(10)
  expect(some).toEqual(all)
})

test('the rules the database starts with are those of the package', async () => {
  const rows = await app.admin.query(
    `select category, born_from as "bornFrom", born_to as "bornTo", retire_at_months as "retireAtMonths", document
     from employment.working_age_rule`,
  )
  expect(new Set(rows.map((r) => JSON.stringify(r)))).toEqual(new Set(retirementSteps().map((r) => JSON.stringify(r))))
})

test('facts and due items come from the same rows', async () => {
  const { household } = await labourer()
  for (const fact of module.facts ?? [])
    await app.inContext('employment', filer(), (c) =>
      c.tx.query(`select * from (${fact.sql}) f limit 1`, ['2026-11-05']),
    )
  const facts = await app.inContext('employment', filer(), (c) =>
    c.tx.query<{ subject_id: string }>(module.facts?.[0]?.sql as string, ['2026-11-05']),
  )
  expect(facts.map((f) => f.subject_id)).toContain(household.id)
  const worker = app.as('gridWorker', { areaPath: GRID })
  const due = await app.query(worker, 'employment.due.list', { limit: 200 })
  expect(due.filter((d: any) => d.householdId === household.id).map((d: any) => d.href)).toEqual(
    expect.arrayContaining(['/employment/zero-board', `/employment/service-cards?household=${household.id}`]),
  )
  expect((await app.query(filer(), 'employment.due.list', {})).length).toBeGreaterThan(0)
})

test('at night ended jobs close and statuses follow', async () => {
  const { personId } = await labourer()
  await app.command(filer(), 'employment.job.create', {
    subjectId: personId,
    values: {
      kind: 'wage',
      main: true,
      employer: '季节工',
      creditCode: null,
      post: null,
      trade: null,
      industry: 'tea',
      channel: null,
      place: 'county',
      province: null,
      startedOn: '2026-11-01',
      endedOn: '2026-11-20',
      monthlyIncome: 200_000,
      insured: false,
      occasions: 12,
      evidence: null,
      evidenceOn: null,
      openingId: null,
    },
  })
  const status = async () =>
    (await app.query(filer(), 'employment.labourRecord.list', { subjectId: personId })).rows[0].values.status
  expect(await status()).toBe('wage')
  app.now = '2026-11-21T02:00:00.000Z'
  for (const job of jobs) await app.inContext('employment', filer(), job.run)
  expect(await status()).toBe('seeking')
  app.now = '2026-11-05T02:00:00.000Z'
  expect(await figure('employment.teaWork')).toMatchObject({ value: 12 })
})
