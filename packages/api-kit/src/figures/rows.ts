import { type Ledger, type LedgerRow, snake } from '@county/core/ledger/ledger'
import { prepared } from '@county/db/transaction'
import { OFFICER_NAME, subjectJoin, toLedgerRow } from '../ledger/subject.ts'
import { ident, tableIdent } from '../sql.ts'
import type { Context } from '../verb.ts'

/** Ledger rows by id as they are now, keyed by id; rows out of scope are absent. Run under the ledger's module. */
export async function currentRows(
  c: Context,
  ledger: Ledger<any>,
  ids: readonly string[],
): Promise<Map<string, LedgerRow>> {
  const { select, join } = subjectJoin(ledger)
  const sql = `select r.*${select}, ${OFFICER_NAME} from ${tableIdent(ledger.table)} r ${join} where r.id = any($1)`
  const rows = await c.tx.query<Record<string, any>>(sql, [ids], prepared(sql))
  return new Map(rows.map((r) => [r.id, toLedgerRow(c, ledger, r)]))
}

/** Ledger rows at given versions, keyed by id: what a frozen figure was counted from. Run under the ledger's module. */
export async function rowsAtVersions(
  c: Context,
  ledger: Ledger<any>,
  ids: readonly string[],
  versions: readonly number[],
): Promise<Map<string, LedgerRow>> {
  const { select, join } = subjectJoin(ledger)
  const table = tableIdent(ledger.table)
  const sql = `with wanted as (select * from unnest($1::uuid[], $2::int[]) as w(id, version)),
     found as (
       select r.* from ${table} r join wanted w on w.id = r.id and w.version = r.version
       union all
       select (jsonb_populate_record(null::${table}, h.data)).* from ${ident(ledger.module)}.row_history h
       join wanted w on w.id = h.row_id and w.version = h.version where h.table_name = $3)
     select r.*${select}, ${OFFICER_NAME} from found r ${join}`
  const values = [ids, versions, snake(ledger.name)]
  const rows = await c.tx.query<Record<string, any>>(sql, values, prepared(sql))
  return new Map(rows.map((r) => [r.id, toLedgerRow(c, ledger, r)]))
}
