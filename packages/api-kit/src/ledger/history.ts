import { isSealed } from '@county/core/ledger/field'
import { type Ledger, ledgerFields, type RowVersion, snake } from '@county/core/ledger/ledger'
import { DomainError } from '@county/kernel/errors'
import { ident, tableIdent } from '../sql.ts'
import type { Context } from '../verb.ts'
import { masked } from './columns.ts'

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

/** Fields whose stored value differs between two versions; sealed values masked. */
function changesBetween(
  c: Pick<Context, 'cipher'>,
  ledger: Ledger<any>,
  before: Record<string, any> | undefined,
  after: Record<string, any>,
): { key: string; from: unknown; to: unknown }[] {
  const changes: { key: string; from: unknown; to: unknown }[] = []
  for (const [key, meta] of ledgerFields(ledger)) {
    const column = isSealed(meta) ? `${snake(key)}_sealed` : snake(key)
    const [from, to] = [before?.[column] ?? null, after[column] ?? null]
    if (isSealed(meta)) {
      const [a, b] = [masked(meta, from, c.cipher), masked(meta, to, c.cipher)]
      if (before?.[`${snake(key)}_index`] !== after[`${snake(key)}_index`]) changes.push({ key, from: a, to: b })
    } else if (JSON.stringify(from) !== JSON.stringify(to)) changes.push({ key, from, to })
  }
  for (const column of ['closed_on', 'closed_reason', 'area_path'] as const)
    if (before && before[column] !== after[column])
      changes.push({ key: column, from: before[column] ?? null, to: after[column] ?? null })
  return changes
}
