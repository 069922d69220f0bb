import { defineEvent } from '@county/core/event'
import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'

/** A service card was checked. */
export const serviceCardChecked = defineEvent(
  'employment.serviceCardChecked',
  z.object({ personId: z.uuid(), on: LocalDate, method: z.string(), areaPath: z.string() }),
)

/** A zero-employment household was cleared. */
export const zeroHouseholdCleared = defineEvent(
  'employment.zeroHouseholdCleared',
  z.object({ householdId: z.uuid(), on: LocalDate, areaPath: z.string() }),
)
