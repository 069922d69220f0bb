import { expect, test } from 'vitest'
import { spreadMerges } from './spread-merges.ts'
import { sheetOf } from './testing/workbooks.ts'

test('a household name merged over its members stands in every row', () => {
  const sheet = sheetOf(
    [
      ['花名册', ''],
      ['户主', '成员'],
      ['张三', '张三'],
      ['', '李四'],
      ['王五', '王五'],
    ],
    [
      { row: 1, column: 0, rows: 1, columns: 2 },
      { row: 3, column: 0, rows: 2, columns: 1 },
    ],
  )
  const rows = spreadMerges(sheet, 3).rows
  expect(rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
    ['花名册'],
    ['户主', '成员'],
    ['张三', '张三'],
    ['张三', '李四'],
    ['王五', '王五'],
  ])
  expect(rows[3]?.cells[0]?.address).toBe('A4')
})
