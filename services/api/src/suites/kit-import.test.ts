import { buffer } from 'node:stream/consumers'
import { checkDigit } from '@county/kernel/citizen-id'
import { newId } from '@county/kernel/id'
import { writeWorkbook } from '@county/office/write-workbook'
import { SIBLING_STREET, STREET } from '@county/testing/actors'
import type { App } from '@county/testing/app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusal } from './support/outcome.ts'
import { createProbe } from './support/probe.ts'
import { addPerson, type TestPerson } from './support/registry.ts'
import { csv, importing, stateOf } from './support/upload.ts'

let app: App
let mine: ReturnType<typeof importing>
let [a, b, c] = [] as unknown as [TestPerson, TestPerson, TestPerson]
const officer = newId()
const filer = () => app.as('filer', { id: officer })
beforeAll(async () => {
  app = await createProbe()
  mine = importing(app, filer())
  a = await addPerson(app, '韦国才')
  b = await addPerson(app, '岑美英')
  c = await addPerson(app, '罗小兵')
  await addPerson(app, '王同名')
  await addPerson(app, '王同名')
})
afterAll(() => app.close())

const HEAD = ['姓名', '身份证号', '事项', '类别', '标签', '到期日期', '金额（元）', '数量', '紧急', '联系电话']
const line = (who: { name: string; number: string }, ...more: string[]) => [who.name, who.number, ...more]
const persons = () => stateOf(app, 'residents.person')
const cards = (subjectId: string) =>
  app.query(filer(), 'probe.card.list', { subjectId, state: 'all', sort: { key: 'title' } }).then((p) => p.rows)

test('every source row gets its state, every mistake its cell, and nothing is stored by looking', async () => {
  const card = { subjectId: a.id, values: values('旧事', { kind: 'a', size: 3, phone: '13800138000' }) }
  const old = await app.command(filer(), 'probe.card.create', card)
  await app.command(filer(), 'probe.card.create', { ...card, values: values('不变', { size: 1 }) })
  const [before, registry] = [await stateOf(app, 'probe.card'), await persons()]
  const batch = await mine.check(
    'probe.card',
    csv([
      ['试验卡登记表'],
      HEAD,
      line(a, '新事', '甲类', '乙类、丙类', '2026.3.5', '"1,234.50"', '7', '是', '13700137000'),
      line(a, '旧事', '乙类', '', '', '', '', '', '13911112222'),
      line(a, '不变', '', '', '', '', '1', '', ''),
      line(b, '', '甲类', '', '', '', '', '', ''),
      line(b, '错处', '丁类', '甲、戊', '2026-13-01', '三千', '1001', '也许', '电话'),
      line({ name: '无此人', number: '52232419900101123X' }, '事'),
      line({ name: '王同名', number: '' }, '事'),
      line({ name: '罗小兵', number: '' }, '事'),
      line({ name: '罗小冰', number: c.number }, '另一事'),
      line(a, '新事', '', '', '', '', '', '', ''),
      ['合计', '', '', '', '', '1234.50', '8', '', ''],
      ['填表人：', '', '', '', '', '', '', '', ''],
    ]),
  )
  expect(batch).toMatchObject({ state: 'checked', counts: { new: 1, changed: 1, same: 1, conflict: 2, refused: 5 } })
  expect(batch.counts.undecided).toBe(2)
  const rows = await mine.rows(batch.id)
  const told = rows.map((r) => [r.row, r.state, r.messages.map((m) => `${m.code}${m.cell ? ` ${m.cell}` : ''}`)])
  expect(told).toEqual([
    [3, 'new', []],
    [4, 'changed', []],
    [5, 'same', []],
    [6, 'refused', ['REQUIRED_MISSING']],
    [
      7,
      'refused',
      [
        'CODE_UNKNOWN D7',
        'CODE_UNKNOWN E7',
        'DATE_UNREADABLE F7',
        'MONEY_UNREADABLE G7',
        'NUMBER_OUT_OF_RANGE H7',
        'BOOL_UNREADABLE I7',
        'PHONE_UNREADABLE J7',
      ],
    ],
    [8, 'refused', ['ID_CITIZEN_ID_CHECKSUM B8']],
    [9, 'refused', ['PERSON_AMBIGUOUS']],
    [10, 'conflict', ['MATCHED_BY_NAME']],
    [11, 'conflict', ['NAME_DIFFERS']],
    [12, 'refused', ['REPEATED_IN_FILE']],
  ])
  expect(rows[1]?.changes).toEqual([
    { key: 'kind', from: 'a', to: 'b' },
    { key: 'phone', from: '138****8000', to: '139****2222' },
  ])
  expect([await stateOf(app, 'probe.card'), await persons()]).toEqual([before, registry])
  const kept = await app.admin.query(`select to_jsonb(r)::text as text from core.import_row r`)
  expect(JSON.stringify([kept, rows])).not.toMatch(new RegExp(`${a.number}|${c.number}|13911112222|13700137000`))

  expect(await refusal(mine.commit(batch.id))).toBe('BATCH_UNDECIDED')
  const one = await mine.decide(batch.id, 'take', [{ sheet: rows[7]?.sheet, row: 10 }])
  expect(one.counts.undecided).toBe(1)
  await mine.decide(batch.id, 'skip', [{ sheet: rows[8]?.sheet, row: 11 }])
  const done = await mine.commit(batch.id)
  expect([done.state, await persons()]).toEqual(['committed', registry])
  const [, fresh, changed] = await cards(a.id)
  expect(changed).toMatchObject({ id: old.id, version: 2, values: { kind: 'b', size: 3, phone: '139****2222' } })
  expect(fresh).toMatchObject({
    values: { title: '新事', kind: 'a', tags: ['b', 'c'], due: '2026-03-05', fee: 123_450, size: 7, urgent: true },
    source: { kind: 'import', batch: batch.id, file: '台账.csv', row: 3 },
  })
  expect((await cards(c.id)).map((r: any) => r.values.title)).toEqual(['事'])
  expect(await cards(b.id)).toEqual([])

  const undone = await mine.undo(batch.id)
  expect([undone.batch.state, undone.kept]).toEqual(['undone', []])
  expect(await stateOf(app, 'probe.card')).toBe(before)
  expect([await refusal(mine.undo(batch.id)), await refusal(mine.commit(batch.id))]).toEqual([
    'BATCH_STATE',
    'BATCH_STATE',
  ])
})

