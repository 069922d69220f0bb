import { buffer } from 'node:stream/consumers'
import { type Ledger, ListInput, ledgerFields } from '@county/core/ledger/ledger'
import { filesPort } from '@county/core/ports/files'
import { DomainError } from '@county/kernel/errors'
import { type WrittenColumn, writeWorkbook } from '@county/office/write-workbook'
import { z } from 'zod'
import { allows } from '../actor.ts'
import { fromColumns } from '../ledger/columns.ts'
import { listSql } from '../ledger/list.ts'
import { subjectOf } from '../ledger/subject.ts'
import { type Context, command, query } from '../verb.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const ExportJob = z.object({
  id: z.uuid(),
  state: z.enum(['running', 'done', 'failed']),
  done: z.int(),
  total: z.int(),
  fileId: z.uuid().nullable(),
})

/** Rows fetched at a time from the cursor of an export. */
const FETCH = 1000

/** Columns of a ledger's export: the subject's, then every field; citizen numbers and phones stay masked. */
export function exportColumns(ledger: Ledger<any>, only?: readonly string[]): WrittenColumn[] {
  const subject: WrittenColumn[] =
    ledger.subject === 'person'
      ? [
          { key: '#name', header: '姓名', width: 12 },
          { key: '#id', header: '身份证号码', width: 22, kind: 'text' },
          { key: '#household', header: '户编号', width: 16, kind: 'text' },
          { key: '#address', header: '住址', width: 28 },
        ]
      : ledger.subject === 'household'
        ? [
            { key: '#name', header: '户主', width: 12 },
            { key: '#household', header: '户编号', width: 16, kind: 'text' },
            { key: '#address', header: '住址', width: 28 },
          ]
        : []
  const fields = ledgerFields(ledger).filter(
    ([k, m]) => !['person', 'household', 'reference'].includes(m.kind) && (!only || only.includes(k)),
  )
  return [
    ...subject,
    ...fields.map(
      ([key, m]): WrittenColumn => ({
        key,
        header: m.unit ? `${m.label.zh}（${m.unit}）` : m.label.zh,
        kind: m.kind === 'money' ? 'money' : m.kind === 'int' || m.kind === 'decimal' ? 'number' : m.kind === 'date' ? 'date' : 'text',
        ...(m.codes && m.kind === 'code' ? { codes: m.codes } : {}),
      }),
    ),
    { key: '#closedOn', header: '结束日期', kind: 'date' },
  ]
}

/** Rows of a list one by one from a database cursor, as the export writes them: the same policy as the screen. */
export async function* exportRows(
  c: Context,
  ledger: Ledger<any>,
  list: z.output<typeof ListInput>,
): AsyncGenerator<Record<string, unknown>> {
  const { sql, values } = listSql(c, ledger, list)
  await c.tx.query(`declare export_rows no scroll cursor for ${sql}`, values)
  for (;;) {
    const rows = await c.tx.query<Record<string, any>>(`fetch ${FETCH} from export_rows`)
    for (const row of rows) yield toExport(c, ledger, row)
    if (rows.length < FETCH) break
  }
  await c.tx.query('close export_rows')
}

function toExport(c: Context, ledger: Ledger<any>, row: Record<string, any>): Record<string, unknown> {
  const subject = subjectOf(c, row)
  const values = fromColumns(ledger, row, c.cipher)
  for (const [key, m] of ledgerFields(ledger)) {
    if (m.kind === 'bool' && values[key] !== null) values[key] = values[key] ? '是' : '否'
    if (m.kind === 'codes')
      values[key] = (values[key] as string[] | null)
        ?.map((v) => m.codes?.items.find((i) => i.code === v)?.zh ?? v)
        .join('、')
  }
  return {
    ...values,
    '#name': subject?.name,
    '#id': subject?.idMasked,
    '#household': subject?.householdNo,
    '#address': subject?.address,
    '#closedOn': row.closed_on,
  }
}

/** Export verbs of a module: any of its ledgers, filtered like its list, as a workbook in the file store. */
export function exportVerbs(module: string, ledgers: readonly Ledger<any>[]) {
  return {
    start: command({
      name: `${module}.export.start`,
      title: { zh: '导出', en: 'Export' },
      permission: 'signedIn',
      entity: 'core.export_job',
      input: z.object({ ledger: z.string(), list: ListInput, columns: z.array(z.string()).optional() }),
      output: ExportJob,
      async run(c, { ledger: id, list, columns }) {
        const ledger = ledgers.find((l) => l.id === id || l.name === id)
        if (!ledger || !allows(c.actor, ledger.permissions.export ?? ledger.permissions.read))
          throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { ledger: id } })
        let done = 0
        const stream = writeWorkbook({
          sheets: [
            { name: ledger.title.zh, columns: exportColumns(ledger, columns), rows: exportRows(c, ledger, list) },
          ],
          onProgress: (rows) => {
            done = rows
          },
        })
        const bytes = await buffer(stream)
        const name = `${ledger.title.zh}-${c.today}.xlsx`
        const file = await c.ports.get(filesPort).save({ name, type: XLSX, purpose: 'export', bytes })
        const job = await c.tx.one<{ id: string }>(
          `insert into core.export_job (module, ledger, area_path, created_by, state, done, total, file_id) values ($1, $2, $3, $4, 'done', $5, $5, $6) returning id`,
          [module, ledger.id, c.actor.areaPath, c.actor.id, done, file.id],
        )
        return {
          value: { id: job.id, state: 'done' as const, done, total: done, fileId: file.id },
          audit: { entityId: job.id, after: { ledger: ledger.id, rows: done } },
        }
      },
    }),
    get: query({
      name: `${module}.export.get`,
      title: { zh: '查看导出任务', en: 'Get an export' },
      permission: 'signedIn',
      input: z.object({ jobId: z.uuid() }),
      output: ExportJob,
      async run(c, { jobId }) {
        const job = await c.tx.maybe<z.infer<typeof ExportJob>>(
          `select id, state, done, total, file_id as "fileId" from core.export_job where id = $1 and created_by = $2`,
          [jobId, c.actor.id],
        )
        if (!job) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { job: jobId } })
        return job
      },
    }),
  }
}
