import type { Ledger, ListInput } from '@county/core/ledger/ledger'
import { filesPort } from '@county/core/ports/files'
import { DomainError } from '@county/kernel/errors'
import { writeWorkbook } from '@county/office/write-workbook'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { type Kit, openContext } from '../kit.ts'
import type { Context } from '../verb.ts'
import { exportColumns, exportRows } from './export-rows.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const NOTE_EVERY_MS = 1000
/** An export that runs longer than this was left behind by a process that ended. */
const LONGEST = '30 minutes'

/** An export as its caller sees it; `done` of `total` rows are written. */
export const ExportJob = z.object({
  id: z.uuid(),
  state: z.enum(['running', 'done', 'failed']),
  done: z.int(),
  total: z.int(),
  fileId: z.uuid().nullable(),
})
export type ExportJob = z.infer<typeof ExportJob>

/** What is exported. */
export interface Asked {
  ledger: Ledger<any>
  list: z.output<typeof ListInput>
  columns?: readonly string[]
}

/** Writes the workbook into the file store row by row and marks the job as done. */
export async function writeExport(
  c: Context,
  id: string,
  { ledger, list, columns }: Asked,
  onProgress: (rows: number) => void = () => undefined,
): Promise<void> {
  let done = 0
  const sheet = { name: ledger.title.zh, columns: exportColumns(c, ledger, columns), rows: exportRows(c, ledger, list) }
  const bytes = writeWorkbook({
    sheets: [sheet],
    onProgress: (rows) => {
      done = rows
      onProgress(rows)
    },
  })
  const name = `${ledger.title.zh}-${c.today}.xlsx`
  const file = await c.ports.get(filesPort).saveStream({ name, type: XLSX, purpose: 'export' }, bytes)
  await c.tx.query(`update core.export_job set state = 'done', done = $2, total = $2, file_id = $3 where id = $1`, [
    id,
    done,
    file.id,
  ])
}

/** Writes an export by itself, under the module and the officer who asked; tells how far it is, and when it failed. */
export async function runExport(kit: Kit, module: string, actor: Actor, id: string, asked: Asked): Promise<void> {
  let noted = performance.now()
  const note = (sql: string, values: unknown[]) =>
    openContext(kit, module, actor, { readOnly: false }, (c) => c.tx.query(sql, [id, ...values]))
  const onProgress = (rows: number) => {
    if (performance.now() - noted < NOTE_EVERY_MS) return
    noted = performance.now()
    note(`update core.export_job set done = $2 where id = $1 and state = 'running'`, [rows]).catch(() => undefined)
  }
  try {
    await openContext(kit, module, actor, { readOnly: false }, (c) => writeExport(c, id, asked, onProgress))
  } catch (error) {
    const { name, code } = error as Error & { code?: string }
    kit.log.error({ export: id, kind: name, code }, 'export failed')
    await note(`update core.export_job set state = 'failed', failure = $2 where id = $1`, [code ?? name])
  }
}

/** An export of the caller's own. Throws NOT_FOUND. */
export async function getJob(c: Context, id: string): Promise<ExportJob> {
  const job = await c.tx.maybe<ExportJob>(
    `select id, case when state = 'running' and created_at < now() - interval '${LONGEST}' then 'failed' else state end as state,
       done, total, file_id as "fileId" from core.export_job where id = $1 and created_by is not distinct from $2`,
    [id, c.actor.id],
  )
  if (!job) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { job: id } })
  return job
}
