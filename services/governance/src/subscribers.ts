import type { Subscriber } from '@county/api-kit/module'
import { noteChange } from '@county/api-kit/note-change'
import type { Context } from '@county/api-kit/verb'
import * as events from '@county/residents/events'
import { follow } from './registration/sync.ts'
import { PERMIT, REGISTRATION } from './tables.ts'

const PERSON_TABLES = [
  'service_case',
  'paper',
  'registration',
  'registration_move',
  'residence_permit',
  'special_person',
]
/** At most one row of these may be open for a person. */
const ONE_OPEN = ['registration', 'residence_permit', 'special_person']

/** Ends what ran for somebody who is no longer here. */
async function leave(c: Context, e: { personId: string; on: string }, reason: string): Promise<void> {
  for (const table of ONE_OPEN)
    await c.tx.query(
      `update governance.${table} set closed_on = $2, closed_reason = $3, updated_by = $4
       where person_id = $1 and closed_on is null`,
      [e.personId, e.on, reason, c.actor.id],
    )
  await noteChange(c, 'governance.registry.personLeft', [REGISTRATION, PERMIT], e.personId, { on: e.on, reason })
}

/** Rows about the merged person point to the one who stays; what both had open is closed on the merged side. */
async function merge(c: Context, e: { from: string; into: string; intoName: string }): Promise<void> {
  for (const table of ONE_OPEN)
    await c.tx.query(
      `update governance.${table} f set closed_on = $3, closed_reason = '与重复人员合并', updated_by = $4
       where f.person_id = $1 and f.closed_on is null and exists (select from governance.${table} i
         where i.person_id = $2 and i.closed_on is null)`,
      [e.from, e.into, c.today, c.actor.id],
    )
  for (const table of PERSON_TABLES)
    await c.tx.query(
      `update governance.${table} set person_id = $2, person_name = $3, updated_by = $4 where person_id = $1`,
      [e.from, e.into, e.intoName, c.actor.id],
    )
  await follow(c, e.into)
  const entities = PERSON_TABLES.map((t) => `governance.${t}`)
  await noteChange(c, 'governance.registry.personMerged', entities, e.into, { from: e.from })
}

/** What the module does when the registry changes, in the same transaction. Areas follow by themselves. */
export const subscribers: Subscriber[] = [
  { event: events.personDied, run: (c, e) => leave(c, e, '死亡') },
  { event: events.personMovedAway, run: (c, e) => leave(c, e, '迁出') },
  {
    event: events.personRenamed,
    async run(c, e) {
      for (const table of PERSON_TABLES)
        await c.tx.query(`update governance.${table} set person_name = $2 where person_id = $1 and person_name <> $2`, [
          e.personId,
          e.name,
        ])
    },
  },
  { event: events.personMerged, run: merge },
]
