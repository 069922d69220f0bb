import { expect, test } from 'vitest'
import { writeErrorSheet, writeErrorSheets } from './error-sheet.ts'
import { readWorkbook, type Sheet } from './read-workbook.ts'
import { bytesOf, loadWorkbook, makeWorkbook } from './testing/workbooks.ts'

async function roster(): Promise<Sheet> {
  const bytes = await makeWorkbook((sheet) => {
    sheet.mergeCells('A1:C1')
    sheet.getCell('A1').value = '花名册'
    sheet.getRow(2).values = ['姓名', '身份证号', '出生日期']
    sheet.getRow(4).values = ['张三', Number('522324198501011000'), new Date(Date.UTC(1985, 0, 1))]
    sheet.getRow(5).values = ['李四', '=1+1', 12.5]
  })
  const sheet = readWorkbook(bytes, { fileName: 'a.xlsx' }).sheets[0]
  if (!sheet) throw new Error('no sheet')
  return sheet
}

test('the uploaded sheet comes back in its layout with what is wrong', async () => {
  const messages = [
    { row: 4, column: 1, text: '公民身份号码后三位已被Excel改为000。' },
    { row: 4, text: '与第9行重复。' },
  ]
  const sheet = (await loadWorkbook(await bytesOf(writeErrorSheet(await roster(), messages, { headerRows: [2] }))))
    .worksheets[0]
  expect(sheet?.getCell('A1').isMerged).toBe(true)
  expect(sheet?.getCell('D2').value).toBe('问题')
  expect(sheet?.getCell('D4').value).toBe('公民身份号码后三位已被Excel改为000。；与第9行重复。')
  expect(sheet?.getCell('B4').value).toBe('522324198501011000')
  expect(sheet?.getCell('B4').fill).toMatchObject({ fgColor: { argb: 'FFFFE0E0' } })
  expect(JSON.stringify(sheet?.getCell('B4').note)).toContain('改为000')
  expect(sheet?.getCell('C4').value).toEqual(new Date('1985-01-01T00:00:00Z'))
  expect(sheet?.getCell('B5').value).toBe("'=1+1")
  expect(sheet?.getCell('C5').value).toBe(12.5)
  expect(sheet?.getCell('D5').value).toBeNull()
})

test('only the rows with problems, on request', async () => {
  const options = { headerRows: [2], only: true, heading: 'Problem' }
  const bytes = await bytesOf(writeErrorSheet(await roster(), [{ row: 5, column: 0, text: '姓名重复。' }], options))
  const sheet = readWorkbook(bytes, { fileName: 'a.xlsx' }).sheets[0]
  expect(sheet?.rows.map((row) => row.cells[0]?.text)).toEqual(['花名册', '姓名', '李四'])
  expect(sheet?.rows.at(-1)?.cells[3]?.text).toBe('姓名重复。')
})

test('several sheets go into one workbook, each under its own name', async () => {
  const sheet = await roster()
  const part = { sheet, messages: [{ row: 5, text: '姓名重复。' }], options: { headerRows: [2], only: true } }
  const book = await loadWorkbook(await bytesOf(writeErrorSheets([part, { ...part, sheet: { ...sheet, name: '二' } }])))
  expect(book.worksheets.map((w) => w.name)).toEqual([sheet.name, '二'])
})
