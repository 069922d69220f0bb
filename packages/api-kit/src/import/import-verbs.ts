import { BatchState, ImportBatch, ImportRow, ImportState } from '@county/core/import'
import { filesPort } from '@county/core/ports/files'
import { DomainError } from '@county/kernel/errors'
import { z } from 'zod'
import { allows } from '../actor.ts'
import { type Context, command, query } from '../verb.ts'
import { createBatch, getBatch, listBatches, moveBatch, pageRows, type StoredBatch, toBatch } from './batch-store.ts'
import { errorSheet, templateFile } from './error-sheet.ts'
import type { Importer } from './importer.ts'
import { describeSheets, openWorkbook, rememberMapping } from './read-file.ts'
import { checkBatch, commitBatch, undoBatch } from './run.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The import verbs of a module over its importers: from the uploaded file to the undone batch. */
export function importVerbs(module: string, importers: readonly Importer[]) {
  const find = (c: Context, id: string): Importer => {
    const importer = importers.find((i) => i.id === id)
    if (!importer || !allows(c.actor, importer.permission))
      throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { importer: id } })
    return importer
  }
  const open = async (c: Context, batchId: string, lock = false) => {
    const batch = await getBatch(c, batchId, lock)
    return { batch, importer: find(c, batch.importer) }
  }
  const shown = (c: Context, batch: StoredBatch) => toBatch(batch, find(c, batch.importer).columns)
  const named = (verb: string) => `${module}.import.${verb}`
  const base = { permission: 'signedIn', entity: 'core.import_batch' } as const
  const OneBatch = z.object({ batchId: z.uuid() })

  return {
    start: command({
      ...base,
      name: named('start'),
      title: { zh: '开始导入', en: 'Start an import' },
      input: z.object({ importer: z.string(), fileId: z.uuid() }),
      output: ImportBatch,
      async run(c, { importer: id, fileId }) {
        const importer = find(c, id)
        const { name, workbook } = await openWorkbook(c, fileId)
        const sheets = await describeSheets(c, importer, workbook)
        const batch = await createBatch(c, { module, importer: id, fileId, fileName: name, sheets })
        return { value: shown(c, batch), audit: { entityId: batch.id, after: { importer: id } } }
      },
    }),
    map: command({
      ...base,
      name: named('map'),
      title: { zh: '设置列对应', en: 'Map columns' },
      input: OneBatch.extend({
        sheet: z.string(),
        chosen: z.boolean(),
        mapping: z.record(z.string(), z.string().nullable()),
      }),
      output: ImportBatch,
      async run(c, { batchId, sheet, chosen, mapping }) {
        const { batch, importer } = await open(c, batchId, true)
        const keys = new Set(importer.columns.map((x) => x.key))
        const used = Object.values(mapping).filter((k) => k !== null)
        if (used.some((k) => !keys.has(k)) || new Set(used).size < used.length)
          throw new DomainError('MAPPING_INVALID', { status: 'UNPROCESSABLE', params: {} })
        const sheets = batch.sheets.map((s) => {
          if (s.name !== sheet) return s
          const columns = s.columns.map((x) => ({
            ...x,
            key: x.letter in mapping ? (mapping[x.letter] ?? null) : x.key,
          }))
          const mapped = new Set(columns.map((x) => x.key))
          return {
            ...s,
            chosen,
            columns,
            missing: importer.columns.filter((t) => t.required && !mapped.has(t.key)).map((t) => t.key),
          }
        })
        await moveBatch(c, batch, ['uploaded', 'checked'], { state: 'uploaded', sheets })
        const { workbook } = await openWorkbook(c, batch.file_id)
        const [source, mappedSheet] = [
          workbook.sheets.find((s) => s.name === sheet),
          sheets.find((s) => s.name === sheet),
        ]
        if (source && mappedSheet) await rememberMapping(c, importer, source, mappedSheet.columns)
        return { value: shown(c, await getBatch(c, batchId)), audit: { entityId: batchId, after: { sheet, chosen } } }
      },
    }),
    check: command({
      ...base,
      name: named('check'),
      title: { zh: '试运行导入', en: 'Dry-run an import' },
      input: OneBatch,
      output: ImportBatch,
      async run(c, { batchId }) {
        const { importer } = await open(c, batchId)
        const batch = await checkBatch(c, importer, batchId)
        return { value: shown(c, batch), audit: { entityId: batchId, after: batch.counts } }
      },
    }),
    decide: command({
      ...base,
      name: named('decide'),
      title: { zh: '处理导入冲突', en: 'Decide an import conflict' },
      input: OneBatch.extend({
        rows: z.union([z.literal('all'), z.array(z.object({ sheet: z.string(), row: z.int() })).max(500)]),
        decision: z.enum(['keep', 'take', 'skip']),
      }),
      output: ImportBatch,
      async run(c, { batchId, rows, decision }) {
        const { batch } = await open(c, batchId, true)
        const picked = rows === 'all' ? null : JSON.stringify(rows)
        await c.tx.query(
          `update core.import_row r set decision = $2 where batch_id = $1 and state = 'conflict' and ($3::json is null or exists
             (select 1 from json_to_recordset($3::json) as x(sheet text, row int) where x.sheet = r.sheet and x.row = r.row))`,
          [batchId, decision, picked],
        )
        const { n } = await c.tx.one<{ n: number }>(
          `select count(*)::int as n from core.import_row where batch_id = $1 and state = 'conflict' and decision is null`,
          [batchId],
        )
        await moveBatch(c, batch, ['checked'], { counts: { ...batch.counts, undecided: n } })
        return { value: shown(c, await getBatch(c, batchId)), audit: { entityId: batchId, after: { decision, rows } } }
      },
    }),
    commit: command({
      ...base,
      name: named('commit'),
      title: { zh: '确认导入', en: 'Commit an import' },
      input: OneBatch,
      output: ImportBatch,
      async run(c, { batchId }) {
        const { importer } = await open(c, batchId)
        const batch = await commitBatch(c, importer, batchId)
        return { value: shown(c, batch), audit: { entityId: batchId, after: batch.counts } }
      },
    }),
    undo: command({
      ...base,
      name: named('undo'),
      title: { zh: '撤销导入', en: 'Undo an import' },
      input: OneBatch,
      output: z.object({
        batch: ImportBatch,
        kept: z.array(z.object({ table: z.string(), id: z.string(), reason: z.string() })),
      }),
      async run(c, { batchId }) {
        await open(c, batchId)
        const { batch, kept } = await undoBatch(c, batchId)
        return {
          value: { batch: shown(c, batch), kept: kept.slice(0, 200) },
          audit: { entityId: batchId, after: { kept: kept.length } },
        }
      },
    }),
    get: query({
      name: named('get'),
      title: { zh: '查看导入批次', en: 'Get an import' },
      permission: 'signedIn',
      input: OneBatch,
      output: ImportBatch,
      run: async (c, { batchId }) => shown(c, (await open(c, batchId)).batch),
    }),
    list: query({
      name: named('list'),
      title: { zh: '查询导入批次', en: 'List imports' },
      permission: 'signedIn',
      input: z.object({ importer: z.string().optional(), state: BatchState.optional() }),
      output: z.array(ImportBatch),
      async run(c, { importer, state }) {
        const visible = new Set(importers.filter((i) => allows(c.actor, i.permission)).map((i) => i.id))
        const batches = await listBatches(c, importer)
        return batches.filter((b) => visible.has(b.importer) && (!state || b.state === state)).map((b) => shown(c, b))
      },
    }),
    rows: query({
      name: named('rows'),
      title: { zh: '查看导入明细', en: 'List the rows of an import' },
      permission: 'signedIn',
      input: OneBatch.extend({
        state: ImportState.optional(),
        cursor: z.int().optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
      output: z.object({ rows: z.array(ImportRow), next: z.int().nullable() }),
      async run(c, { batchId, ...asked }) {
        const { importer } = await open(c, batchId)
        return pageRows(c, importer, batchId, asked)
      },
    }),
    errorSheet: command({
      ...base,
      name: named('errorSheet'),
      title: { zh: '下载问题清单', en: 'Download the error sheet' },
      input: OneBatch,
      output: z.object({ fileId: z.uuid() }),
      async run(c, { batchId }) {
        const { batch } = await open(c, batchId)
        const bytes = await errorSheet(c, batch)
        const name = `${batch.file_name.replace(/\.[^.]+$/, '')}-问题清单.xlsx`
        const file = await c.ports.get(filesPort).save({ name, type: XLSX, purpose: 'import', bytes })
        return { value: { fileId: file.id }, audit: { entityId: batchId } }
      },
    }),
    template: command({
      ...base,
      name: named('template'),
      title: { zh: '下载导入模板', en: 'Download the template' },
      input: z.object({ importer: z.string() }),
      output: z.object({ fileId: z.uuid() }),
      async run(c, { importer: id }) {
        const importer = find(c, id)
        const bytes = await templateFile(importer)
        const file = await c.ports
          .get(filesPort)
          .save({ name: `${importer.title.zh}-模板.xlsx`, type: XLSX, purpose: 'template', bytes })
        return { value: { fileId: file.id }, audit: { entityId: null, after: { importer: id } } }
      },
    }),
  }
}
