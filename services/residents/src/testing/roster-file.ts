import type { Actor } from '@county/api-kit/actor'
import type { ImportBatch, ImportRow } from '@county/core/import'
import { filesPort } from '@county/core/ports/files'
import type { App } from '@county/testing/app'
import Excel from 'exceljs'

type Value = string | number | Date | null | object

/** A sheet of a roster: its rows from the first, as they stand in the file. */
export interface SheetPlan {
  name: string
  rows: Value[][]
  merges?: string[]
  hiddenRows?: number[]
}

/** Headings of a plain roster, in the order in which {@link personRow} fills them. */
export const HEADINGS = [
  '户编号',
  '户主',
  '姓名',
  '与户主关系',
  '身份证号',
  '性别',
  '出生日期',
  '民族',
  '联系电话',
  '安置点',
  '楼栋',
  '单元',
  '房号',
  '迁出乡镇',
]

/** A workbook's bytes. */
export async function workbook(...sheets: SheetPlan[]): Promise<Uint8Array> {
  const book = new Excel.Workbook()
  for (const plan of sheets) {
    const sheet = book.addWorksheet(plan.name)
    plan.rows.forEach((values, i) => {
      sheet.getRow(i + 1).values = values as Excel.CellValue[]
    })
    for (const range of plan.merges ?? []) sheet.mergeCells(range)
    for (const row of plan.hiddenRows ?? []) sheet.getRow(row).hidden = true
  }
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer)
}

/** A batch with all its rows by `sheet!row`. */
export interface Checked {
  batch: ImportBatch
  rows: Map<string, ImportRow>
}

/** Uploads a file and runs the dry run. */
export async function check(app: App, actor: Actor, bytes: Uint8Array, name = '花名册.xlsx'): Promise<Checked> {
  const file = await app.inContext('core', actor, (c) =>
    c.ports.get(filesPort).save({ name, type: 'application/octet-stream', purpose: 'import', bytes }),
  )
  const started = await app.command<ImportBatch>(actor, 'residents.import.start', {
    importer: 'residents.roster',
    fileId: file.id,
  })
  const batch = await app.command<ImportBatch>(actor, 'residents.import.check', { batchId: started.id })
  return { batch, rows: await rowsOf(app, actor, batch.id) }
}

async function rowsOf(app: App, actor: Actor, batchId: string): Promise<Map<string, ImportRow>> {
  const rows = new Map<string, ImportRow>()
  let cursor: string | number | null | undefined
  do {
    const page: { rows: ImportRow[]; next: string | number | null } = await app.query(actor, 'residents.import.rows', {
      batchId,
      ...(cursor == null ? {} : { cursor }),
    })
    for (const row of page.rows) rows.set(`${row.sheet}!${row.row}`, row)
    cursor = page.next
  } while (cursor != null)
  return rows
}

/** Commits a checked batch. */
export function commit(app: App, actor: Actor, batchId: string): Promise<ImportBatch> {
  return app.command<ImportBatch>(actor, 'residents.import.commit', { batchId })
}

/** Every row of the registry's tables, without versions and times: what must be the same again after an undo. */
export async function snapshot(app: App): Promise<Record<string, unknown[]>> {
  const state: Record<string, unknown[]> = {}
  for (const table of ['building', 'room', 'room_grid', 'household', 'person', 'membership', 'duplicate_candidate']) {
    const rows = await app.admin.query<{ row: unknown }>(
      `select to_jsonb(t) - array['version', 'updated_at', 'updated_by'] as row from residents.${table} t order by id`,
    )
    state[table] = rows.map((r) => r.row)
  }
  return state
}
