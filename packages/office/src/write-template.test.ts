import { ethnicity } from '@county/kernel/codes/ethnicity'
import { sex } from '@county/kernel/codes/sex'
import { expect, test } from 'vitest'
import { findTable } from './find-table.ts'
import { readWorkbook } from './read-workbook.ts'
import { bytesOf, loadWorkbook } from './testing/workbooks.ts'
import { type TemplateColumn, writeTemplate } from './write-template.ts'

const columns: TemplateColumn[] = [
  { key: 'name', header: '姓名', required: true },
  { key: 'citizenId', header: '公民身份号码', required: true, note: '18位，末位为X时大写。', width: 22 },
  { key: 'birth', header: '出生日期', kind: 'date' },
  { key: 'sex', header: '性别', codes: sex },
  { key: 'ethnicity', header: '民族', codes: ethnicity },
]

test('a template is preset so that Excel damages nothing', async () => {
  const bytes = await bytesOf(
    writeTemplate({ sheets: [{ name: '劳动力', title: '劳动力花名册', columns }], rows: 100 }),
  )
  const book = await loadWorkbook(bytes)
  const sheet = book.getWorksheet('劳动力')
  expect(sheet?.getRow(2).values).toEqual([undefined, '姓名*', '公民身份号码*', '出生日期', '性别', '民族'])
  for (const column of [1, 2, 3]) expect(sheet?.getColumn(column).numFmt).toBe('@')
  expect(JSON.stringify(sheet?.getCell('B2').note)).toContain('末位为X')
  const rule = sheet?.getCell('E50').dataValidation
  expect(rule).toMatchObject({ type: 'list', formulae: ["'选项'!$B$1:$B$58"] })
  expect(book.getWorksheet('选项')?.state).toBe('veryHidden')
  expect(book.getWorksheet('选项')?.getCell('B9').value).toBe('布依族')
  expect(book.getWorksheet('填写说明')?.getRow(3).values).toContain('必填')
})

test('a filled template is mapped by itself', async () => {
  const bytes = await bytesOf(writeTemplate({ sheets: [{ name: '劳动力', title: '劳动力花名册', columns }] }))
  const sheet = readWorkbook(bytes, { fileName: 't.xlsx' }).sheets[0]
  if (!sheet) throw new Error('no sheet')
  const found = findTable(
    sheet,
    columns.map(({ key, header, required }) => ({ key, labels: [header], required })),
  )
  expect(found.missing).toEqual([])
  expect(found.unknown).toEqual([])
  expect(found.dataFrom).toBe(3)
})
