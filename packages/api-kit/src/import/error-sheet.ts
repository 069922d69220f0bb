import { buffer } from 'node:stream/consumers'
import { DomainError } from '@county/kernel/errors'
import { type RowMessage, writeErrorSheets } from '@county/office/error-sheet'
import { writeTemplate } from '@county/office/write-template'
import type { Context } from '../verb.ts'
import type { StoredBatch } from './batch-store.ts'
import type { Importer } from './importer.ts'
import { openWorkbook } from './read-file.ts'

/** The uploaded sheets with what is wrong in each refused or conflicting row, ready to be corrected and uploaded again. */
export async function errorSheet(c: Context, batch: StoredBatch): Promise<Uint8Array> {
  const { workbook } = await openWorkbook(c, batch.file_id)
  const rows = await c.tx.query<{ sheet: string; row: number; messages: { cell?: string; zh: string }[] }>(
    `select sheet, row, messages from core.import_row where batch_id = $1 and state in ('refused', 'conflict') order by position`,
    [batch.id],
  )
  const parts = batch.sheets.flatMap((described) => {
    const sheet = described.chosen && workbook.sheets.find((s) => s.name === described.name)
    if (!sheet) return []
    const messages = rows
      .filter((r) => r.sheet === described.name)
      .flatMap(({ row, messages: list }) =>
        list.map((m): RowMessage => ({ row, text: m.zh, ...(m.cell ? { column: columnOf(m.cell) } : {}) })),
      )
    return [{ sheet, messages, options: { headerRows: described.headerRows, only: true } }]
  })
  if (parts.length === 0) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: {} })
  const wrong = parts.filter((p) => p.messages.length > 0)
  return buffer(writeErrorSheets(wrong.length ? wrong : parts))
}

const columnOf = (address: string) =>
  [...address.replace(/\d+$/, '')].reduce((n, ch) => n * 26 + ch.charCodeAt(0) - 64, 0) - 1

/** An empty table with the importer's columns, drop-downs and notes. */
export async function templateFile(importer: Importer): Promise<Uint8Array> {
  const columns = importer.columns.map((column) => ({
    key: column.key,
    header: column.label.zh,
    required: column.required,
    ...(column.example ? { example: column.example } : {}),
    ...(column.width ? { width: column.width } : {}),
    ...(column.choices
      ? {
          codes: { id: column.key, title: column.label, items: column.choices.map((zh) => ({ code: zh, zh, en: zh })) },
        }
      : {}),
  }))
  return buffer(writeTemplate({ sheets: [{ name: importer.title.zh, columns }] }))
}
