import type { ImportSheet } from '@county/core/import'
import { filesPort } from '@county/core/ports/files'
import { type FoundTable, findTable } from '@county/office/find-table'
import { type Cell, columnName, readWorkbook, type Sheet, type Workbook } from '@county/office/read-workbook'
import type { Context } from '../verb.ts'
import type { Importer, SourceRow } from './importer.ts'

/** The workbook read last is kept: an import is looked at several times in a row. */
let lastRead: { fileId: string; reader: string | null; name: string; workbook: Workbook } | undefined

/** Content of an uploaded file. */
export async function openWorkbook(c: Context, fileId: string): Promise<{ name: string; workbook: Workbook }> {
  // Whether somebody else may read the file is for the file store to say.
  if (lastRead?.fileId === fileId && lastRead.reader === c.actor.id) return lastRead
  const { file, bytes } = await c.ports.get(filesPort).read(fileId)
  lastRead = { fileId, reader: c.actor.id, name: file.name, workbook: readWorkbook(bytes, { fileName: file.name }) }
  return lastRead
}

/** Forgets the workbook, when its batch is done. */
export function forgetWorkbook(fileId: string): void {
  if (lastRead?.fileId === fileId) lastRead = undefined
}

function specs(importer: Importer) {
  return importer.columns.map((t) => ({
    key: t.key,
    labels: [t.label.zh, t.label.en, ...t.aliases],
    required: t.required,
  }))
}

/** Looks for the importer's columns in each sheet; a mapping remembered for the same header wins. */
export async function describeSheets(c: Context, importer: Importer, workbook: Workbook): Promise<ImportSheet[]> {
  const sheets: ImportSheet[] = []
  for (const sheet of workbook.sheets) {
    const first = findTable(sheet, specs(importer))
    const remembered = await recall(c, importer, first.fingerprint)
    sheets.push(describe(sheet, remembered ? findTable(sheet, specs(importer), remembered) : first))
  }
  if (!sheets.some((s) => s.chosen) && sheets[0]) sheets[0].chosen = true
  return sheets
}

function describe(sheet: Sheet, found: FoundTable): ImportSheet {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rows: found.dataRows.length,
    headerRows: [...found.headerRows],
    columns: Object.entries(found.headers).map(([index, header]) => ({
      letter: columnName(Number(index)),
      header,
      key: found.mapping[Number(index)] ?? null,
      samples: samples(sheet, found, Number(index)),
    })),
    missing: [...found.missing],
    chosen: found.missing.length === 0 && Object.keys(found.mapping).length > 0,
  }
}

/** Three different values of a column; digits of long numbers hidden. */
function samples(sheet: Sheet, found: FoundTable, index: number): string[] {
  const texts = new Set<string>()
  for (const row of sheet.rows) {
    if (row.index < found.dataFrom) continue
    const text = row.cells[index]?.text
    if (text) texts.add(/\d{8,}/.test(text) ? text.replace(/\d(?=\d{4})/g, '*') : text.slice(0, 30))
    if (texts.size === 3) break
  }
  return [...texts]
}

/** Remembers a mapping (column letter → key) for files with the same header. */
export async function rememberMapping(
  c: Context,
  importer: Importer,
  sheet: Sheet,
  columns: ImportSheet['columns'],
): Promise<void> {
  const mapping = mappingOf(columns)
  await c.tx.query(
    `insert into core.import_mapping (module, importer, fingerprint, mapping) values ($1, $2, $3, $4)
     on conflict (module, importer, fingerprint) do update set mapping = excluded.mapping, updated_at = now()`,
    [importer.id.split('.')[0], importer.id, findTable(sheet, specs(importer)).fingerprint, JSON.stringify(mapping)],
  )
}

async function recall(
  c: Context,
  importer: Importer,
  fingerprint: string,
): Promise<Record<number, string> | undefined> {
  const row = await c.tx.maybe<{ mapping: Record<number, string> }>(
    `select mapping from core.import_mapping where importer = $1 and fingerprint = $2`,
    [importer.id, fingerprint],
  )
  return row?.mapping
}

function mappingOf(columns: ImportSheet['columns']): Record<number, string> {
  return Object.fromEntries(columns.flatMap((x) => (x.key ? [[columnIndex(x.letter), x.key]] : [])))
}

const columnIndex = (letter: string) => [...letter].reduce((n, ch) => n * 26 + ch.charCodeAt(0) - 64, 0) - 1

/** Source rows of the chosen sheets under the chosen mapping; titles, totals, notes and blank rows are left out. */
export function* sourceRows(
  importer: Importer,
  workbook: Workbook,
  sheets: readonly ImportSheet[],
): Generator<SourceRow> {
  for (const chosen of sheets.filter((s) => s.chosen)) {
    const sheet = workbook.sheets.find((s) => s.name === chosen.name)
    if (!sheet) continue
    const mapping = mappingOf(chosen.columns)
    const wanted = new Set(findTable(sheet, specs(importer), mapping).dataRows)
    const keys = Object.entries(mapping).map(([index, key]) => [Number(index), key] as const)
    const headers = new Map(chosen.columns.flatMap((x) => (x.key ? [[x.key, x.header] as const] : [])))
    const header = (key: string) => headers.get(key) ?? key
    for (const row of sheet.rows) {
      if (!wanted.has(row.index)) continue
      const cells = new Map<string, Cell>()
      for (const [index, key] of keys) {
        const cell = row.cells[index]
        if (cell) cells.set(key, cell)
      }
      yield { sheet: sheet.name, row: row.index, cells, header }
    }
  }
}
