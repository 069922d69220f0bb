import { countyArea } from '@county/api-kit/ledger/county-hooks'
import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { errors } from '@county/housing/errors'
import type { Dwelling } from '@county/housing/stock/dwelling'
import type { StockProject } from '@county/housing/stock/stock-project'
import { settingsOn } from '../rule/read-rules.ts'

/** An affordable dwelling is small; a dwelling that is let keeps its kind. */
export const dwellingHooks: LedgerHooks<Dwelling> = {
  area: countyArea,
  async beforeWrite(c, values, before) {
    if (values.kind === 'affordable') {
      const { affordableMaxM2: limit } = await settingsOn(c, c.today)
      if (values.areaM2 > limit) throw errors.error('HOUSING_TOO_LARGE', { limit })
    }
    if (before?.taken && before.kind !== values.kind)
      throw errors.error('HOUSING_DWELLING_TAKEN', { name: before.name })
    return before ? undefined : { taken: false }
  },
}

/** A project is not delivered before it begins. */
export const projectHooks: LedgerHooks<StockProject> = {
  area: countyArea,
  async beforeWrite(_c, { startedOn, finishedOn, finishesOn }) {
    const endsOn = finishedOn ?? finishesOn
    if (startedOn && endsOn < startedOn)
      throw errors.error('HOUSING_ENDS_BEFORE_START', { startsOn: startedOn, endsOn })
    return undefined
  },
}
