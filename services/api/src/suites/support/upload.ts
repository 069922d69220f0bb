import type { Actor } from '@county/api-kit/actor'
import type { ImportBatch, ImportRow } from '@county/core/import'
import { filesPort } from '@county/core/ports/files'
import type { App } from '@county/testing/app'

/** A comma-separated file as departments save it. */
export const csv = (rows: readonly (readonly string[])[]) =>
  new TextEncoder().encode(`\uFEFF${rows.map((r) => r.join(',')).join('\r\n')}`)

/** The imports of one officer into the probe. */
export function importing(app: App, actor: Actor) {
  const run = <T = ImportBatch>(verb: string, data: object) => app.command<T>(actor, `probe.import.${verb}`, data)
  const save = (bytes: Uint8Array, name = '台账.csv') =>
    app.inContext('probe', actor, (c) =>
      c.ports.get(filesPort).save({ name, type: 'application/octet-stream', purpose: 'import', bytes }),
    )
  const start = async (importer: string, bytes: Uint8Array, name?: string) =>
    run('start', { importer, fileId: (await save(bytes, name)).id })
  const rows = async (batchId: string): Promise<ImportRow[]> => {
    const all: ImportRow[] = []
    let cursor: number | null = null
    do {
      const asked: object = { batchId, limit: 200, ...(cursor === null ? {} : { cursor }) }
      const page: { rows: ImportRow[]; next: number | null } = await app.query(actor, 'probe.import.rows', asked)
      all.push(...page.rows)
      cursor = page.next
    } while (cursor !== null)
    return all
  }
  return {
    save,
    start,
    rows,
    run,
    /** Uploads and runs dry. */
    async check(importer: string, bytes: Uint8Array, name?: string) {
      const batch = await start(importer, bytes, name)
      return run('check', { batchId: batch.id })
    },
    decide: (batchId: string, decision: string, which: 'all' | object[] = 'all') =>
      run('decide', { batchId, decision, rows: which }),
    commit: (batchId: string) => run('commit', { batchId }),
    undo: (batchId: string) => run<{ batch: ImportBatch; kept: { id: string; reason: string }[] }>('undo', { batchId }),
  }
}

/** A table's rows without versions and times: what must be the same again after an undo. */
export async function stateOf(app: App, table: string): Promise<string> {
  const rows = await app.admin.query<{ row: unknown }>(
    `select to_jsonb(t) - array['version', 'updated_at', 'updated_by'] as row from ${table} t order by id`,
  )
  return JSON.stringify(rows)
}
