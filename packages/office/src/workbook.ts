/** What a cell holds. `formula-empty`: a formula whose value was never computed, so there is nothing to read. */
export type CellKind = 'empty' | 'text' | 'number' | 'date' | 'bool' | 'error' | 'formula-empty'

/** One cell. Numbers keep full precision in `text`; dates read 'YYYY-MM-DD' (with ' HH:mm:ss' when there is a time). */
export interface Cell {
  readonly text: string
  readonly kind: CellKind
  /** The value of a number; the serial number of a date. */
  readonly number?: number
  /** Such as 'B7'. */
  readonly address: string
}

/** One row with content. `index` is the row number Excel shows (from 1); cells run from column A without gaps. */
export interface Row {
  readonly index: number
  readonly hidden: boolean
  readonly cells: readonly Cell[]
}

/** A merged block: its value stands in the top left cell only. `row` from 1, `column` from 0 (index into cells). */
export interface Merge {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** A sheet; rows without content are left out. */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly Row[]
  readonly merges: readonly Merge[]
}

/** A workbook as it was read. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
}

/** Far more columns than any roster has; a stray cell at the edge of a sheet must not cost memory for all between. */
export const MOST_COLUMNS = 1000

/** Cells a workbook may have, empty ones between others included. */
export const MOST_CELLS = 6_000_000

/** Letters of a column, from 0: 'A', 'Z', 'AA'. */
export function columnName(column: number): string {
  let name = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}

/** A cell as readers make it; the address is computed when asked for, because most cells are never asked. */
export class SheetCell implements Cell {
  readonly text: string
  readonly kind: CellKind
  readonly number: number | undefined
  readonly row: number
  readonly column: number

  constructor(text: string, kind: CellKind, row: number, column: number, number?: number) {
    this.text = text
    this.kind = kind
    this.number = number
    this.row = row
    this.column = column
  }

  get address(): string {
    return `${columnName(this.column)}${this.row}`
  }
}
