import { ident, tableIdent } from '@county/api-kit/sql'
import type { Context } from '@county/api-kit/verb'
import { copyRows } from '@county/db/copy-rows'
import { arrayLiteral, copyLine } from '@county/db/copy-text'

/** A value of a row to be stored: bytes and lists of texts are written as PostgreSQL reads them. */
export type BulkValue = string | number | boolean | null | undefined | Buffer | readonly string[] | object

/** Inserts rows by COPY. Every row has the same columns in the same order. */
export async function bulkInsert(
  c: Context,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly BulkValue[])[],
): Promise<void> {
  if (rows.length > 0) await copyRows(c.tx, { table, columns, rows: lines(rows) })
}

function* lines(rows: readonly (readonly BulkValue[])[]): Generator<string> {
  for (const row of rows) {
    let line = ''
    for (let i = 0; i < row.length; i++) line += (i === 0 ? '' : '\t') + written(row[i])
    yield `${line}\n`
  }
}

const SPECIAL = /[\\\t\n\r]/

/** A value in COPY's text format. Most values need no escaping, which makes asking first the cheaper way. */
function written(value: BulkValue): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return SPECIAL.test(value) ? copyLine([value]).slice(0, -1) : value
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`
  return written(Array.isArray(value) ? arrayLiteral(value) : JSON.stringify(value))
}

/** A row to change: only the named columns get new values. */
export interface BulkChange {
  id: string
  columns: Record<string, unknown>
}

/** A row after its change. */
export interface Changed {
  id: string
  version: number
  areaPath: string
}

/** Changes rows by id, each in its own columns, in one statement. `names`: every column that may occur. */
export async function bulkUpdate(
  c: Context,
  table: string,
  names: readonly string[],
  changes: readonly BulkChange[],
): Promise<Changed[]> {
  if (changes.length === 0) return []
  const sets = names.map(
    (n) => `${ident(n)} = case when x.columns ? '${n}' then (x.y).${ident(n)} else t.${ident(n)} end`,
  )
  return c.tx.query<Changed>(
    `update ${tableIdent(table)} t set ${sets.join(', ')}
     from (select z.id, z.columns, jsonb_populate_record(null::${tableIdent(table)}, z.columns) as y
           from jsonb_to_recordset($1) z (id uuid, columns jsonb)) x
     where t.id = x.id returning t.id, t.version, t.area_path as "areaPath"`,
    [JSON.stringify(changes.map((change) => ({ id: change.id, columns: jsonColumns(change.columns) })))],
  )
}

function jsonColumns(columns: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(columns).map(([key, value]) => [
      key,
      Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value,
    ]),
  )
}
