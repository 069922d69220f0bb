import * as XLSX from '@e965/xlsx'
import { officeErrors } from './errors.ts'
import type { SheetScan } from './sheet-xml.ts'
import {
  type Cell,
  columnName,
  type Merge,
  MOST_CELLS,
  MOST_COLUMNS,
  type Row,
  type Sheet,
  SheetCell,
} from './workbook.ts'

interface LibraryCell {
  readonly t: string
  readonly v?: unknown
  readonly w?: string
  readonly z?: string | number
}

type LibrarySheet = Omit<XLSX.WorkSheet, '!data'> & { '!data'?: (LibraryCell[] | undefined)[]; '!type'?: string }

interface Context {
  readonly date1904: boolean
  /** Cells made so far in the workbook. */
  cells: number
  readonly dateFormats: Map<string | number, boolean>
}

const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

/** Turns what the library read into sheets. The library's rows are let go one by one, to keep memory low. */
export function toSheets(book: XLSX.WorkBook, scanOf: (sheet: number) => SheetScan | undefined): Sheet[] {
  const context: Context = { cells: 0, date1904: book.Workbook?.WBProps?.date1904 === true, dateFormats: new Map() }
  const sheets: Sheet[] = []
  book.SheetNames.forEach((name, n) => {
    const sheet = book.Sheets[name] as LibrarySheet | undefined
    if (sheet === undefined) throw new Error(`sheet ${n} is damaged`)
    if (sheet['!type'] === 'chart') return
    const scan = scanOf(n)
    const hidden = (book.Workbook?.Sheets?.[n]?.Hidden ?? 0) !== 0
    sheets.push({
      name,
      hidden,
      rows: toRows(name, sheet, scan, context),
      merges: (sheet['!merges'] ?? []).map(toMerge),
    })
  })
  if (sheets.length === 0) throw new Error('no sheet')
  return sheets
}

function toRows(name: string, sheet: LibrarySheet, scan: SheetScan | undefined, context: Context): Row[] {
  const data = sheet['!data'] ?? []
  const blanks = blankFormulas(scan)
  const rows: Row[] = []
  const height = [...blanks.keys()].reduce((most, row) => Math.max(most, row), data.length)
  for (let r = 0; r < height; r++) {
    const index = r + 1
    const found = data[r]
    if (found) data[r] = undefined
    const blank = blanks.get(index)
    if (found === undefined && blank === undefined) continue
    const width = Math.max(found?.length ?? 0, blank ? Math.max(...blank) + 1 : 0)
    context.cells += width
    if (width > MOST_COLUMNS || context.cells > MOST_CELLS) {
      throw officeErrors.fail('OFFICE_TOO_MANY_CELLS', { sheet: name, address: `${columnName(width - 1)}${index}` })
    }
    const cells = toCells(found ?? [], width, index, blank, context)
    const hidden = scan ? scan.hidden.has(index) : sheet['!rows']?.[r]?.hidden === true
    if (cells.length > 0) rows.push({ index, hidden, cells })
  }
  return rows
}

function toCells(
  found: readonly (LibraryCell | undefined)[],
  width: number,
  index: number,
  blank: Set<number> | undefined,
  context: Context,
): Cell[] {
  const cells: Cell[] = []
  let filled = 0
  for (let c = 0; c < width; c++) {
    const cell = blank?.has(c) ? new SheetCell('', 'formula-empty', index, c) : toCell(found[c], index, c, context)
    cells.push(cell)
    if (cell.kind !== 'empty') filled = c + 1
  }
  cells.length = filled
  return cells
}

function toCell(cell: LibraryCell | undefined, row: number, column: number, context: Context): SheetCell {
  if (cell === undefined || cell.v === undefined || cell.v === null) return new SheetCell('', 'empty', row, column)
  switch (cell.t) {
    case 's':
      return textCell(String(cell.v), row, column)
    case 'n':
      return numberCell(cell.v as number, cell.z, row, column, context)
    case 'b':
      return new SheetCell(cell.v ? 'TRUE' : 'FALSE', 'bool', row, column)
    case 'e':
      return new SheetCell(ERRORS[cell.v as number] ?? cell.w ?? '#ERROR', 'error', row, column)
    default:
      return textCell(String(cell.v), row, column)
  }
}

/** An apostrophe that the writer put before a formula sign is taken off again. */
function textCell(text: string, row: number, column: number): SheetCell {
  if (text === '') return new SheetCell('', 'empty', row, column)
  const guarded = text.charCodeAt(0) === 0x27 && /^'[=+\-@\t\r]/.test(text)
  return new SheetCell(guarded ? text.slice(1) : text, text.trim() === '' ? 'empty' : 'text', row, column)
}

function numberCell(
  value: number,
  format: string | number | undefined,
  row: number,
  column: number,
  context: Context,
): SheetCell {
  if (Number.isNaN(value)) return new SheetCell('', 'empty', row, column)
  if (format !== undefined && format !== 'General' && isDateFormat(format, context)) {
    const text = dateText(value, context.date1904)
    if (text !== undefined) return new SheetCell(text, 'date', row, column, value)
  }
  return new SheetCell(String(value), 'number', row, column, value)
}

function isDateFormat(format: string | number, context: Context): boolean {
  let known = context.dateFormats.get(format)
  if (known === undefined) {
    known = XLSX.SSF.is_date(typeof format === 'number' ? (XLSX.SSF.get_table()[format] ?? '') : format) as boolean
    context.dateFormats.set(format, known)
  }
  return known
}

/** The date of a serial number; undefined for a mere time of day and beyond the year 9999. */
function dateText(serial: number, date1904: boolean): string | undefined {
  const shifted = date1904 ? serial + 1462 : serial
  if (shifted < 1 || shifted >= 2_958_466) return undefined
  const days = Math.floor(shifted) - 25_569 + (shifted < 60 ? 1 : 0)
  const seconds = Math.round((shifted - Math.floor(shifted)) * 86_400)
  const iso = new Date((days * 86_400 + seconds) * 1000).toISOString()
  return seconds % 86_400 === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`
}

function blankFormulas(scan: SheetScan | undefined): Map<number, Set<number>> {
  const rows = new Map<number, Set<number>>()
  for (const address of scan?.blankFormulas ?? []) {
    const { r, c } = XLSX.utils.decode_cell(address)
    const columns = rows.get(r + 1) ?? new Set<number>()
    rows.set(r + 1, columns.add(c))
  }
  return rows
}

function toMerge(range: XLSX.Range): Merge {
  return {
    row: range.s.r + 1,
    column: range.s.c,
    rows: range.e.r - range.s.r + 1,
    columns: range.e.c - range.s.c + 1,
  }
}
