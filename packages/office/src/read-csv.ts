import { officeErrors } from './errors.ts'
import { type Cell, columnName, MOST_CELLS, MOST_COLUMNS, type Row, type Sheet, SheetCell } from './workbook.ts'

/** The text of a file in UTF-8 (with or without mark), UTF-16 with mark, or GB18030. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/**
 * A text table as one sheet (RFC 4180; comma, tab or semicolon). Every value stays the text it is: nothing is turned
 * into numbers. `tooMany` is called after `maxRows` rows with content. Throws OFFICE_TOO_MANY_CELLS.
 */
export function readCsv(text: string, name: string, maxRows: number, tooMany: () => never): Sheet {
  const separator = separatorOf(text)
  const rows: Row[] = []
  let cells: Cell[] = []
  let filled = 0
  let index = 1
  let total = 0
  const endRow = (): void => {
    if (filled > 0) {
      if (rows.length >= maxRows) tooMany()
      rows.push({ index, hidden: false, cells: cells.slice(0, filled) })
    }
    cells = []
    filled = 0
    index += 1
  }
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < text.length) {
    const [value, end] = text.charAt(at) === '"' ? quoted(text, at) : plain(text, at, separator)
    total += 1
    if (cells.length >= MOST_COLUMNS || total > MOST_CELLS) {
      throw officeErrors.fail('OFFICE_TOO_MANY_CELLS', { sheet: name, address: `${columnName(cells.length)}${index}` })
    }
    cells.push(new SheetCell(value, value.trim() === '' ? 'empty' : 'text', index, cells.length))
    if (value.trim() !== '') filled = cells.length
    at = end
    const stop = text.charAt(at)
    if (stop === separator) {
      at += 1
      continue
    }
    if (stop === '\r' && text.charAt(at + 1) === '\n') at += 1
    at += 1
    endRow()
  }
  endRow()
  return { name, hidden: false, rows, merges: [] }
}

function plain(text: string, from: number, separator: string): [value: string, end: number] {
  let at = from
  for (; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === separator || char === '\n' || char === '\r') break
  }
  return [text.slice(from, at), at]
}

/** A quoted value; text between the closing quote and the separator is kept as it stands. */
function quoted(text: string, from: number): [value: string, end: number] {
  let value = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return [value + text.slice(at), text.length]
    value += text.slice(at, quote)
    if (text.charAt(quote + 1) !== '"') {
      at = quote + 1
      break
    }
    value += '"'
    at = quote + 2
  }
  const rest = /[^,;\t\r\n]*/y
  rest.lastIndex = at
  const tail = rest.exec(text)?.[0] ?? ''
  return [value + tail, at + tail.length]
}

/** The separator that stands most often outside quotes in the first lines. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const counts = [',', '\t', ';'].map((mark) => head.split(mark).length)
  const most = Math.max(...counts)
  return [',', '\t', ';'][counts.indexOf(most)] ?? ','
}
