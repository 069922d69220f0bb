import { type Cell, type Row, type Sheet, SheetCell } from './workbook.ts'

/**
 * A sheet in which every cell of a merged block holds the block's value, from row `from` on; for tables that merge a
 * household's name over the rows of its members. Rows that had no other content appear.
 */
export function spreadMerges(sheet: Sheet, from = 1): Sheet {
  const cells = new Map<number, Cell[]>(sheet.rows.map((row) => [row.index, [...row.cells]]))
  for (const merge of sheet.merges) {
    const value = cells.get(merge.row)?.[merge.column]
    if (value === undefined || value.kind === 'empty' || merge.row < from) continue
    for (let r = merge.row; r < merge.row + merge.rows; r++) {
      const row = cells.get(r) ?? []
      cells.set(r, row)
      for (let c = merge.column; c < merge.column + merge.columns; c++) {
        while (row.length < c) row.push(new SheetCell('', 'empty', r, row.length))
        row[c] = new SheetCell(value.text, value.kind, r, c, value.number)
      }
    }
  }
  const hidden = new Set(sheet.rows.filter((row) => row.hidden).map((row) => row.index))
  const rows: Row[] = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([index, row]) => ({ index, hidden: hidden.has(index), cells: row }))
  return { ...sheet, rows }
}
