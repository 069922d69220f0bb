import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { module } from './module.ts'
import { addHome } from './testing/homes.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
}, 240_000)
afterAll(() => app?.close())

const officers = () => ({ filer: app.as('filer'), reviewer: app.as('reviewer') })
let who: ReturnType<typeof officers>
const people = () => (who ??= officers())
const START = '2026-11-05T02:00:00.000Z'
const at = (day: string) => {
  app.now = `${day}T02:00:00.000Z`
}
const request = (householdId: string, kind: string, more: object = {}) =>
  app.command(people().filer, 'housing.help.request', {
    householdId,
    kind,
    need: 'crowded',
    income: kind === 'affordable' ? null : 100_000,
    ...more,
  })
const step = (name: string, row: any, data: object = {}, by = people().reviewer) =>
  app.command(by, `housing.help.${name}`, { id: row.id, ...data }, { expected: row.version })
const dwelling = (name: string, kind: string) =>
  app.command(people().filer, 'housing.dwelling.create', {
    values: {
      name,
      kind,
      origin: 'built',
      project: null,
      areaM2: 60,
      rent: 20_000,
      availableOn: '2026-01-01',
      note: null,
    },
  })
const figure = async (name: string, month = app.now.slice(0, 7)) =>
  (await app.query(people().filer, 'housing.figure.list', { month })).find(
    (f: any) => f.indicatorId === `housing.${name}`,
  ).value
const caseOf = (id: string, by = people().reviewer) => app.query(by, 'housing.help.case', { id })

/** Takes an application to the waiting list; ends on 2026-11-20. */
async function toWaiting(householdId: string, kind: string) {
  at('2026-11-05')
  let row = await request(householdId, kind)
  row = await step('check', row, { result: 'pass', opinion: '入户核实' })
  row = await step('publish', row, { publicityPlace: '社区公示栏', publicityFrom: '2026-11-05' })
  at('2026-11-20')
  return step('pass', row, { opinion: null })
}

test.each(['publicRental', 'affordable'])('%s: apply, check, publish, wait, allocate, review, exit', async (kind) => {
  const { householdId } = await addHome(app)
  const home = await dwelling(`${kind}房源1`, kind)
  let row = await toWaiting(householdId, kind)
  expect(row.values).toMatchObject({ stage: 'waiting', waitingNo: 1, waitingUntil: '2031-11-20' })
  expect(await figure('waiting')).toBeGreaterThan(0)
  const terms = { dwellingId: home.id, startsOn: '2026-11-20', rent: 15_000, skipReason: null }
  await expect(step('allocate', row, { ...terms, contractUntil: '2032-12-31' })).rejects.toMatchObject({
    code: 'HOUSING_CONTRACT_TOO_LONG',
  })
  row = await step('allocate', row, { ...terms, contractUntil: '2029-11-19' })
  expect(row.values).toMatchObject({ stage: 'inForce', dwellingName: `${kind}房源1`, reviewDueOn: '2027-11-20' })
  const other = await addHome(app)
  const second = await toWaiting(other.householdId, kind)
  await expect(step('allocate', second, { ...terms, contractUntil: '2029-11-19' })).rejects.toMatchObject({
    code: 'HOUSING_DWELLING_TAKEN',
  })
  at('2027-12-01')
  expect(await app.query(people().reviewer, 'housing.due.list', {})).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ id: `housing.年度复核.${row.id}`, overdue: true })]),
  )
  row = await step('review', row, { result: 'pass', members: 5, income: 100_000, opinion: '仍符合条件' })
  expect(row.values.reviewDueOn).toBe('2028-12-01')
  row = await step('exit', row, { exitReason: 'ownHome', endedOn: '2027-12-01', opinion: null })
  expect(row).toMatchObject({ closedOn: '2027-12-01', values: { stage: 'ended', exitReason: 'ownHome' } })
  expect((await app.query(people().filer, 'housing.dwelling.get', { id: home.id })).values.taken).toBe(false)
  const steps = (await caseOf(row.id)).steps.map((s: any) => s.step)
  expect(steps).toEqual(['apply', 'check', 'publish', 'pass', 'allocate', 'review', 'exit'])
  app.now = START
})

