import { isSealed, isSecret } from '@county/core/ledger/field'
import { type Ledger, ledgerFields, type RowVersion, snake } from '@county/core/ledger/ledger'
import { DomainError } from '@county/kernel/errors'
import { ident, tableIdent } from '../sql.ts'
import type { Context } from '../verb.ts'
import { readField } from './columns.ts'
import { seesSecrets } from './secrets.ts'

/** Every version of a row, newest first, each with what it changed against the one before. */
export async function rowHistory(c: Context, ledger: Ledger<any>, id: string): Promise<RowVersion[]> {
  const table = ledger.table.split('.')[1]
  const versions = await c.tx.query<{ data: Record<string, any>; by: string | null }>(
    `select v.data, core.officer_name((v.data->>'updated_by')::uuid) as by from (
       select to_jsonb(r) as data from ${tableIdent(ledger.table)} r where r.id = $1
       union all select h.data from ${ident(ledger.module)}.row_history h where h.table_name = $2 and h.row_id = $1
     ) v order by (v.data->>'version')::int`,
    [id, table],
  )
  if (!versions.length) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
  return versions
    .map(({ data, by }, i) => ({
      version: data.version as number,
      at: new Date(data.updated_at).toISOString(),
      by,
      source: data.source ?? null,
      changes: changesBetween(c, ledger, versions[i - 1]?.data, data),
    }))
    .reverse()
}

/** Fields whose stored value differs between two versions, as the reader may see them. */
function changesBetween(
  c: Context,
  ledger: Ledger<any>,
  before: Record<string, any> | undefined,
  after: Record<string, any>,
): { key: string; from: unknown; to: unknown }[] {
  const changes: { key: string; from: unknown; to: unknown }[] = []
  const secrets = seesSecrets(c, ledger)
  for (const [key, meta] of ledgerFields(ledger)) {
    if (isSecret(meta) && !secrets) continue
    // Sealed at each writing anew: whether a value is the same is told by its blind index.
    const column = isSealed(meta) ? `${snake(key)}_index` : snake(key)
    if (JSON.stringify(before?.[column] ?? null) === JSON.stringify(after[column] ?? null)) continue
    const [from, to] = [before, after].map((row) => readField(c, key, meta, row, secrets))
    changes.push({ key, from, to })
  }
  for (const column of ['closed_on', 'closed_reason', 'area_path'] as const)
    if (before && before[column] !== after[column])
      changes.push({ key: column, from: before[column] ?? null, to: after[column] ?? null })
  return changes
}
