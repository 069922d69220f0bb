import type { Readable } from 'node:stream'
import type { Lang } from '@county/kernel/text'
import type { Row, Style, Worksheet } from 'exceljs'
import {
  cellValue,
  HEADER_STYLE,
  NUMBER_FORMATS,
  neutralise,
  TITLE_STYLE,
  type WrittenColumn,
  widthOf,
} from './cell-values.ts'
import { type BookStream, sheetName, streamWorkbook } from './stream-workbook.ts'

export type { ColumnKind, WrittenColumn } from './cell-values.ts'
export { neutralise } from './cell-values.ts'

/** A row to write: a value by the key of its column. */
type Written = Record<string, unknown>

/** One sheet to write; its rows may come one by one, or a batch at a time from a cursor. */
export interface WrittenSheet {
  readonly name: string
  readonly columns: readonly WrittenColumn[]
  readonly rows: AsyncIterable<Written | readonly Written[]> | Iterable<Written>
  /** A line above the table of this sheet. */
  readonly title?: string
}

/** A workbook to write. */
export interface WrittenWorkbook {
  readonly sheets: readonly WrittenSheet[]
  /** A line above every table that has none of its own. */
  readonly title?: string
  /** Language of code labels; Chinese unless told. */
  readonly lang?: Lang
  /** Told the number of rows written so far, every few hundred rows and at the end. */
  readonly onProgress?: (rows: number) => void
}

const BATCH = 250

/**
 * Writes a workbook as a stream, in constant memory: rows are taken as fast as the stream is read. Texts are text
 * cells (numbers of persons keep every digit) and cannot act as formulas; money is written in yuan from fen.
 */
export function writeWorkbook(workbook: WrittenWorkbook): Readable {
  return streamWorkbook(async (stream) => {
    const used = new Set<string>()
    let written = 0
    for (const sheet of workbook.sheets) {
      written = await writeSheet(stream, { ...sheet, name: sheetName(sheet.name, used) }, workbook, written)
    }
    workbook.onProgress?.(written)
  })
}

async function writeSheet(
  stream: BookStream,
  sheet: WrittenSheet,
  workbook: WrittenWorkbook,
  before: number,
): Promise<number> {
  const title = sheet.title ?? workbook.title
  const worksheet = stream.book.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', ySplit: title ? 2 : 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  })
  openTable(worksheet, sheet.columns, title)
  const styles = sheet.columns.map((column): Partial<Style> => ({ numFmt: NUMBER_FORMATS[column.kind ?? 'text'] }))
  const lang = workbook.lang ?? 'zh-CN'
  let written = before
  const write = (record: Written) => {
    const row = worksheet.addRow(sheet.columns.map((column) => cellValue(record[column.key], column, lang)))
    applyStyles(row, styles)
    row.commit()
    written += 1
  }
  for await (const rows of sheet.rows)
    for (const record of Array.isArray(rows) ? (rows as readonly Written[]) : [rows as Written]) {
      write(record)
      if (written % BATCH === 0) {
        workbook.onProgress?.(written)
        await stream.relieve(worksheet)
      }
    }
  worksheet.commit()
  return written
}

/** Writes the title, when there is one, and the header. */
export function openTable(worksheet: Worksheet, columns: readonly WrittenColumn[], title: string | undefined): Row {
  worksheet.columns = columns.map((column) => ({
    width: widthOf(column),
    style: { numFmt: NUMBER_FORMATS[column.kind ?? 'text'] },
  }))
  if (title !== undefined) {
    const row = worksheet.addRow([neutralise(title)])
    row.height = 30
    row.getCell(1).style = TITLE_STYLE
    if (columns.length > 1) worksheet.mergeCells(1, 1, 1, columns.length)
    row.commit()
  }
  const header = worksheet.addRow(columns.map((column) => neutralise(column.header)))
  header.height = 22
  header.eachCell((cell) => {
    cell.style = HEADER_STYLE
  })
  return header
}

/** One shared style object a column: the library recognises it again instead of comparing styles. */
function applyStyles(row: Row, styles: readonly Partial<Style>[]): void {
  row.eachCell((cell, column) => {
    cell.style = styles[column - 1] ?? {}
  })
}
