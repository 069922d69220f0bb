import { filesPort } from '@county/core/ports/files'
import { SETTING_SEED } from '@county/housing/setting/setting-key'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { module } from './module.ts'
import { addHome } from './testing/homes.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
}, 240_000)
afterAll(() => app?.close())

let officer: ReturnType<App['as']> | undefined
const filer = () => (officer ??= app.as('filer'))
const run = (verb: string, batchId: string, data: object = {}) =>
  app.command(filer(), `housing.import.${verb}`, { batchId, ...data })

async function check(importer: string, rows: readonly (readonly string[])[]) {
  const bytes = new TextEncoder().encode(`\uFEFF${rows.map((r) => r.join(',')).join('\n')}`)
  const file = await app.inContext('housing', filer(), (c) =>
    c.ports.get(filesPort).save({ name: '台账.csv', type: 'text/csv', purpose: 'import', bytes }),
  )
  const batch = await app.command(filer(), 'housing.import.start', { importer, fileId: file.id })
  await run('check', batch.id)
  const { rows: found } = await app.query(filer(), 'housing.import.rows', { batchId: batch.id })
  return { id: batch.id as string, rows: found as any[] }
}

test('a department’s list of beneficiaries is tied to households by household number or by the applicant, never to new ones', async () => {
  const [byNo, byName, both] = [await addHome(app), await addHome(app, { name: '龙承租' }), await addHome(app)]
  const no = async (id: string) =>
    (await app.admin.query<{ no: string }>(`select no from residents.household where id = $1`, [id]))[0]?.no as string
  const header2 = [
    '户编号',
    '承租人',
    '保障类型',
    '申请时间',
    '住房困难原因',
    '家庭人口',
    '起租日期',
    '补贴标准',
    '年审日期',
  ]
  const batch = await check('housing.help', [
    header2,
    [await no(byNo.householdId), '', '货币补贴', '2025.3.1', '面积不达标', '5', '2025-04-01', '300', '2026-03-20'],
    ['', '龙承租', '公共租赁住房', '2025年3月1日', '拥挤', '4', '2025-05-01', '', ''],
    ['', '查无此人', '公租房', '2025-03-01', '拥挤', '4', '2025-05-01', '', ''],
    [await no(both.householdId), '', '公租房', '2026-01-05', '无房', '3', '', '', ''],
  ])
  expect(batch.rows.map((r) => r.state)).toEqual(['new', 'conflict', 'refused', 'new'])
  await run('decide', batch.id, { rows: 'all', decision: 'take' })
  await run('commit', batch.id)
  const stages = async (id: string) =>
    (await app.query(filer(), 'housing.help.list', { subjectId: id, state: 'all' })).rows.map((r: any) => r.values)
  expect(await stages(byNo.householdId)).toMatchObject([
    { stage: 'inForce', kind: 'subsidy', subsidy: 30_000, applicantName: byNo.name, reviewDueOn: '2027-03-20' },
  ])
  expect(await stages(byName.householdId)).toMatchObject([{ stage: 'inForce', kind: 'publicRental' }])
  expect(await stages(both.householdId)).toMatchObject([{ stage: 'applied' }])
  const again = await check('housing.help', [
    header2,
    [await no(byNo.householdId), '', '公租房', '2025-06-01', '拥挤', '5', '2025-07-01', '', ''],
  ])
  expect(again.rows[0].messages.map((m: any) => m.code)).toContain('HOUSING_DOUBLE_BENEFIT')
})

test('homes are imported with their stage; a unit number that is not well formed is refused', async () => {
  const home = await addHome(app)
  await app.command(filer(), 'housing.roomUse.syncFromRegistry', {})
  const [{ no }] = (await app.admin.query<{ no: string }>(`select no from residents.household where id = $1`, [
    home.householdId,
  ])) as [{ no: string }]
  const header = ['户编号', '坐落', '单元号', '登记权利人', '产权面积', '共有情况', '核对时间', '登簿日期', '产权证号']
  const row = (unit: string) => [
    no,
    home.roomLabel,
    unit,
    home.name,
    '60',
    '共同共有',
    '2021-04-01',
    '2021-06-20',
    '黔2021-1',
  ]
  const bad = await check('housing.certificate', [header, row('52232400100100001')])
  expect(bad.rows[0].messages.map((m: any) => m.code)).toContain('HOUSING_UNIT_NO')
  const good = await check('housing.certificate', [header, row('522324001001GB00001F00010101')])
  expect(good.rows[0].state).toBe('changed')
  await run('commit', good.id)
  const { rows } = await app.query(filer(), 'housing.certificate.list', { subjectId: home.householdId })
  expect(rows[0].values).toMatchObject({ stage: 'issued', certificateNo: '黔2021-1' })
})

test('entitlements name who should receive what, whether they do, and why not', async () => {
  const home = await addHome(app, { members: 8, areaM2: 60 })
  await app.command(filer(), 'housing.roomUse.syncFromRegistry', {})
  const found = async () =>
    Promise.all(
      (module.entitlements ?? []).map(async (e) => {
        const rows = await app.inContext('housing', filer(), (c) =>
          c.tx.query<any>(e.sql, [c.today, [home.householdId]]),
        )
        return [e.card.id, rows[0]?.received, rows[0]?.why_not]
      }),
    )
  expect(await found()).toEqual([
    ['housing.rentalHelp', false, 'notApplied'],
    ['housing.certificate', false, 'unverified'],
    ['housing.homeInsurance', false, 'notApplied'],
  ])
  const ask = { householdId: home.householdId, kind: 'subsidy', need: 'crowded', income: 90_000 }
  await app.command(filer(), 'housing.help.request', ask)
  expect((await found())[0]).toEqual(['housing.rentalHelp', false, 'inProgress'])
})

test('the module starts with every parameter', async () => {
  const settings = (await app.query(filer(), 'housing.ruleSetting.list', { limit: 100 })).rows
  expect(
    settings.map((s: any) => [s.values.key, s.values.value, s.values.validFrom, s.values.document]).sort(),
  ).toEqual([...SETTING_SEED].map((s) => [...s]).sort())
})
