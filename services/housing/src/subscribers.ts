import type { Subscriber } from '@county/api-kit/module'
import * as events from '@county/residents/events'

/**
 * What the module's rows do when the registry changes, in the same transaction. Areas follow by themselves; add here what
 * ends with a death or a move (residents.personDied, residents.personMovedAway, residents.householdClosed).
 */
export const subscribers: Subscriber[] = [
  {
    event: events.householdRenamed,
    async run(c, e) {
      await c.tx.query(`update housing.help set household_name = $2 where household_id = $1 and household_name <> $2`, [
        e.householdId,
        e.name,
      ])
    },
  },
]
