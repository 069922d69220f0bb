import { filesPort } from '@county/core/ports/files'
import { newLabourRecord } from '@county/employment/labour-record/labour-record'
import { checkDigit } from '@county/kernel/citizen-id'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { module } from './module.ts'
import { addHousehold } from './testing/people.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
}, 240_000)
afterAll(() => app?.close())

const actor = { current: undefined as ReturnType<App['as']> | undefined }
const filer = () => (actor.current ??= app.as('filer'))
let serial = 0

/** A person of the registry with a citizen number, and a household of their own. */
async function person(name: string) {
  const number17 = `52232419900501${String(100 + serial++)}`
  const number = number17 + checkDigit(number17)
  const household = await addHousehold(app.admin, [{ name }])
  const id = household.persons[0] as string
  const { cipher } = app.kit
  await app.admin.query(
    `update residents.person set id_number_sealed = $2, id_number_index = $3, id_tail_index = $4 where id = $1`,
    [id, cipher.seal(number), cipher.blindIndex(number, 'id_number'), cipher.blindIndex(number.slice(-4), 'id_tail')],
  )
  return { id, number, name, household }
}

async function upload(name: string, rows: readonly (readonly string[])[]) {
  const text = `\uFEFF${rows.map((r) => r.join(',')).join('\n')}`
  return app.inContext('employment', filer(), (c) =>
    c.ports.get(filesPort).save({ name, type: 'text/csv', purpose: 'import', bytes: new TextEncoder().encode(text) }),
  )
}

async function check(importer: string, rows: readonly (readonly string[])[]) {
  const file = await upload('台账.csv', rows)
  const batch = await app.command(filer(), 'employment.import.start', { importer, fileId: file.id })
  return app.command(filer(), 'employment.import.check', { batchId: batch.id })
}
const rowsOf = async (batchId: string) => (await app.query(filer(), 'employment.import.rows', { batchId })).rows
const commit = (batchId: string) => app.command(filer(), 'employment.import.commit', { batchId })
const undo = (batchId: string) => app.command(filer(), 'employment.import.undo', { batchId })
const records = async (subjectId: string) =>
  (await app.query(filer(), 'employment.labourRecord.list', { subjectId, state: 'all' })).rows
const jobs = async (subjectId: string) =>
  (await app.query(filer(), 'employment.job.list', { subjectId, state: 'all', sort: { key: 'startedOn' } })).rows

const HEADER = [
  '姓名',
  '身份证号',
  '劳动能力情况',
  '是否有就业意愿',
  '培训意愿',
  '就业创业状态',
  '未务工原因',
  '务工地点',
  '务工省',
  '月工资',
  '是否在校',
  '照料人员',
  '建卡日期',
  '核实日期',
]

describe('labour ledger import', () => {
  test("takes a department's own headers, opens jobs and judges households, and is undone as a whole", async () => {
    const a = await person('韦国才')
    const b = await person('岑美英')
    const c = await person('罗小兵')
    const batch = await check('employment.labourRecord', [
      HEADER,
      [
        a.name,
        a.number,
        '普通劳动力',
        '是',
        '否',
        '外出务工',
        '',
        '省外',
        '广东',
        '4500',
        '否',
        '否',
        '2024-01-01',
        '2026-09-01',
      ],
      [b.name, b.number, '弱劳动力', '是', '是', '待业', '照顾小孩', '', '', '', '否', '是', '2024.3.2', ''],
      [c.name, c.number, '无', '否', '否', '务工', '', '县内', '', '2000', '否', '否', '2024-01-01', ''],
    ])
    expect(batch.counts).toMatchObject({ new: 2, refused: 1 })
    expect((await rowsOf(batch.id))[2].messages[0].code).toBe('EMPLOYMENT_NO_ABILITY')
    await commit(batch.id)
    expect((await records(a.id))[0].values).toMatchObject({
      status: 'wage',
      place: 'outside',
      province: '440000',
      monthlyIncome: 450_000,
    })
    expect((await jobs(a.id))[0].values).toMatchObject({ startedOn: '2026-09-01', monthlyIncome: 450_000 })
    expect((await records(b.id))[0].values).toMatchObject({
      status: 'seeking',
      statusReason: 'care',
      carer: true,
      openedOn: '2024-03-02',
    })
    const again = await check('employment.labourRecord', [
      HEADER,
      [
        a.name,
        a.number,
        '普通劳动力',
        '是',
        '否',
        '外出务工',
        '',
        '省外',
        '广东',
        '4500',
        '否',
        '否',
        '2024-01-01',
        '2026-09-01',
      ],
    ])
    expect(again.counts).toMatchObject({ same: 1, new: 0, changed: 0 })
    await undo(batch.id)
    expect([await records(a.id), await jobs(a.id), await records(b.id)]).toEqual([[], [], []])
  })
})

