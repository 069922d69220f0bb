import { DomainError } from '@county/kernel/errors'
import * as XLSX from '@e965/xlsx'
import { officeErrors } from './errors.ts'
import { decodeText, readCsv } from './read-csv.ts'
import { type SheetScan, scanSheet, sheetPaths } from './sheet-xml.ts'
import { toSheets } from './to-sheets.ts'
import type { Workbook } from './workbook.ts'
import { isZip, storeZip, unzip } from './zip.ts'

export type { Cell, CellKind, Merge, Row, Sheet, Workbook } from './workbook.ts'
export { columnName } from './workbook.ts'

/** Limits of what is read; a file beyond them is refused before it costs memory. */
export interface ReadOptions {
  /** Name of the uploaded file, for messages. */
  readonly fileName: string
  /** Rows with content a sheet may have; 200,000 unless told. */
  readonly maxRows?: number
  /** Bytes of the file; 50 MB unless told. */
  readonly maxBytes?: number
  /** Bytes all parts unpack to; 400 MB unless told. */
  readonly maxUnzipped?: number
}

interface Limits {
  readonly file: string
  readonly maxRows: number
  readonly maxUnzipped: number
}

const MB = 1024 * 1024
/** Parts that hold no cells; they are not even inflated. */
const UNWANTED =
  /(^|\/)(media|drawings|charts|theme|printerSettings|embeddings|pivot\w+|externalLinks|ctrlProps|diagrams|customXml|docProps|threadedComments|persons|activeX|slicers?|tables)\/|(comments\d*|calcChain|vmlDrawing\d*)\.\w+$|vbaProject/i
const OPTIONS: XLSX.ParsingOptions = {
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
}

/**
 * Reads .xlsx, .xlsm, .xlsb, .xls (also a web page saved as .xls) and .csv in UTF-8 or GB18030. Formula cells give
 * their stored value; nothing is evaluated. The kind of file is told by its bytes, not its name.
 * Throws OFFICE_TOO_LARGE, OFFICE_TOO_MANY_ROWS, OFFICE_ZIP_BOMB, OFFICE_ENCRYPTED, OFFICE_NOT_A_WORKBOOK.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions): Workbook {
  const maxBytes = options.maxBytes ?? 50 * MB
  if (bytes.length > maxBytes) {
    throw officeErrors.fail('OFFICE_TOO_LARGE', { actual: megabytes(bytes.length), limit: megabytes(maxBytes) })
  }
  const limits: Limits = {
    file: options.fileName,
    maxRows: options.maxRows ?? 200_000,
    maxUnzipped: options.maxUnzipped ?? 400 * MB,
  }
  try {
    return read(bytes, limits)
  } catch (error) {
    if (error instanceof DomainError) throw error
    if (/password|encrypt/i.test(String((error as Error)?.message))) throw officeErrors.fail('OFFICE_ENCRYPTED')
    throw officeErrors.fail('OFFICE_NOT_A_WORKBOOK', { file: options.fileName })
  }
}

function read(bytes: Uint8Array, limits: Limits): Workbook {
  if (isZip(bytes)) return readZipped(bytes, limits)
  if (isOle(bytes)) return readOle(bytes, limits)
  if (bytes.length === 0 || looksBinary(bytes)) throw officeErrors.fail('OFFICE_NOT_A_WORKBOOK', { file: limits.file })
  const text = decodeText(bytes)
  if (/^\s*</.test(text)) return readMarkup(text, limits)
  const name = limits.file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  return { sheets: [readCsv(text, name, limits.maxRows, () => tooMany(name, limits))] }
}

function readZipped(bytes: Uint8Array, limits: Limits): Workbook {
  const parts = unzip(bytes, { maxUnzipped: limits.maxUnzipped, want: (name) => !UNWANTED.test(name) })
  if (![...parts.keys()].some((name) => /(^|\/)workbook\.(xml|bin)$/i.test(name))) {
    throw officeErrors.fail('OFFICE_NOT_A_WORKBOOK', { file: limits.file })
  }
  const scans = new Map<string, SheetScan>()
  for (const [name, part] of parts) {
    if (!/worksheets\/[^/]+\.xml$/i.test(name)) continue
    const scan = scanSheet(part)
    if (scan.rows > limits.maxRows) tooMany(name.replace(/^.*\//, ''), limits)
    parts.set(name, scan.xml)
    scans.set(name.toLowerCase(), scan)
  }
  const paths = sheetPaths(textOf(parts, 'xl/workbook.xml'), textOf(parts, 'xl/_rels/workbook.xml.rels'))
  const book = XLSX.read(storeZip(parts), { ...OPTIONS, type: 'buffer' })
  return toWorkbook(book, limits, (sheet) => scans.get(paths[sheet]?.toLowerCase() ?? ''))
}

function textOf(parts: ReadonlyMap<string, Buffer>, name: string): string {
  return parts.get(name)?.toString('utf8') ?? ''
}

function readOle(bytes: Uint8Array, limits: Limits): Workbook {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.includes('EncryptedPackage', 0, 'utf16le')) throw officeErrors.fail('OFFICE_ENCRYPTED')
  return toWorkbook(XLSX.read(buffer, { ...OPTIONS, type: 'buffer', cellStyles: true }), limits)
}

/** A web page or an XML table saved under the name of a workbook, as many reporting systems do. */
function readMarkup(text: string, limits: Limits): Workbook {
  if (!/<(table|Workbook|\w+:Workbook)[\s>]/i.test(text.slice(0, 200_000))) {
    throw officeErrors.fail('OFFICE_NOT_A_WORKBOOK', { file: limits.file })
  }
  return toWorkbook(XLSX.read(text, { ...OPTIONS, type: 'string', raw: true }), limits)
}

function toWorkbook(book: XLSX.WorkBook, limits: Limits, scanOf?: (sheet: number) => SheetScan | undefined): Workbook {
  const sheets = toSheets(book, scanOf ?? (() => undefined))
  for (const sheet of sheets) if (sheet.rows.length > limits.maxRows) tooMany(sheet.name, limits)
  return { sheets }
}

function tooMany(sheet: string, limits: Limits): never {
  throw officeErrors.fail('OFFICE_TOO_MANY_ROWS', { sheet, limit: limits.maxRows })
}

function isOle(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, n) => bytes[n] === byte)
}

function looksBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false
  return bytes.subarray(0, 4096).includes(0)
}

function megabytes(bytes: number): string {
  return `${Math.ceil((bytes / MB) * 10) / 10} MB`
}
