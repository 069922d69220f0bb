import type { Readable } from 'node:stream'
import type { Style, Cell as Target, Row as TargetRow, Worksheet } from 'exceljs'
import { HEADER_STYLE, neutralise, solid } from './cell-values.ts'
import { type BookStream, sheetName, streamWorkbook } from './stream-workbook.ts'
import { type Cell, columnName, type Row, type Sheet } from './workbook.ts'

/** What is wrong with a row; with `column` (from 0), with one of its cells. `row` is the number Excel shows. */
export interface RowMessage {
  readonly row: number
  readonly column?: number
  readonly text: string
}

/** How the sheet of problems is written. */
export interface ErrorSheetOptions {
  /** Rows of the header; kept, and given the heading of the new column. */
  readonly headerRows: readonly number[]
  /** Heading of the new last column; 问题 unless told. */
  readonly heading?: string
  /** Only the rows with problems (and all above the table); otherwise every row, in its old place. */
  readonly only?: boolean
}

const PROBLEM: Partial<Style> = { font: { color: { argb: 'FFC00000' } }, alignment: { wrapText: true }, numFmt: '@' }
const MARKED: Partial<Style> = { fill: solid('FFFFE0E0'), numFmt: '@' }
const TEXT: Partial<Style> = { numFmt: '@' }
const GENERAL: Partial<Style> = { numFmt: 'General' }
const DATE: Partial<Style> = { numFmt: 'yyyy-mm-dd' }
const MOST_COMMENTS = 2000

/** A sheet with its problems, and how it is written. */
export interface ErrorSheetPart {
  readonly sheet: Sheet
  readonly messages: readonly RowMessage[]
  readonly options: ErrorSheetOptions
}

/** The uploaded sheet again, as {@link writeErrorSheets} writes it. */
export function writeErrorSheet(sheet: Sheet, messages: readonly RowMessage[], options: ErrorSheetOptions): Readable {
  return writeErrorSheets([{ sheet, messages, options }])
}

/**
 * Uploaded sheets again, with a last column that says what is wrong in each row, and the wrong cells filled and
 * commented; people correct them and upload them. Numbers too long for Excel are written as text, so that the right
 * number can be typed in their place.
 */
export function writeErrorSheets(parts: readonly ErrorSheetPart[]): Readable {
  return streamWorkbook(async (stream) => {
    const used = new Set<string>()
    for (const part of parts) await writePart(stream, part, used)
  })
}

async function writePart(stream: BookStream, { sheet, messages, options }: ErrorSheetPart, used: Set<string>) {
  const byRow = new Map<number, RowMessage[]>()
  for (const message of messages) byRow.set(message.row, [...(byRow.get(message.row) ?? []), message])
  const width = Math.max(0, ...sheet.rows.map((row) => row.cells.length))
  const headerEnd = Math.max(0, ...options.headerRows)
  const worksheet = stream.book.addWorksheet(sheetName(sheet.name, used), {
    views: [{ state: 'frozen', ySplit: headerEnd }],
  })
  worksheet.columns = [
    ...Array.from({ length: width }, () => ({ width: 14, style: TEXT })),
    { width: 60, style: PROBLEM },
  ]
  let comments = 0
  let moved = 0
  for (const [n, row] of sheet.rows.entries()) {
    const found = byRow.get(row.index) ?? []
    if (options.only && row.index > headerEnd && found.length === 0) {
      moved += 1
      continue
    }
    const target = worksheet.getRow(options.only ? row.index - (row.index > headerEnd ? moved : 0) : row.index)
    for (const [column, cell] of row.cells.entries()) put(target.getCell(column + 1), cell)
    if (options.headerRows.includes(row.index)) dress(target, row, width, headerEnd, options.heading ?? '问题')
    if (found.length > 0) {
      const last = target.getCell(width + 1)
      last.value = neutralise(found.map((message) => message.text).join('；'))
      last.style = PROBLEM
    }
    for (const message of found) {
      if (message.column === undefined) continue
      const cell = target.getCell(message.column + 1)
      cell.style = MARKED
      comments += 1
      if (comments <= MOST_COMMENTS) cell.note = message.text
    }
    target.commit()
    if (n % 250 === 249) await stream.relieve(worksheet)
  }
  if (!options.only || headerEnd > 0) merge(worksheet, sheet, options.only ? headerEnd : Number.POSITIVE_INFINITY)
  worksheet.commit()
}

function put(target: Target, cell: Cell): void {
  if (cell.kind === 'empty' || cell.kind === 'formula-empty') return
  if (cell.kind === 'number' && cell.number !== undefined && fitsExcel(cell)) {
    target.value = cell.number
    target.style = GENERAL
  } else if (cell.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(cell.text) && cell.text >= '1900-03-01') {
    target.value = new Date(`${cell.text}T00:00:00Z`)
    target.style = DATE
  } else {
    target.value = neutralise(cell.text)
    target.style = TEXT
  }
}

/** Excel keeps 15 digits; a longer number is put back as text. */
function fitsExcel(cell: Cell): boolean {
  return cell.text.replace(/\D/g, '').length <= 15 && !/e/i.test(cell.text)
}

function dress(target: TargetRow, row: Row, width: number, headerEnd: number, heading: string): void {
  for (let column = 1; column <= row.cells.length; column++) target.getCell(column).style = HEADER_STYLE
  if (row.index !== headerEnd) return
  const cell = target.getCell(width + 1)
  cell.value = heading
  cell.style = { ...HEADER_STYLE, font: { ...HEADER_STYLE.font, color: { argb: 'FFC00000' } } }
}

function merge(worksheet: Worksheet, sheet: Sheet, until: number): void {
  // The streaming writer keeps merges as plain ranges and checks nothing.
  const { _merges } = worksheet as unknown as { _merges: string[] }
  for (const { row, column, rows, columns } of sheet.merges) {
    if (row + rows - 1 <= until)
      _merges.push(`${columnName(column)}${row}:${columnName(column + columns - 1)}${row + rows - 1}`)
  }
}
