import { command } from '@county/api-kit/verb'
import { RefreshDone } from '@county/employment/zero-household/verbs'
import { z } from 'zod'
import { ZERO_TABLE } from '../tables.ts'
import { refreshZero } from './store.ts'

/** Judges every household in the officer's area anew; the same runs by itself whenever a record or job changes. */
export const refreshVerb = command({
  name: 'employment.zeroHousehold.refresh',
  title: { zh: '重新排查零就业家庭', en: 'Find zero-employment households' },
  permission: 'employment.zeroHousehold.plan',
  entity: ZERO_TABLE,
  input: z.strictObject({}),
  output: RefreshDone,
  async run(c) {
    const { found, resolved, reopened } = await refreshZero(c)
    const value = { found, resolved, reopened }
    return { value, audit: { entityId: null, after: value } }
  },
})