test('a subsidy is granted, paid month by month, counted by household and by month, held back while the review is late', async () => {
  const homes = [await addHome(app), await addHome(app, { members: 2, areaM2: 20 })]
  const rows = []
  for (const { householdId } of homes)
    rows.push(await step('grant', await toWaiting(householdId, 'subsidy'), { startsOn: '2026-11-20', opinion: null }))
  expect(rows.map((r) => r.values.subsidy)).toEqual([30_000, 15_000])
  const pay = (month: string, paidOn: string) =>
    app.command(people().filer, 'housing.payment.payMonth', { month, paidOn })
  expect(await pay('2026-11', '2026-11-20')).toEqual({ paid: 2, amount: 45_000, before: 0, overdue: 0 })
  expect(await pay('2026-11', '2026-11-20')).toMatchObject({ paid: 0, before: 2 })
  at('2026-12-10')
  expect(await pay('2026-12', '2026-12-10')).toMatchObject({ paid: 2 })
  expect(await pay('2026-10', '2026-12-10')).toMatchObject({ paid: 0 })
  expect([await figure('subsidyHouseholds'), await figure('subsidyMonths'), await figure('subsidyPaid')]).toEqual([
    2, 4, 450,
  ])
  const late = (rows[0] as any).id
  await expect(
    step('exit', rows[0], { exitReason: 'own', endedOn: '2026-11-25', opinion: null }),
  ).rejects.toMatchObject({
    code: 'HOUSING_PAID_AFTER',
  })
  const one = { month: '2026-10', amount: 1000, paidOn: '2026-12-01', document: null }
  await expect(
    app.command(people().filer, 'housing.payment.create', { subjectId: homes[0]?.householdId, values: one }),
  ).rejects.toMatchObject({ code: 'HOUSING_MONTH_OUTSIDE' })
  at('2027-11-25')
  expect(await pay('2027-11', '2027-11-25')).toMatchObject({ paid: 0, overdue: 2 })
  expect(await figure('reviewsLate')).toBe(2)
  expect(late).toBeTruthy()
  app.now = START
})

test('whoever recorded an application does not check it, and a step that does not follow says why', async () => {
  const { householdId } = await addHome(app)
  const both = app.as('filer')
  const row = await app.command(both, 'housing.help.request', {
    householdId,
    kind: 'subsidy',
    need: 'crowded',
    income: 90_000,
  })
  const check = { result: 'pass', opinion: '符合' }
  await expect(step('check', row, check, both)).rejects.toMatchObject({ code: 'HOUSING_OWN_CHECK' })
  const { possible } = await caseOf(row.id, both)
  const said = Object.fromEntries(possible.map((p: any) => [p.step, p.obstacle?.code ?? 'possible']))
  expect(said).toMatchObject({
    check: 'HOUSING_OWN_CHECK',
    publish: 'HOUSING_WRONG_STAGE',
    refuse: 'HOUSING_NOT_YOURS',
    withdraw: 'possible',
  })
  expect(said).not.toHaveProperty('allocate')
  await expect(step('allocate', row, { ...FULL })).rejects.toMatchObject({ code: 'HOUSING_WRONG_STAGE' })
  await expect(request(householdId, 'subsidy')).rejects.toMatchObject({ code: 'HOUSING_APPLICATION_OPEN' })
})
const FULL = {
  dwellingId: '019d0000-0000-7000-8000-000000000001',
  startsOn: '2026-11-05',
  contractUntil: '2027-11-05',
  rent: 1,
  skipReason: null,
}

test('conditions: too much room, too much income, income missing', async () => {
  const roomy = await addHome(app, { members: 2, areaM2: 120 })
  await app.command(people().filer, 'housing.roomUse.syncFromRegistry', {})
  const check = { result: 'pass', opinion: '核实' }
  const large = await request(roomy.householdId, 'publicRental')
  expect(large.values.m2PerPerson).toBe(60)
  await expect(step('check', large, check)).rejects.toMatchObject({ code: 'HOUSING_TOO_MUCH_SPACE' })
  const rich = await request((await addHome(app)).householdId, 'subsidy', { income: 500_000 })
  await expect(step('check', rich, check)).rejects.toMatchObject({ code: 'HOUSING_TOO_MUCH_INCOME' })
  await expect(request(roomy.householdId, 'subsidy', { income: null })).rejects.toMatchObject({
    code: 'HOUSING_NEEDS_INCOME',
  })
  const gone = await step('check', rich, { result: 'fail', opinion: '收入超标' })
  expect(gone).toMatchObject({ closedReason: '不予保障', values: { stage: 'refused' } })
})

