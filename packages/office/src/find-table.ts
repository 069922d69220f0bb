import { createHash } from 'node:crypto'
import { type ColumnSpec, guessHeader, type HeaderGuess, headerName, type Mapping, namesOf } from './find-header.ts'
import { blankRow, isNote, isNumbering, isTotal } from './row-marks.ts'
import type { Row, Sheet } from './workbook.ts'

export type { ColumnSpec, Mapping } from './find-header.ts'
export { headerName } from './find-header.ts'

/** Where the table stands in a sheet. Row numbers are those Excel shows (from 1). */
export interface FoundTable {
  readonly headerRows: readonly number[]
  /** First row after the header. */
  readonly dataFrom: number
  /** The rows to import, in order. */
  readonly dataRows: readonly number[]
  readonly mapping: Mapping
  /** Names of the header by column; parent and child joined with a slash. */
  readonly headers: Readonly<Record<number, string>>
  /** Headers no key was found for. */
  readonly unknown: readonly string[]
  /** Required keys no column was found for. */
  readonly missing: readonly string[]
  /** Rows of sums (合计, 小计, 总计), which are no records. */
  readonly totalRows: readonly number[]
  /** Notes below the table (制表人…, 填报单位…). */
  readonly noteRows: readonly number[]
  /** The header printed again on a later page, and rows of column numbers. */
  readonly repeatedRows: readonly number[]
  /** Rows with something in them, but in no known column (a prepared running number). */
  readonly emptyRows: readonly number[]
  readonly fingerprint: string
}

/**
 * Finds the header of a table below its titles, maps its columns and tells records from sums and notes. A remembered
 * mapping wins over the labels. Labels are compared exactly after tidying; nothing is guessed from similar words.
 * `headerRows` are the rows a person has pointed at, when the header was not found.
 * A sheet without a header gives no header rows and every required key missing.
 */
export function findTable(
  sheet: Sheet,
  columns: readonly ColumnSpec[],
  remembered?: Mapping,
  options: { headerRows?: readonly number[] } = {},
): FoundTable {
  const guess = guessHeader(sheet, columns, options.headerRows)
  const headers = guess ? namesOf(guess) : {}
  const mapping = remembered ? known(remembered, columns) : (guess?.mapping ?? {})
  const mapped = new Set(Object.values(mapping))
  const rest = split(sheet.rows, guess, Object.keys(mapping).map(Number))
  return {
    ...rest,
    mapping,
    headers,
    unknown: Object.entries(headers).flatMap(([column, name]) => (mapping[Number(column)] === undefined ? [name] : [])),
    missing: columns.filter((column) => column.required && !mapped.has(column.key)).map((column) => column.key),
    fingerprint: headerFingerprint(headers),
  }
}

/** A short name of a header, the same for every file with the same columns in the same places. */
function headerFingerprint(headers: Readonly<Record<number, string>>): string {
  const text = Object.entries(headers)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([column, name]) => `${column}:${headerName(name)}`)
    .join('\n')
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

function known(mapping: Mapping, columns: readonly ColumnSpec[]): Mapping {
  const keys = new Set(columns.map((column) => column.key))
  return Object.fromEntries(Object.entries(mapping).filter(([, key]) => keys.has(key)))
}

type Split = Omit<FoundTable, 'mapping' | 'headers' | 'unknown' | 'missing' | 'fingerprint'>

function split(rows: readonly Row[], guess: HeaderGuess | undefined, mapped: readonly number[]): Split {
  if (!guess)
    return { headerRows: [], dataFrom: 1, dataRows: [], totalRows: [], noteRows: [], repeatedRows: [], emptyRows: [] }
  const headerRows = guess.rows.map((row) => row.index)
  const headerEnd = headerRows.at(-1) ?? 0
  const below = rows.filter((row) => row.index > headerEnd && !blankRow(row))
  const numbering = below[0] && isNumbering(below[0]) ? below.shift() : undefined
  const signature = new Set(guess.rows.map(signatureOf))
  const starts = new Set(guess.rows.map(startOf))
  const totalRows: number[] = []
  const noteRows: number[] = []
  const repeatedRows: number[] = numbering ? [numbering.index] : []
  const dataRows: number[] = []
  let last = below.length
  while (last > 0 && (isNote(below[last - 1]) || isTotal(below[last - 1]))) {
    last -= 1
    const row = below[last]
    if (row) (isTotal(row) ? totalRows : noteRows).unshift(row.index)
  }
  const early: number[] = []
  const emptyRows: number[] = []
  for (const row of below.slice(0, last)) {
    if (isTotal(row)) early.push(row.index)
    else if (starts.has(startOf(row)) && signature.has(signatureOf(row))) repeatedRows.push(row.index)
    else if (mapped.length > 0 && blankRow(row, mapped)) emptyRows.push(row.index)
    else dataRows.push(row.index)
  }
  const dataFrom = (numbering?.index ?? headerEnd) + 1
  return { headerRows, dataFrom, dataRows, totalRows: [...early, ...totalRows], noteRows, repeatedRows, emptyRows }
}

/** The first text of a row: whole rows are compared only where it fits. */
function startOf(row: Row): string {
  return headerName(row.cells.find((cell) => cell.kind !== 'empty')?.text ?? '')
}

function signatureOf(row: Row): string {
  return row.cells.map((cell) => headerName(cell.text)).join('|')
}
