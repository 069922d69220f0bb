import type { Readable } from 'node:stream'
import type { Tx } from './tx.ts'

const NAME = /^[a-z][a-z0-9_]*$/
let staged = 0

/** Rows on their way into a table. */
export interface CopyRows {
  /** 'schema.table'. */
  table: string
  /** Columns in the order of the lines' cells. */
  columns: readonly string[]
  /** Lines of COPY's text format: see `copyLine` of copy-text.ts. */
  rows: AsyncIterable<string> | Iterable<string> | Readable
  /** What to do with a row that is there already, e.g. 'on conflict (id) do nothing'. */
  onConflict?: string
}

/**
 * Inserts many rows into a governed table; answers their number. PostgreSQL refuses COPY into a table under row-level
 * security, so the lines go to a table of this transaction only, and from there in one statement under the policy.
 */
export async function copyRows(tx: Tx, { table, columns, rows, onConflict = '' }: CopyRows): Promise<number> {
  for (const name of [...table.split('.'), ...columns]) {
    if (!NAME.test(name)) throw new Error(`not a name: ${JSON.stringify(name)}`)
  }
  const list = columns.join(', ')
  const staging = `pg_temp.staging_${++staged}`
  await tx.exec(`create temp table ${staging.slice(8)} on commit drop as select ${list} from ${table} with no data`)
  await tx.copyFrom(`copy ${staging} (${list}) from stdin`, rows)
  const count = await tx.exec(`insert into ${table} (${list}) select ${list} from ${staging} ${onConflict}`)
  await tx.exec(`drop table ${staging}`)
  return count
}