function values(title: string, more: object = {}) {
  const blank = { kind: null, tags: [], due: null, fee: null, size: null, urgent: null, phone: null, guardianId: null }
  return { ...blank, title, ...more }
}

test('a person nobody knows, of whatever number, is never created', async () => {
  const registry = await persons()
  const unknown = { name: '外来', number: '110101199003070038' }
  const elsewhere = await addPerson(app, '邻镇', SIBLING_STREET)
  const street = importing(app, app.as('filer', { areaPath: STREET }))
  const batch = await street.check('probe.card', csv([HEAD, line(unknown, '事'), line(elsewhere, '事')]))
  expect((await street.rows(batch.id)).map((r) => r.messages[0]?.code)).toEqual(['PERSON_UNKNOWN', 'PERSON_UNKNOWN'])
  await street.commit(batch.id)
  expect(JSON.parse(await persons())).toHaveLength(JSON.parse(registry).length + 1)
})

test('without a number a person is found by name, birth date and household, and confirmed by a person first', async () => {
  const [one, two] = [await addPerson(app, '陆双'), await addPerson(app, '陆双')]
  await app.admin.query(`update residents.person set birth_date = '1991-02-03' where id = $1`, [two.id])
  const none = await addPerson(app, '蒙无号')
  await app.admin.query(
    `update residents.person set id_number_sealed = null, id_number_index = null, id_tail_index = null,
       birth_date = '1985-03-02' where id = $1`,
    [none.id],
  )
  const head = ['姓名', '身份证号', '出生日期', '户编号', '事项']
  const batch = await mine.check(
    'probe.card',
    csv([
      head,
      ['陆双', '', '', '', '甲事'],
      ['陆双', '', '1991.2.3', '', '乙事'],
      ['陆双', '', '', one.householdNo, '丙事'],
      ['陆双', '', '1999-09-09', '', '丁事'],
      ['蒙无号', `52232419850302001${checkDigit('52232419850302001')}`, '', '', '戊事'],
    ]),
  )
  const rows = await mine.rows(batch.id)
  expect(rows.map((r) => r.messages[0]?.code)).toEqual([
    'PERSON_AMBIGUOUS',
    'MATCHED_BY_NAME',
    'MATCHED_BY_NAME',
    'BIRTH_DIFFERS',
    'MATCHED_WITHOUT_NUMBER',
  ])
  expect(rows[1]?.messages[0]?.zh).toContain('1991-02-03 出生')
  await expect(mine.commit(batch.id)).rejects.toMatchObject({ code: 'BATCH_UNDECIDED' })
  await mine.decide(batch.id, 'take')
  await mine.commit(batch.id)
  const titles = async (id: string) => (await cards(id)).map((r: any) => r.values.title)
  expect([await titles(two.id), await titles(one.id), await titles(none.id)]).toEqual([['乙事'], ['丙事'], ['戊事']])
})

