import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { module } from './module.ts'
import { addHome } from './testing/homes.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
}, 240_000)
afterAll(() => app?.close())

let filer: ReturnType<App['as']> | undefined
const by = () => (filer ??= app.as('filer'))
const sync = () => app.command(by(), 'housing.roomUse.syncFromRegistry', {})
const step = (name: string, row: any, data: object = {}) =>
  app.command(by(), `housing.certificate.${name}`, { id: row.id, ...data }, { expected: row.version })
const homeOf = async (householdId: string) =>
  (await app.query(by(), 'housing.certificate.list', { subjectId: householdId, state: 'all' })).rows[0]
let units = 0
const unitNo = () => `522324001001GB00001F${String(++units).padStart(8, '0')}`
const data = (home: { name: string; number: string }, more: object = {}) => ({
  holderName: home.name,
  holderNumber: home.number,
  unitNo: unitNo(),
  registeredM2: 60,
  shareType: 'joint',
  ...more,
})

test('rooms and people follow the registry: overcrowded and vacant rooms are counted, and each home has its row', async () => {
  const crowded = await addHome(app, { members: 6, areaM2: 60 })
  await addHome(app, { members: 3, areaM2: 60 })
  const empty = await addHome(app, { members: 1, areaM2: 80 })
  await app.admin.query(`update residents.household set state = 'closed' where id = $1`, [empty.householdId])
  expect(await sync()).toMatchObject({ rooms: 3, certificates: 2 })
  expect(await sync()).toMatchObject({ rooms: 0, changed: 0, certificates: 0 })
  const { total, limit } = await app.query(by(), 'housing.roomUse.overview', {})
  expect({ limit, ...total }).toMatchObject({ limit: 13, rooms: 3, lived: 2, vacant: 1, crowded: 1, m2PerPerson: 13.3 })
  const facts = module.facts?.find((f) => f.card.id === 'housing.overcrowded')?.sql as string
  const found = await app.inContext('housing', by(), (c) => c.tx.query<any>(facts, [c.today]))
  expect(found.map((f) => f.subject_id)).toEqual([crowded.householdId])
  const seen = await app.query(by(), 'housing.roomUse.household', { householdId: crowded.householdId })
  expect(seen).toMatchObject({ room: { state: 'crowded', m2PerPerson: 10 }, certificate: { stage: 'toCheck' } })
  await app.admin.query(`update residents.household set size = 4 where id = $1`, [crowded.householdId])
  expect(await sync()).toMatchObject({ changed: 1 })
  const after = await app.query(by(), 'housing.roomUse.household', { householdId: crowded.householdId })
  expect(after.room.state).toBe('fit')
})

test('data that agree go to the tax office and to the certificate; the figure counts issued homes of all', async () => {
  const home = await addHome(app)
  await sync()
  let row = await homeOf(home.householdId)
  await expect(step('check', row, data(home, { unitNo: '5223240010010001' }))).rejects.toMatchObject({
    code: 'HOUSING_UNIT_NO',
  })
  await expect(step('check', row, data(home, { holderNumber: null }))).rejects.toMatchObject({
    code: 'HOUSING_NEEDS_HOLDER',
  })
  row = await step('check', row, data(home))
  expect(row.values).toMatchObject({ stage: 'toTax', mismatches: [] })
  await expect(step('issue', row, { certificateNo: 'x', issuedOn: '2026-11-05' })).rejects.toMatchObject({
    code: 'HOUSING_WRONG_STAGE',
  })
  row = await step('payTax', row, { taxedOn: '2026-11-05', tax: 0, taxReceipt: '免税' })
  row = await step('issue', row, { certificateNo: '黔（2026）晴隆县不动产权第0000001号', issuedOn: '2026-11-05' })
  expect(row.values).toMatchObject({ stage: 'issued', issuedOn: '2026-11-05' })
  const figures = await app.query(by(), 'housing.figure.list', { month: '2026-11' })
  const { value, of } = figures.find((f: any) => f.indicatorId === 'housing.certificates')
  expect(value).toBeGreaterThan(0)
  expect(of).toBeGreaterThan(1)
})

test('each kind of mismatch is found by rule, and is corrected or accepted with its ground', async () => {
  const home = await addHome(app)
  await sync()
  const wrong = data(home, { holderNumber: '52990019800101999X', registeredM2: 66 })
  let row = await step('check', await homeOf(home.householdId), wrong)
  expect(row.values).toMatchObject({ stage: 'toCorrect', mismatches: ['wrongNumber', 'areaDiffers'] })
  const left = data(home, { registeredM2: 66, accepted: null })
  await expect(step('correct', row, left)).rejects.toMatchObject({
    code: 'HOUSING_MISMATCH_LEFT',
    params: { kinds: '面积不一致' },
  })
  row = await step('correct', row, { ...left, accepted: '测绘成果复核单' })
  expect(row.values).toMatchObject({ stage: 'toTax', mismatches: ['areaDiffers'], accepted: '测绘成果复核单' })
})

test('a holder who dies brings the home back for correction; what is stuck stands on the list until it is released', async () => {
  const home = await addHome(app)
  await sync()
  let row = await step('check', await homeOf(home.householdId), data(home))
  await app.admin.query(`update residents.person set state = 'deceased' where id = $1`, [home.personId])
  expect(await sync()).toMatchObject({ mismatches: 1 })
  row = await homeOf(home.householdId)
  expect(row.values).toMatchObject({ stage: 'toCorrect', mismatches: ['deadHolder'], mismatchSince: '2026-11-05' })
  row = await step('hold', row, { stuckReason: 'inheritance', stuckSince: '2026-10-01', stuckNote: '继承人未到齐' })
  const { stuck } = await app.query(by(), 'housing.certificate.board', {})
  expect(stuck.find((s: any) => s.id === row.id)).toMatchObject({ days: 35, stuckReason: 'inheritance' })
  row = await step('release', row)
  await expect(step('release', row)).rejects.toMatchObject({ code: 'HOUSING_NOT_STUCK' })
})

test('policies that end are due; a claim names a policy of the household', async () => {
  const home = await addHome(app)
  const policy = {
    policyNo: 'AJ-1',
    insurer: '人保财险',
    premium: 5000,
    payer: 'government',
    insured: null,
    startsOn: '2025-11-21',
    endsOn: '2026-11-20',
    note: null,
  }
  await app.command(by(), 'housing.homeInsurance.create', { subjectId: home.householdId, values: policy })
  const due = await app.query(by(), 'housing.due.list', { limit: 50 })
  expect(due.filter((d: any) => d.title.startsWith('安居险到期'))).toMatchObject([{ dueOn: '2026-11-20' }])
  const claim = {
    insurance: 'home',
    policyNo: 'AJ-2',
    happenedOn: '2026-10-01',
    what: '水管爆裂',
    state: 'reported',
    amount: null,
    paidOn: null,
  }
  const create = (values: object) => app.command(by(), 'housing.claim.create', { subjectId: home.householdId, values })
  await expect(create(claim)).rejects.toMatchObject({ code: 'HOUSING_NO_POLICY' })
  expect(await create({ ...claim, policyNo: 'AJ-1' })).toMatchObject({ values: { state: 'reported' } })
})
