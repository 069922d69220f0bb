import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import type { BuildingHead } from '@county/governance/building-head/building-head'
import { headRole } from '@county/governance/codes'
import { errors } from '@county/governance/errors'
import { labelOf } from '@county/kernel/codes/code-table'

/** Never two heads of a kind for one building on one date; the database refuses it as well. */
export const headHooks: LedgerHooks<BuildingHead> = {
  async afterWrite(c, row) {
    const other = await c.tx.maybe(
      `select from governance.building_head h where h.id <> $1 and h.area_path = $2 and h.building = $3 and h.role = $4
         and governance.counts(h.closed_reason)
         and daterange(h.valid_from, coalesce(h.valid_to, h.closed_on), '[)') && daterange($5::date, $6::date, '[)')`,
      [row.id, row.area_path, row.building, row.role, row.valid_from, row.valid_to ?? row.closed_on],
    )
    if (other)
      throw errors.error('GOVERNANCE_HEAD_TAKEN', {
        building: row.building,
        role: labelOf(headRole, row.role, 'zh-CN') ?? row.role,
      })
  },
}
