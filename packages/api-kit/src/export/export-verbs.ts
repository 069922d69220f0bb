import { type Ledger, ListInput } from '@county/core/ledger/ledger'
import { DomainError } from '@county/kernel/errors'
import { z } from 'zod'
import { allows } from '../actor.ts'
import { countList } from '../ledger/list.ts'
import { command, query } from '../verb.ts'
import { type Asked, ExportJob, getJob, runExport, writeExport } from './run-export.ts'

/** More rows than this are written in the background, and the caller asks how far it is. */
const AT_ONCE = 2000

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
        const asked: Asked = { ledger, list, ...(columns ? { columns } : {}) }
        const total = await countList(c, ledger, list)
        const insert = `insert into core.export_job (module, ledger, area_path, created_by, state, total) values ($1, $2, $3, $4, 'running', $5) returning id`
        const job = await c.tx.one<{ id: string }>(insert, [module, ledger.id, c.actor.areaPath, c.actor.id, total])
        if (total > AT_ONCE && c.later) c.later((kit) => runExport(kit, module, c.actor, job.id, asked))
        else await writeExport(c, job.id, asked)
        const value = await getJob(c, job.id)
        return { value, audit: { entityId: job.id, after: { ledger: ledger.id, rows: total } } }
      },
    }),
    get: query({
      name: `${module}.export.get`,
      title: { zh: '查看导出任务', en: 'Get an export' },
      permission: 'signedIn',
      input: z.object({ jobId: z.uuid() }),
      output: ExportJob,
      run: (c, { jobId }) => getJob(c, jobId),
    }),
  }
}
