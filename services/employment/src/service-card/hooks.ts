import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { assertCheckDate } from '@county/employment/service-card/rules'
import type { ServiceCardCheck } from '@county/employment/service-card/service-card-check'

/** A check lies in its month and not in the future. */
export const checkHooks: LedgerHooks<ServiceCardCheck> = {
  async beforeWrite(c, values) {
    assertCheckDate(values.month, values.checkedOn, c.today)
  },
}