describe('job import', () => {
  test('ends the current job the day before, refuses earlier ones, and is undone', async () => {
    const a = await person('王安平')
    const values = {
      ...newLabourRecord('2024-01-01'),
      labourAbility: 'ordinary',
      willingToWork: true,
      status: 'wage',
      place: 'county',
      evidenceOn: '2026-01-10',
    }
    await app.command(filer(), 'employment.labourRecord.create', { subjectId: a.id, values })
    const header = [
      '姓名',
      '身份证号码',
      '就业类型',
      '主要工作',
      '企业名称',
      '行业',
      '务工地点',
      '务工开始时间',
      '月工资',
      '社保',
      '人次',
    ]
    const late = await check('employment.job', [
      header,
      [a.name, a.number, '务工', '是', '甲厂', '工厂', '州内', '2025-12-01', '3000', '否', '1'],
    ])
    expect(late.counts).toMatchObject({ refused: 1 })
    const batch = await check('employment.job', [
      header,
      [a.name, a.number, '务工', '是', '甲厂', '工厂', '州内', '2026-06-01', '3000', '否', '1'],
    ])
    expect(batch.counts).toMatchObject({ new: 1 })
    await commit(batch.id)
    expect((await jobs(a.id)).map((j: any) => [j.values.startedOn, j.values.endedOn])).toEqual([
      ['2026-01-10', '2026-05-31'],
      ['2026-06-01', null],
    ])
    expect((await records(a.id))[0].values).toMatchObject({ place: 'prefecture', monthlyIncome: 300_000 })
    await undo(batch.id)
    expect((await jobs(a.id)).map((j: any) => [j.values.startedOn, j.values.endedOn])).toEqual([['2026-01-10', null]])
    expect((await records(a.id))[0].values.place).toBe('county')
  })
})

test('enrolments name their batch by number', async () => {
  const a = await person('陈艳')
  await app.command(filer(), 'employment.trainingBatch.create', {
    values: {
      batchNo: '2026-01',
      name: '家政班',
      trade: 'housekeeping',
      organiser: '县职校',
      venue: null,
      startsOn: '2026-10-01',
      endsOn: '2026-10-10',
      days: 8,
      seats: 40,
      subsidy: null,
    },
  })
  const header = ['姓名', '身份证号码', '期次', '报名时间', '出勤', '是否合格', '结业时间', '证书号', '是否就业']
  const row = (no: string) => [a.name, a.number, no, '2026-09-20', '8', '合格', '2026-10-10', 'JZ001', '否']
  expect((await check('employment.trainingEnrolment', [header, row('2026-99')])).counts).toMatchObject({ refused: 1 })
  const batch = await check('employment.trainingEnrolment', [header, row('2026-01')])
  await commit(batch.id)
  const [stored] = (await app.query(filer(), 'employment.trainingEnrolment.list', { subjectId: a.id })).rows
  expect(stored.values).toMatchObject({ batchName: '家政班', result: 'passed', certificateNo: 'JZ001' })
  expect(stored.values.batchId).not.toBeNull()
})
