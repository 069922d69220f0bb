import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import type { Backbone } from '@county/party/backbone/backbone'
import { errors } from '@county/party/errors'
import { assertPast } from '../rule/read-rules.ts'

/** A backbone belongs to a grid: the one named, else the one where the person lives. */
export const backboneHooks: LedgerHooks<Backbone> = {
  async beforeWrite(c, values, before, subjectId) {
    assertPast(c, values.startedOn)
    if (!before) {
      const open = await c.tx.maybe(`select from party.backbone where person_id = $1 and closed_on is null`, [
        subjectId,
      ])
      if (open) throw errors.error('PARTY_ALREADY_BACKBONE')
    }
    const found = await c.tx.maybe<{ name: string; area_path: string }>(
      values.gridName
        ? `select name, area_path from core.area where kind = 'grid' and valid_to is null and name = $1`
        : `select a.name, a.area_path from core.area a join residents.person_card p on p.area_path = a.area_path
           where a.kind = 'grid' and a.valid_to is null and p.id = $1::uuid`,
      [values.gridName ?? subjectId],
    )
    if (!found && values.gridName) throw errors.error('PARTY_UNKNOWN_GRID', { name: values.gridName })
    return { gridName: found?.name ?? null, gridPath: found?.area_path ?? null }
  },
}