describe('columns', () => {
  test('named otherwise are mapped once and remembered', async () => {
    const head = ['姓名', '身份证号', '办了什么', '备用']
    const bytes = csv([head, line(a, '记住', '甲类')])
    const started = await mine.start('probe.card', bytes)
    expect(started.sheets[0]).toMatchObject({ missing: ['title'] })
    expect(await refusal(mine.run('check', { batchId: started.id }))).toBe('COLUMNS_MISSING')
    const sheet = started.sheets[0]?.name
    const map = (mapping: object) => mine.run('map', { batchId: started.id, sheet, chosen: true, mapping })
    expect(await refusal(map({ C: 'title', D: 'title' }))).toBe('MAPPING_INVALID')
    expect(await refusal(map({ C: 'nothing' }))).toBe('MAPPING_INVALID')
    expect((await map({ C: 'title', D: 'kind' })).sheets[0]).toMatchObject({ missing: [], chosen: true })
    expect((await mine.run('check', { batchId: started.id })).counts.new).toBe(1)
    const again = await mine.check('probe.card', csv([head, line(b, '再来', '乙类')]))
    expect(again.counts.new).toBe(1)
    expect((await mine.rows(again.id))[0]?.values).toMatchObject({ title: '再来', kind: '乙类' })
  })

  test('of numbers stored as numbers are told to be damaged, never guessed', async () => {
    const columns = HEAD.map((header, i) => ({
      key: String(i),
      header,
      kind: i === 1 ? ('number' as const) : undefined,
    }))
    const rows = [{ 0: a.name, 1: Number(a.number), 2: '事' }]
    const sheets = [{ name: '表', columns: columns.map(({ kind, ...x }) => (kind ? { ...x, kind } : x)), rows }]
    const batch = await mine.check('probe.card', await buffer(writeWorkbook({ sheets })), '台账.xlsx')
    expect((await mine.rows(batch.id))[0]?.messages).toMatchObject([{ code: 'ID_DAMAGED', cell: 'B2' }])
  })

  test('holding citizen numbers by mistake are not repeated in messages', async () => {
    const batch = await mine.check(
      'probe.card',
      csv([HEAD, line(a, '事', a.number, b.number, c.number, a.number, b.number)]),
    )
    const [row] = await mine.rows(batch.id)
    expect(row?.messages.length).toBeGreaterThanOrEqual(4)
    expect(JSON.stringify(row?.messages)).not.toMatch(/\d{15}/)
  })
})

test('of one open row a person: the file may begin one after the open one, once', async () => {
  const [d, e] = [await addPerson(app, '一任'), await addPerson(app, '二任')]
  const begin = (who: TestPerson, startsOn: string) =>
    app.command(filer(), 'probe.term.create', { subjectId: who.id, values: { startsOn, post: '组长' } })
  await begin(d, '2026-02-01')
  await begin(e, '2026-02-01')
  const before = await stateOf(app, 'probe.term')
  const head = ['姓名', '身份证号', '开始日期', '职务']
  const batch = await mine.check(
    'probe.term',
    csv([head, line(d, '2026-05-01', '主任'), line(d, '2026-06-01', '书记'), line(e, '2026-01-01', '主任')]),
  )
  expect((await mine.rows(batch.id)).map((r) => [r.state, r.messages[0]?.code])).toEqual([
    ['new', undefined],
    ['refused', 'REPEATED_IN_FILE'],
    ['refused', 'BEGINS_BEFORE_OPEN_ROW'],
  ])
  await mine.commit(batch.id)
  const terms = await app.query(filer(), 'probe.term.list', {
    subjectId: d.id,
    state: 'all',
    sort: { key: 'startsOn' },
  })
  expect(terms.rows.map((r: any) => [r.values.startsOn, r.closedOn])).toEqual([
    ['2026-02-01', '2026-04-30'],
    ['2026-05-01', null],
  ])
  await mine.undo(batch.id)
  expect(await stateOf(app, 'probe.term')).toBe(before)
})
