import { halfWidth, tidy } from '@county/kernel/normalise'
import type { Row, Sheet } from './workbook.ts'

/** A column a ledger expects; labels are its Chinese label and the other wordings met in rosters. */
export interface ColumnSpec {
  readonly key: string
  readonly labels: readonly string[]
  readonly required?: boolean
}

/** Which column (index from 0) holds which key. */
export type Mapping = Readonly<Record<number, string>>

/** A merged block as seen from a cell it covers. */
interface Block {
  readonly text: string
  readonly first: number
  readonly last: number
}

type Covered = ReadonlyMap<string, Block>

/** A header that may be the one: its rows, the names by column and depth, and what they map to. */
export interface HeaderGuess {
  readonly rows: readonly Row[]
  readonly names: ReadonlyMap<number, readonly string[]>
  readonly mapping: Mapping
}

const SEARCHED = 40
const DEEPEST = 3

/** A header in the form labels are compared in: no white space, no marks of obligation, half-width, lower case. */
export function headerName(raw: string): string {
  return tidy(halfWidth(raw))
    .replace(/[\s*:"'`]/g, '')
    .toLowerCase()
}

/** The best header of a sheet, searched in its first rows unless told; undefined when the sheet has nothing like one. */
export function guessHeader(
  sheet: Sheet,
  columns: readonly ColumnSpec[],
  told?: readonly number[],
): HeaderGuess | undefined {
  const labels = labelIndex(columns)
  const covered = mergedBlocks(sheet)
  if (told && told.length > 0) {
    const rows = sheet.rows.filter((row) => told.includes(row.index))
    const names = namesIn(rows, covered)
    return rows.length > 0 ? { rows, names, mapping: assign(names, labels) } : undefined
  }
  let best: HeaderGuess | undefined
  let bestScore = 0
  const head = sheet.rows.slice(0, SEARCHED)
  for (let start = 0; start < head.length; start++) {
    for (let depth = 1; depth <= DEEPEST && start + depth <= head.length; depth++) {
      const rows = head.slice(start, start + depth)
      const names = namesIn(rows, covered)
      const mapping = assign(names, labels)
      const score = Object.keys(mapping).length * 10 - depth + (complete(rows, covered) ? 0 : -5)
      if (Object.keys(mapping).length > 0 && score > bestScore) {
        best = { rows, names, mapping }
        bestScore = score
      }
    }
  }
  return best ?? widest(head, covered)
}

/** The name of each column as shown to people: parent and child joined with a slash. */
export function namesOf(guess: HeaderGuess): Record<number, string> {
  const names: Record<number, string> = {}
  for (const [column, parts] of guess.names) names[column] = parts.map((part) => tidy(part)).join('/')
  return names
}

/** Every accepted wording of every key; the first key that claims a wording keeps it. */
function labelIndex(columns: readonly ColumnSpec[]): Map<string, string> {
  const index = new Map<string, string>()
  for (const column of columns) {
    for (const label of [...column.labels, column.key]) {
      const name = headerName(label)
      if (name !== '' && !index.has(name)) index.set(name, column.key)
    }
  }
  return index
}

/** The merged block over each cell. */
function mergedBlocks(sheet: Sheet): Covered {
  const blocks = new Map<string, Block>()
  const byIndex = new Map(sheet.rows.slice(0, SEARCHED).map((row) => [row.index, row]))
  for (const merge of sheet.merges) {
    const text = byIndex.get(merge.row)?.cells[merge.column]?.text
    if (text === undefined || merge.rows > 20) continue
    const block: Block = { text, first: merge.row, last: merge.row + merge.rows - 1 }
    for (let r = 0; r < merge.rows; r++) {
      for (let c = 0; c < Math.min(merge.columns, 300); c++) blocks.set(`${merge.row + r}:${merge.column + c}`, block)
    }
  }
  return blocks
}

function namesIn(rows: readonly Row[], covered: Covered): Map<number, string[]> {
  const names = new Map<number, string[]>()
  const width = Math.max(...rows.map((row) => row.cells.length))
  for (let column = 0; column < width; column++) {
    const parts: string[] = []
    for (const row of rows) {
      const text = covered.get(`${row.index}:${column}`)?.text ?? row.cells[column]?.text ?? ''
      if (tidy(text) !== '' && parts.at(-1) !== text) parts.push(text)
    }
    if (parts.length > 0) names.set(column, parts)
  }
  return names
}

/** Keys for columns: whole names are tried first, then the child alone; each key once, from the left. */
function assign(names: ReadonlyMap<number, readonly string[]>, labels: ReadonlyMap<string, string>): Mapping {
  const mapping: Record<number, string> = {}
  const used = new Set<string>()
  for (const wordings of [wholeNames, childNames]) {
    for (const [column, parts] of names) {
      if (mapping[column] !== undefined) continue
      const key = wordings(parts)
        .map((wording) => labels.get(wording))
        .find((found) => found !== undefined && !used.has(found))
      if (key === undefined) continue
      mapping[column] = key
      used.add(key)
    }
  }
  return mapping
}

function wholeNames(parts: readonly string[]): string[] {
  const plain = parts.map(headerName)
  return [plain.join(''), plain.join('/'), plain.join('-'), plain.map(withoutNote).join('')]
}

function childNames(parts: readonly string[]): string[] {
  const child = headerName(parts.at(-1) ?? '')
  return [child, withoutNote(child)]
}

/** '身份证号(18位)' → '身份证号'. */
function withoutNote(name: string): string {
  return name.replace(/[([【][^)\]】]*[)\]】]$/, '')
}

/** Whether no merged block of the header reaches above its first row or below its last. */
function complete(rows: readonly Row[], covered: Covered): boolean {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return false
  const width = Math.max(first.cells.length, last.cells.length)
  for (let column = 0; column < width; column++) {
    const above = covered.get(`${first.index}:${column}`)
    const below = covered.get(`${last.index}:${column}`)
    if ((above && above.first < first.index) || (below && below.last > last.index)) return false
  }
  return true
}

/** Without any known label: the first row with the most different texts. */
function widest(rows: readonly Row[], covered: Covered): HeaderGuess | undefined {
  let best: Row | undefined
  let most = 1
  for (const row of rows.slice(0, 20)) {
    const texts = new Set(row.cells.filter((cell) => cell.kind === 'text').map((cell) => headerName(cell.text)))
    const full = texts.size === row.cells.filter((cell) => cell.kind !== 'empty').length
    if (full && texts.size > most) {
      best = row
      most = texts.size
    }
  }
  return best && { rows: [best], names: namesIn([best], covered), mapping: {} }
}
