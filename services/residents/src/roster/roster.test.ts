import { checkDigit } from '@county/kernel/citizen-id'
import { module } from '@county/residents-service/module'
import { COUNTY, STREET } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { check, commit, HEADINGS, snapshot, workbook } from '../testing/roster-file.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
})
afterAll(() => app?.close())

const id = (birth: string, sequence: number) => {
  const first = `522324${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return first + checkDigit(first)
}
let serial = 101
const next = () => {
  serial += 2
  return serial
}
/** Numbers that no other test uses; odd sequences are men. */
const man = (birth: string) => id(birth, next())
const woman = (birth: string) => id(birth, next() + 1)

const head = (no: string, name: string, number: string | null, room = '101') =>
  [
    no,
    name,
    name,
    '户主',
    number,
    '男',
    null,
    '布依族',
    '13885900001',
    '腾龙街道安置区',
    '3栋',
    '1单元',
    room,
    '大厂',
  ] as const
const member = (no: string, headName: string, name: string, relation: string, number: string | null) =>
  [no, headName, name, relation, number, null, null, '布依', null, null, null, null, null, null] as const

test('a clean roster makes households, persons, rooms and memberships', async () => {
  const clerk = app.as('bureauClerk')
  const file = await workbook({
    name: '名册',
    rows: [
      ['腾龙街道搬迁人口花名册'],
      HEADINGS,
      [...head('T001', '王大山', man('1980-03-02'))],
      [...member('T001', '王大山', '李小花', '妻', woman('1982-05-06'))],
      [...member('T001', '王大山', '王小明', '长子', man('2005-07-08'))],
      ['合计', null, 3],
    ],
    merges: ['A1:N1'],
  })
  const { batch } = await check(app, clerk, file)
  expect(batch.counts).toMatchObject({ new: 3, refused: 0, conflict: 0 })
  await commit(app, clerk, batch.id)
  const list = await app.query(clerk, 'residents.household.list', { search: 'T001' })
  expect(list.rows).toHaveLength(1)
  expect(list.rows[0].values).toMatchObject({
    no: 'T001',
    headName: '王大山',
    size: 3,
    roomLabel: '3-1-101',
    originTownship: '大厂镇',
  })
  const page = await app.query(clerk, 'residents.household.get', { id: list.rows[0].id })
  expect(page.members.map((m: any) => [m.person.values.name, m.relation, m.isHead])).toEqual([
    ['王大山', '02', true],
    ['李小花', '12', false],
    ['王小明', '22', false],
  ])
  expect(page.members[0].person.values.idNumber).toMatch(/^522\*{11}\d{3}[\dX]$/)
})

test('the same file again changes nothing; a changed cell is a change', async () => {
  const clerk = app.as('bureauClerk')
  const number = man('1970-01-01')
  const rows = [HEADINGS, [...head('T002', '张老三', number, '102')]]
  const first = await check(app, clerk, await workbook({ name: 'a', rows }))
  await commit(app, clerk, first.batch.id)
  expect((await check(app, clerk, await workbook({ name: 'a', rows }))).batch.counts).toMatchObject({ same: 1, new: 0 })
  const changed = rows[1]?.with(7, '苗族') as unknown[]
  const second = await check(app, clerk, await workbook({ name: 'a', rows: [HEADINGS, changed as never] }))
  expect(second.rows.get('a!2')?.changes).toEqual([{ key: 'ethnicity', from: '09', to: '06' }])
})

test('damaged numbers are refused with the cell, the reason and the fix', async () => {
  const clerk = app.as('bureauClerk')
  const good = man('1985-03-02')
  const damages: [unknown, string][] = [
    [Number(`${good.slice(0, 15)}000`), 'CITIZEN_ID_EXCEL_ZEROS'],
    ['5.22324E+17', 'CITIZEN_ID_EXCEL_SCIENTIFIC'],
    [good.slice(0, 17), 'CITIZEN_ID_LENGTH'],
    [good.slice(0, 17) + (good.endsWith('1') ? '2' : '1'), 'CITIZEN_ID_CHECKSUM'],
    [{ error: '#N/A' }, 'CELL_ERROR'],
    [null, 'NUMBER_MISSING'],
  ]
  const rows = damages.map(([number], i) => head(`D${i}`, `坏号${i}`, number as never, `9${i}1`).with(5, null as never))
  const { rows: found, batch } = await check(
    app,
    clerk,
    await workbook({ name: '坏', rows: [HEADINGS, ...(rows as never[])] }),
  )
  expect(batch.counts.refused).toBe(damages.length)
  damages.forEach(([, code], i) => {
    const row = found.get(`坏!${i + 2}`)
    expect(row?.messages.map((m) => m.code)).toContain(code)
    if (code !== 'NUMBER_MISSING') expect(row?.messages.find((m) => m.code === code)?.cell).toBe(`E${i + 2}`)
    expect(row?.messages.every((m) => m.zh !== '' && m.en !== '')).toBe(true)
  })
})

test('what people write is read: full-width digits, 15 digits, dates in every form, rich text', async () => {
  const clerk = app.as('bureauClerk')
  const wide = man('1985-03-02').replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
  const old = man('1966-06-06')
  const dates = ['1985.3.2', '1985年3月2日', '19850302', 31108, new Date(Date.UTC(1985, 2, 2)), '1985/3/2  ']
  const rows = [
    HEADINGS,
    head('W1', '全角', wide, '501').with(6, '1985-03-02' as never),
    head('W2', '旧号', old.slice(0, 6) + old.slice(8, 17), '502'),
    head('W3', '富文本', { richText: [{ text: man('1985-03-02').slice(0, 9) }, { text: '' }] } as never, '503').with(
      4,
      man('1985-03-02') as never,
    ),
    ...dates.map((date, i) => head(`W1${i}`, `日期${i}`, man('1985-03-02'), `60${i}`).with(6, date as never)),
  ]
  const { batch, rows: found } = await check(app, clerk, await workbook({ name: 'w', rows: rows as never }))
  expect(batch.counts).toMatchObject({ new: rows.length - 1, refused: 0 })
  expect(found.get('w!3')?.messages.map((m) => m.code)).toEqual(['CITIZEN_ID_15'])
})

test('the head only on the first row of a household, merged cells, and no household number', async () => {
  const clerk = app.as('bureauClerk')
  const rows = [
    ['序号', '户主', '姓名', '关系', '身份证号码', '安置点', '房号'],
    [1, '赵一', '赵一', null, man('1975-01-01'), '腾龙街道安置区', '5栋2单元301室'],
    [2, null, '钱二', '妻', woman('1976-01-01'), null, null],
    [3, null, '赵小', null, man('2000-01-01'), null, null],
    [4, '孙三', '孙三', null, man('1955-01-01'), '腾龙街道安置区', '5-2-302'],
    [5, '合  计', null, null, null, null, null],
  ]
  const plan = { name: 'h', rows: rows as never, merges: ['F2:F4', 'G2:G4'] }
  const { batch, rows: found } = await check(app, clerk, await workbook(plan))
  expect(batch.counts).toMatchObject({ new: 4, refused: 0 })
  expect(found.get('h!4')?.messages.map((m) => m.code)).toEqual(['RELATION_EMPTY'])
  await commit(app, clerk, batch.id)
  const { rows: households } = await app.query(clerk, 'residents.household.list', { search: '赵一' })
  expect(households[0].values).toMatchObject({ headName: '赵一', size: 3, roomLabel: '5-2-301' })
})

test('one person on two sheets is one; contradictions refuse both rows', async () => {
  const clerk = app.as('bureauClerk')
  const same = man('1960-02-03')
  const torn = man('1961-02-03')
  const file = await workbook(
    { name: '一', rows: [HEADINGS, [...head('S1', '周甲', same, '701')], [...head('S2', '吴乙', torn, '702')]] },
    { name: '二', rows: [HEADINGS, [...head('S1', '周甲', same, '701')], [...head('S2', '吴丙', torn, '702')]] },
  )
  const { rows } = await check(app, clerk, file)
  expect(rows.get('一!2')?.state).toBe('new')
  expect(rows.get('二!2')?.state).toBe('same')
  expect(rows.get('二!2')?.messages[0]?.code).toBe('ROW_REPEATED')
  for (const at of ['一!3', '二!3']) expect(rows.get(at)?.messages.map((m) => m.code)).toContain('NUMBER_REPEATED')
})

test('a near number of the same name and birth date waits for a decision, and is noted as a likely duplicate', async () => {
  const clerk = app.as('bureauClerk')
  const number = id('1990-09-09', 501)
  const near = id('1990-09-09', 503)
  const first = await check(
    app,
    clerk,
    await workbook({ name: 'n', rows: [HEADINGS, [...head('N1', '郑近', number, '801')]] }),
  )
  await commit(app, clerk, first.batch.id)
  const second = await check(
    app,
    clerk,
    await workbook({ name: 'n', rows: [HEADINGS, [...head('N2', '郑近', near, '802')]] }),
  )
  expect(second.rows.get('n!2')).toMatchObject({ state: 'conflict' })
  await expect(commit(app, clerk, second.batch.id)).rejects.toMatchObject({ code: 'BATCH_UNDECIDED' })
  await app.command(clerk, 'residents.import.decide', { batchId: second.batch.id, rows: 'all', decision: 'take' })
  await commit(app, clerk, second.batch.id)
  const pairs = await app.query(clerk, 'residents.duplicate.list', {})
  expect(pairs.rows.map((p: any) => [p.first.values.name, p.reason])).toContainEqual(['郑近', 'nearNumber'])
})

test('an undone import leaves the registry as it was', async () => {
  const clerk = app.as('bureauClerk')
  const before = await snapshot(app)
  const [existing] = await app.admin.query<{ no: string }>(`select no from residents.household where no = 'T001'`)
  const file = await workbook({
    name: 'u',
    rows: [
      HEADINGS,
      [...head('U1', '新户', man('1977-07-07'), '901')],
      [...member('U1', '新户', '新妻', '妻', woman('1978-07-07'))],
      [...member(existing?.no as string, '王大山', '王新生', '次子', man('2024-01-01'))],
    ],
  })
  const { batch } = await check(app, clerk, file)
  expect(batch.counts).toMatchObject({ new: 3 })
  await commit(app, clerk, batch.id)
  expect(await snapshot(app)).not.toEqual(before)
  const undone = await app.command(clerk, 'residents.import.undo', { batchId: batch.id })
  expect(undone.kept).toEqual([])
  expect(await snapshot(app)).toEqual(before)
})

test('a street officer neither sees nor takes the number of somebody in another street', async () => {
  const clerk = app.as('bureauClerk')
  const number = man('1940-01-01')
  const other = [...head('R1', '他街', number, '1')].with(9, '三宝街道安置区')
  const headings = [...HEADINGS, '街道']
  const first = await check(
    app,
    clerk,
    await workbook({ name: 'r', rows: [headings, [...other.with(9, null), '三宝街道']] as never }),
  )
  expect(first.batch.counts).toMatchObject({ new: 1 })
  await commit(app, clerk, first.batch.id)
  const officer = app.as('streetOfficer', { areaPath: STREET })
  expect((await app.query(officer, 'residents.person.list', { search: '他街' })).count).toBe(0)
  const second = await check(
    app,
    officer,
    await workbook({
      name: 'r',
      rows: [HEADINGS, [...head('R2', '他街', number, '2').with(9, null as never)]] as never,
    }),
  )
  expect(second.rows.get('r!2')?.messages.map((m) => m.code)).toContain('NUMBER_ELSEWHERE')
  expect(COUNTY).toBe(clerk.areaPath)
})
