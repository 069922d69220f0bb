import { type CodeTable, labelOf } from '@county/kernel/codes/code-table'
import { isLocalDate, toDayNumber } from '@county/kernel/local-date'
import type { Lang } from '@county/kernel/text'
import type { Borders, Fill, Style } from 'exceljs'

/** How a column is written: text (numbers of persons, phones), a number, money held in fen, a civil date. */
export type ColumnKind = 'text' | 'number' | 'money' | 'date'

/** One column of a written sheet. */
export interface WrittenColumn {
  readonly key: string
  readonly header: string
  /** In characters of the standard font; a fitting width when left out. */
  readonly width?: number
  readonly kind?: ColumnKind
  /** Codes are written as their labels. */
  readonly codes?: CodeTable
}

/** A value the writer can put into a cell. */
export type CellValue = string | number | Date | null

const LONGEST = 32_767
const CUT = '…（内容超长，已截断）'
const FORMULA_SIGN = /^[=+\-@\t\r]/

/** Number formats by kind, as Excel writes them. */
export const NUMBER_FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  number: 'General',
  money: '#,##0.00',
  date: 'yyyy-mm-dd',
}

/**
 * A text no spreadsheet takes for a formula: one that begins with = + - @, tab or carriage return gets an apostrophe
 * before it, which the reader takes off again. A row of hyphens, the usual sign for "none", stays.
 */
export function neutralise(text: string): string {
  const safe = FORMULA_SIGN.test(text) && !/^-+$/.test(text) ? `'${text}` : text
  return safe.length > LONGEST ? safe.slice(0, LONGEST - CUT.length) + CUT : safe
}

/** The cell value of a field by the kind of its column; what does not fit the kind is written as text, never lost. */
export function cellValue(value: unknown, column: WrittenColumn, lang: Lang): CellValue {
  if (value === null || value === undefined || value === '') return null
  if (column.codes) return neutralise(labels(value, column.codes, lang))
  if (column.kind === 'number' && isFigure(value)) return Number(value)
  if (column.kind === 'money' && isFigure(value)) return Number(value) / 100
  if (column.kind === 'date' && isLocalDate(value) && value >= '1900-03-01') {
    return new Date(toDayNumber(value) * 86_400_000)
  }
  return neutralise(plainText(value, lang))
}

function labels(value: unknown, codes: CodeTable, lang: Lang): string {
  if (Array.isArray(value)) return value.map((item) => labels(item, codes, lang)).join('、')
  return labelOf(codes, String(value), lang) ?? plainText(value, lang)
}

function plainText(value: unknown, lang: Lang): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return lang === 'en' ? (value ? 'Yes' : 'No') : value ? '是' : '否'
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map((item) => plainText(item, lang)).join('、')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function isFigure(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value === 'bigint') return value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER
  return (
    typeof value === 'string' && /^-?\d{1,15}(\.\d+)?$/.test(value) && Number.isSafeInteger(Math.trunc(Number(value)))
  )
}

const LINE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const
const BORDER: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE }

/** Style of header cells. */
export const HEADER_STYLE: Partial<Style> = {
  font: { bold: true, name: '宋体', size: 11 },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border: BORDER,
  fill: solid('FFEAF1F8'),
  numFmt: '@',
}

/** Style of the title above a table. */
export const TITLE_STYLE: Partial<Style> = {
  font: { bold: true, name: '宋体', size: 16 },
  alignment: { horizontal: 'center', vertical: 'middle' },
}

/** A plain fill of one colour. */
export function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } }
}

/** A width that fits a header, in characters of the standard font. */
export function widthOf(column: WrittenColumn): number {
  if (column.width !== undefined) return column.width
  let size = 4
  for (const char of column.header) size += char.charCodeAt(0) > 255 ? 2 : 1
  return Math.min(40, Math.max(column.kind === 'date' || column.kind === 'money' ? 13 : 10, size))
}
