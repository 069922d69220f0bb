import type { LedgerHooks } from '@county/api-kit/ledger/verbs'

/** Rule rows belong to the county of whoever keeps them. */
export const countyHooks: LedgerHooks = {
  area: async (c) => `${c.actor.areaPath.split('.')[0]}.`,
}
