import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { assertDates, type Dates } from '@county/health/dates'

/** Rules of every write by hand; imports have theirs in importers.ts. */
export const hooks: LedgerHooks<Dates> = {
  async beforeWrite(_c, values) {
    assertDates(values)
    return undefined
  },
}
