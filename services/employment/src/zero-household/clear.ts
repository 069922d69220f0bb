import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { errors } from '@county/employment/errors'
import { zeroHouseholdCleared } from '@county/employment/events'
import { ClearZero } from '@county/employment/zero-household/verbs'
import { ZeroHousehold } from '@county/employment/zero-household/zero-household'
import { DomainError } from '@county/kernel/errors'
import type { z } from 'zod'
import { takeStep } from './step.ts'

const BY_WORK = ['wage', 'flexible', 'self', 'welfare']

/** Clears a recognised household with its evidence (销号). By work only when the ledger knows a member's current job. */
export const clear = command({
  name: 'employment.zeroHousehold.clear',
  title: { zh: '销号零就业家庭', en: 'Clear a zero-employment household' },
  permission: 'employment.zeroHousehold.decide',
  entity: ZeroHousehold.table,
  needsVersion: true,
  input: ClearZero,
  output: ledgerRow(ZeroHousehold) as z.ZodType<any>,
  async run(c, input) {
    const on = input.clearedOn ?? c.today
    if (on > c.today) throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { on } })
    const done = await takeStep(c, input.id, ['recognised'], (before) => {
      if (BY_WORK.includes(input.clearedBy) && before.resolved_on === null)
        throw errors.error('EMPLOYMENT_ZERO_NOBODY_WORKS')
      return {
        state: 'cleared',
        cleared_on: on,
        cleared_by: input.clearedBy,
        evidence: input.evidence,
        closed_on: on,
        closed_reason: '已销号',
      }
    })
    await c.emit(zeroHouseholdCleared, {
      householdId: done.before.household_id,
      on,
      areaPath: done.before.area_path,
    })
    return done
  },
})