test('a notice runs its days; an open objection holds it up; an upheld one ends it', async () => {
  const { householdId } = await addHome(app)
  let row = await request(householdId, 'publicRental')
  row = await step('check', row, { result: 'pass', opinion: '符合' })
  row = await step('publish', row, { publicityPlace: '公示栏', publicityFrom: '2026-11-05' })
  expect(row.values.publicityUntil).toBe('2026-11-11')
  await expect(step('pass', row, { opinion: null })).rejects.toMatchObject({ code: 'HOUSING_PUBLICITY_RUNNING' })
  row = await step('object', row, { opinion: '邻居反映有房' })
  at('2026-11-12')
  await expect(step('pass', row, { opinion: null })).rejects.toMatchObject({ code: 'HOUSING_OBJECTION_OPEN' })
  row = await step('settle', row, { result: 'upheld', opinion: '查实有房' })
  expect(row.values.stage).toBe('refused')
  app.now = START
})

test('a public rental and a subsidy never meet in a month: refused by the verb, and by the database itself', async () => {
  const { householdId } = await addHome(app)
  const subsidy = await step('grant', await toWaiting(householdId, 'subsidy'), {
    startsOn: '2026-11-20',
    opinion: null,
  })
  const home = await dwelling('双重保障测试房', 'publicRental')
  const row = await toWaiting(householdId, 'publicRental')
  const terms = {
    dwellingId: home.id,
    startsOn: '2026-11-20',
    contractUntil: '2028-11-19',
    rent: 1,
    skipReason: '测试',
  }
  await expect(step('allocate', row, terms)).rejects.toMatchObject({
    code: 'HOUSING_DOUBLE_BENEFIT',
    params: { month: '2026-11', kind: '租赁补贴' },
  })
  const forced = (from: string) =>
    app.admin.query(`update housing.help set stage = 'inForce', starts_on = $2 where id = $1`, [row.id, from])
  await expect(forced('2026-11-30')).rejects.toMatchObject({ code: '23P01', constraint: 'help_no_double_benefit' })
  await app.admin.query(
    `update housing.help set stage = 'ended', ended_on = '2026-11-25', closed_on = '2026-11-25' where id = $1`,
    [subsidy.id],
  )
  await expect(forced('2026-11-30')).rejects.toMatchObject({ code: '23P01' })
  await forced('2026-12-01')
  const paid = (month: string) =>
    app.admin.query(
      `insert into housing.payment (household_id, household_name, area_path, month, amount, paid_on, help_id)
       values ($1, 'x', '522324.1001.003.02.', $2, 1, '2026-12-01', $3)`,
      [householdId, month, subsidy.id],
    )
  await expect(paid('2026-12')).rejects.toMatchObject({ constraint: 'payment_within_help' })
  await paid('2026-11')
  await expect(
    app.admin.query(`update housing.help set starts_on = '2026-12-01', ended_on = '2026-12-05' where id = $1`, [
      subsidy.id,
    ]),
  ).rejects.toMatchObject({ code: '23514' })
  app.now = START
})

test('a notice shows the public columns and nothing else', async () => {
  const { householdId } = await addHome(app, { name: '公示人' })
  let row = await request(householdId, 'affordable', { note: '患病家庭' })
  row = await step('check', row, { result: 'pass', opinion: '符合' })
  await step('publish', row, { publicityPlace: '公示栏', publicityFrom: '2026-11-05' })
  const notice = await app.query(people().filer, 'housing.help.notice', { kind: 'affordable' })
  const shown = notice.rows.find((r: any) => r.applicant === '公示人')
  expect(Object.keys(shown).sort()).toEqual(['applicant', 'community', 'm2PerPerson', 'members'])
  expect(JSON.stringify(notice)).not.toMatch(/患病|income|number|phone/i)
})
