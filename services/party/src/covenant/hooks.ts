import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import type { Covenant } from '@county/party/covenant/covenant'
import { isAdopted } from '@county/party/covenant/rules'
import { errors } from '@county/party/errors'
import { assertPast } from '../rule/read-rules.ts'

/** A text is in force when its vote carried; a new edition ends the one before on the day it is adopted. */
export const covenantHooks: LedgerHooks<Covenant> = {
  async beforeWrite(c, values, before) {
    assertPast(c, values.adoptedOn)
    if (!isAdopted(values)) throw errors.error('PARTY_NOT_ADOPTED', { ...values })
    if (before) return undefined
    const last = await c.tx.maybe<{ id: string; edition: number; adopted_on: string }>(
      `select id, edition, adopted_on from party.covenant where scope = $1 and kind = $2 and closed_on is null for update`,
      [values.scope, values.kind],
    )
    if (!last) return undefined
    if (values.edition <= last.edition || values.adoptedOn <= last.adopted_on)
      throw errors.error('PARTY_EDITION_OLD', { edition: last.edition })
    await c.tx.query(
      `update party.covenant set closed_on = $2, closed_reason = '已修订', updated_by = $3 where id = $1`,
      [last.id, values.adoptedOn, c.actor.id],
    )
    return undefined
  },
}
