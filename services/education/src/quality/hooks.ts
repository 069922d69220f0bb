import { countyArea } from '@county/api-kit/ledger/county-hooks'
import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import type { Quality } from '@county/education/quality/quality'
import { getSchool } from '../school/find-school.ts'

/** A school's quality belongs to a school of the list; without a school the row stands for the stage. */
export const qualityHooks: LedgerHooks<Quality> = {
  area: countyArea,
  async beforeWrite(c, values) {
    if (!values.schoolName) return undefined
    return { schoolName: (await getSchool(c, values.schoolName)).name }
  },
}
