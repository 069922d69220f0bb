import { toColumns } from '@county/api-kit/ledger/columns'
import { getRow } from '@county/api-kit/ledger/verbs'
import { lockRow, updateRow } from '@county/api-kit/ledger/write'
import type { CommandContext } from '@county/api-kit/verb'
import type { Ledger } from '@county/core/ledger/ledger'

/** A stored row as the database gives it. */
export type Stored = Record<string, any>

/** Changes a row by what follows from it as it stands now; gives the row after it with its audit entry. */
export async function changeRow(
  c: CommandContext,
  ledger: Ledger<any>,
  id: string,
  values: (before: Stored) => Promise<Record<string, unknown>> | Record<string, unknown>,
  closing?: (before: Stored) => { on: string; reason: string } | null,
) {
  const before = await lockRow(c, ledger.table, id)
  const set = toColumns(ledger, await values(before), c.cipher)
  const end = closing?.(before)
  if (end) set.set('closed_on', end.on).set('closed_reason', end.reason)
  await updateRow(c, ledger.table, id, set)
  const was = Object.fromEntries([...set.keys()].map((key) => [key, before[key]]))
  const audit = { entityId: id, areaPath: before.area_path as string, before: was, after: Object.fromEntries(set) }
  return { value: await getRow(c, ledger, id), audit }
}
