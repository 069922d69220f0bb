import { sex } from '@county/kernel/codes/sex'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWorkbook } from './read-workbook.ts'
import { bytesOf, loadWorkbook } from './testing/workbooks.ts'
import { neutralise, type WrittenColumn, writeWorkbook } from './write-workbook.ts'

const columns: WrittenColumn[] = [
  { key: 'name', header: '姓名' },
  { key: 'citizenId', header: '公民身份号码', width: 22 },
  { key: 'sex', header: '性别', codes: sex },
  { key: 'income', header: '月收入（元）', kind: 'money' },
  { key: 'visits', header: '入户次数', kind: 'number' },
  { key: 'since', header: '就业日期', kind: 'date' },
]

const person = {
  name: '张三',
  citizenId: '522324198501011234',
  sex: '1',
  income: 300_050,
  visits: 3,
  since: '2026-11-05',
}

async function written(rows: Record<string, unknown>[], title?: string): Promise<Buffer> {
  return bytesOf(writeWorkbook({ sheets: [{ name: '就业/台账', columns, rows }], title }))
}

test('values are written by the kind of their column', async () => {
  const book = await loadWorkbook(await written([person]))
  const sheet = book.worksheets[0]
  expect(sheet?.name).toBe('就业_台账')
  expect(sheet?.getRow(1).getCell(2).value).toBe('公民身份号码')
  const row = sheet?.getRow(2)
  expect([1, 2, 3, 4, 5].map((n) => row?.getCell(n).value)).toEqual(['张三', '522324198501011234', '男', 3000.5, 3])
  expect(row?.getCell(2).numFmt).toBe('@')
  expect(row?.getCell(4).numFmt).toBe('#,##0.00')
  expect(row?.getCell(6).value).toEqual(new Date('2026-11-05T00:00:00Z'))
  expect(row?.getCell(6).numFmt).toBe('yyyy-mm-dd')
})

test('a title stands merged above the table', async () => {
  const sheet = readWorkbook(await written([person], '就业台账（2026年11月）'), { fileName: 'a.xlsx' }).sheets[0]
  expect(sheet?.rows[0]?.cells[0]?.text).toBe('就业台账（2026年11月）')
  expect(sheet?.merges).toEqual([{ row: 1, column: 0, rows: 1, columns: 6 }])
  expect(sheet?.rows[2]?.index).toBe(3)
})

test('no text can act as a formula, and the reader gives it back as it was', async () => {
  const nasty = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', '\r=1', "'=1", '-', '---', '普通']
  for (const text of nasty) {
    expect(neutralise(text)).not.toMatch(/^([=+@\t\r]|-+[^-])/)
  }
  const bytes = await written(nasty.map((name) => ({ name })))
  const cells = (await loadWorkbook(bytes)).worksheets[0]
  for (let n = 0; n < nasty.length; n++) expect(typeof cells?.getRow(n + 2).getCell(1).value).toBe('string')
  const back = readWorkbook(bytes, { fileName: 'a.xlsx' }).sheets[0]?.rows.slice(1) ?? []
  expect(back[0]?.cells[0]).toMatchObject({ text: '=1+1', kind: 'text' })
  expect(back[7]?.cells[0]?.text).toBe('-')
})

test('what is written is read again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          name: fc
            .string({ unit: 'grapheme', minLength: 1 })
            .filter((text) => !/[\p{Cc}\p{Cs}_\ufffe\uffff]/u.test(text) && text.trim() === text),
          citizenId: fc.stringMatching(/^\d{18}$/),
          visits: fc.integer(),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      async (rows) => {
        const sheet = readWorkbook(await written(rows), { fileName: 'a.xlsx' }).sheets[0]
        const back = sheet?.rows.slice(1).map((row) => ({
          name: row.cells[0]?.text,
          citizenId: row.cells[1]?.text,
          visits: row.cells[4]?.number,
        }))
        expect(back).toEqual(rows.map((row) => ({ ...row, visits: row.visits === 0 ? 0 : row.visits })))
      },
    ),
    { numRuns: 25 },
  )
})

test('rows are taken only as fast as the stream is read', async () => {
  let taken = 0
  const rows = function* () {
    for (; taken < 60_000; taken++) yield { ...person, name: `张三${Math.random()}${taken}` }
  }
  const told: number[] = []
  const stream = writeWorkbook({ sheets: [{ name: '大表', columns, rows: rows() }], onProgress: (n) => told.push(n) })
  await new Promise((resolve) => stream.once('readable', resolve))
  let before = -1
  while (taken !== before) {
    before = taken
    for (let n = 0; n < 200; n++) await new Promise((resolve) => setImmediate(resolve))
  }
  expect(taken).toBeLessThan(60_000)
  const sheet = readWorkbook(await bytesOf(stream), { fileName: 'a.xlsx' }).sheets[0]
  expect(sheet?.rows).toHaveLength(60_001)
  expect(told.at(-1)).toBe(60_000)
  expect(told.length).toBeGreaterThan(100)
})

test('a failure of the source ends the stream with that failure', async () => {
  const rows = async function* () {
    yield person
    throw new Error('the cursor broke')
  }
  await expect(bytesOf(writeWorkbook({ sheets: [{ name: 'x', columns, rows: rows() }] }))).rejects.toThrow(
    'the cursor broke',
  )
})

test('sheets of one name get different names', async () => {
  const sheet = { name: '同名', columns, rows: [person] }
  const book = readWorkbook(await bytesOf(writeWorkbook({ sheets: [sheet, sheet] })), { fileName: 'a.xlsx' })
  expect(book.sheets.map(({ name }) => name)).toEqual(['同名', '同名(2)'])
})
