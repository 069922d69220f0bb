import type { Subscriber } from '@county/api-kit/module'
import * as events from '@county/residents/events'

/**
 * What the module's rows do when the registry changes, in the same transaction. Areas follow by themselves; add here what
 * ends with a death or a move (residents.personDied, residents.personMovedAway, residents.householdClosed).
 */
export const subscribers: Subscriber[] = [
  {
    event: events.personRenamed,
    async run(c, e) {
      await c.tx.query(`update health.contract set person_name = $2 where person_id = $1 and person_name <> $2`, [
        e.personId,
        e.name,
      ])
    },
  },
  {
    event: events.personMerged,
    async run(c, e) {
      await c.tx.query(
        `update health.contract f set closed_on = $3, closed_reason = '与重复人员合并'
         where f.person_id = $1 and f.closed_on is null and exists (select from health.contract i
           where i.person_id = $2 and i.kind = f.kind and i.started_on = f.started_on and i.closed_on is null)`,
        [e.from, e.into, c.today],
      )
      await c.tx.query(`update health.contract set person_id = $2, person_name = $3 where person_id = $1`, [
        e.from,
        e.into,
        e.intoName,
      ])
    },
  },
]
