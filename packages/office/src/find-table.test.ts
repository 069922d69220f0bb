import { expect, test } from 'vitest'
import { type ColumnSpec, findTable } from './find-table.ts'
import { sheetOf } from './testing/workbooks.ts'

const columns: ColumnSpec[] = [
  { key: 'name', labels: ['姓名', '成员姓名'], required: true },
  { key: 'citizenId', labels: ['公民身份号码', '身份证号', '身份证号码'], required: true },
  { key: 'headName', labels: ['户主姓名'] },
  { key: 'income', labels: ['月收入（元）', '月收入'] },
  { key: 'phone', labels: ['联系电话'] },
]

test('the table is found below its title and above its notes', () => {
  const found = findTable(
    sheetOf([
      ['三宝街道劳动力花名册', '', '', ''],
      ['填报单位：三宝街道', '', '', ''],
      ['序号', '姓 名', '身份证号（18位）', '月收入(元)'],
      ['1', '张三', 'x', '3000'],
      ['', '', '', ''],
      ['2', '李四', 'y', '2000'],
      ['', '合计', '', '5000'],
      ['制表人：王五', '', '审核人：赵六', ''],
    ]),
    columns,
  )
  expect(found).toMatchObject({
    headerRows: [3],
    dataFrom: 4,
    dataRows: [4, 6],
    mapping: { 1: 'name', 2: 'citizenId', 3: 'income' },
    unknown: ['序号'],
    missing: [],
    totalRows: [7],
    noteRows: [8],
  })
})

test('a header of two rows joins parent and child', () => {
  const found = findTable(
    sheetOf(
      [
        ['花名册', '', '', '', ''],
        ['序号', '户主', '', '家庭成员', ''],
        ['', '姓名', '联系电话', '姓名', '身份证号'],
        ['1', '张三', '1', '张小三', 'x'],
      ],
      [
        { row: 1, column: 0, rows: 1, columns: 5 },
        { row: 2, column: 0, rows: 2, columns: 1 },
        { row: 2, column: 1, rows: 1, columns: 2 },
        { row: 2, column: 3, rows: 1, columns: 2 },
      ],
    ),
    columns,
  )
  expect(found.headerRows).toEqual([2, 3])
  expect(found.mapping).toEqual({ 1: 'headName', 2: 'phone', 3: 'name', 4: 'citizenId' })
  expect(found.headers).toEqual({
    0: '序号',
    1: '户主/姓名',
    2: '户主/联系电话',
    3: '家庭成员/姓名',
    4: '家庭成员/身份证号',
  })
  expect(found.dataRows).toEqual([4])
})

test('a header whose parents are not merged is still joined', () => {
  const found = findTable(
    sheetOf([
      ['姓名', '公民身份号码', '就业', ''],
      ['', '', '月收入', '联系电话'],
      ['张三', 'x', '1', '2'],
    ]),
    columns,
  )
  expect(found.headerRows).toEqual([1, 2])
  expect(found.mapping).toEqual({ 0: 'name', 1: 'citizenId', 2: 'income', 3: 'phone' })
})

test('sums of parts, column numbers and repeated headers are no records', () => {
  const header = ['单位', '姓名', '身份证号']
  const found = findTable(
    sheetOf([
      header,
      ['甲', '1', '2'],
      ['三宝', '张三', 'x'],
      ['三宝街道小计', '1', ''],
      header,
      ['腾龙', '李四', 'y'],
      ['总 计', '2', ''],
      ['注：1.本表按月填报。', '', ''],
    ]),
    columns,
  )
  expect(found.dataRows).toEqual([3, 6])
  expect(found.dataFrom).toBe(3)
  expect(found.repeatedRows).toEqual([2, 5])
  expect(found.totalRows).toEqual([4, 7])
  expect(found.noteRows).toEqual([8])
})

test('required columns that are not there are named, nothing similar is taken', () => {
  const found = findTable(
    sheetOf([
      ['姓名拼音', '联系电话', '曾用姓名'],
      ['a', '1', 'b'],
    ]),
    columns,
  )
  expect(found.mapping).toEqual({ 1: 'phone' })
  expect(found.missing).toEqual(['name', 'citizenId'])
  expect(found.unknown).toEqual(['姓名拼音', '曾用姓名'])
})

test('one key is given to one column', () => {
  const found = findTable(
    sheetOf([
      ['姓名', '身份证号', '姓名'],
      ['a', 'b', 'c'],
    ]),
    columns,
  )
  expect(found.mapping).toEqual({ 0: 'name', 1: 'citizenId' })
  expect(found.unknown).toEqual(['姓名'])
})

test('a remembered mapping wins, and the same header has the same fingerprint', () => {
  const sheet = sheetOf([
    ['人员', '证件', '备注'],
    ['张三', 'x', ''],
  ])
  const first = findTable(sheet, columns)
  expect(first.headerRows).toEqual([1])
  expect(first.missing).toEqual(['name', 'citizenId'])
  const again = findTable(sheet, columns, { 0: 'name', 1: 'citizenId', 2: 'no longer a key' })
  expect(again.mapping).toEqual({ 0: 'name', 1: 'citizenId' })
  expect(again.missing).toEqual([])
  expect(again.unknown).toEqual(['备注'])
  expect(again.fingerprint).toBe(first.fingerprint)
  const other = findTable(
    sheetOf([
      ['证件', '人员', '备注'],
      ['x', '张三', ''],
    ]),
    columns,
  )
  expect(other.fingerprint).not.toBe(first.fingerprint)
})

test('an empty sheet has no table', () => {
  const found = findTable({ name: '空', hidden: false, rows: [], merges: [] }, columns)
  expect(found).toMatchObject({ headerRows: [], dataRows: [], mapping: {}, missing: ['name', 'citizenId'] })
})

test('marks of obligation in a template header are not part of its name', () => {
  const found = findTable(
    sheetOf([
      ['姓名*', '公民身份号码\n*（必填）', '* 联系电话'],
      ['a', 'b', 'c'],
    ]),
    columns,
  )
  expect(found.mapping).toEqual({ 0: 'name', 1: 'citizenId', 2: 'phone' })
})

test('prepared running numbers without a record are no records', () => {
  const found = findTable(
    sheetOf([
      ['序号', '姓名', '身份证号'],
      ['1', '张三', 'x'],
      ['2', '', ''],
      ['3', '', ''],
    ]),
    columns,
  )
  expect(found.dataRows).toEqual([2])
  expect(found.emptyRows).toEqual([3, 4])
})

test('a header a person points at is taken', () => {
  const sheet = sheetOf([
    ['姓名', '身份证号'],
    ['说明', '说明'],
    ['联系电话', '户主姓名'],
    ['1', '张三'],
  ])
  const found = findTable(sheet, columns, undefined, { headerRows: [3] })
  expect(found).toMatchObject({ headerRows: [3], mapping: { 0: 'phone', 1: 'headName' }, dataRows: [4] })
})
