import { getRow } from '@county/api-kit/ledger/verbs'
import { lockRow, updateRow } from '@county/api-kit/ledger/write'
import type { CommandContext } from '@county/api-kit/verb'
import { zeroState } from '@county/employment/codes'
import { errors } from '@county/employment/errors'
import { ZeroHousehold } from '@county/employment/zero-household/zero-household'
import { labelOf } from '@county/kernel/codes/code-table'

/** One step of a case: it must be open and in one of `from`. Gives the row after it with its audit entry. */
export async function takeStep(
  c: CommandContext,
  id: string,
  from: readonly string[],
  columns: (before: Record<string, any>) => Record<string, unknown>,
) {
  const before = await lockRow(c, ZeroHousehold.table, id)
  if (before.closed_on || !from.includes(before.state))
    throw errors.error('EMPLOYMENT_ZERO_STATE', { state: labelOf(zeroState, before.state, 'zh-CN') })
  const set = columns(before)
  const stored = await updateRow(c, ZeroHousehold.table, id, new Map(Object.entries(set)))
  const was = Object.fromEntries(Object.keys(set).map((key) => [key, before[key]]))
  return {
    value: await getRow(c, ZeroHousehold, id),
    audit: { entityId: id, areaPath: stored.area_path as string, before: was, after: set },
    before,
  }
}
