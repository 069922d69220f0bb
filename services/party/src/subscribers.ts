import type { Subscriber } from '@county/api-kit/module'
import { noteChange } from '@county/api-kit/note-change'
import type { Context } from '@county/api-kit/verb'
import * as events from '@county/residents/events'

const PERSON_TABLES = [
  'member',
  'candidate',
  'development_step',
  'floating',
  'transfer',
  'contender',
  'joint_review',
  'holding',
  'backbone',
]
/** What ends with a person who is no longer here; who merely moved away stays a member until the membership is transferred. */
const ON_DEATH = ['member', 'candidate', 'floating', 'holding', 'backbone']
const ON_LEAVING = ['backbone']

async function leave(c: Context, e: { personId: string; on: string }, tables: string[], reason: string): Promise<void> {
  for (const table of tables)
    await c.tx.query(
      `update party.${table} set closed_on = $2, closed_reason = $3, updated_by = $4
       where person_id = $1 and closed_on is null`,
      [e.personId, e.on, reason, c.actor.id],
    )
  const entities = tables.map((t) => `party.${t}`)
  await noteChange(c, 'party.registry.personLeft', entities, e.personId, { on: e.on, reason })
}

/** At most one row of these may be open for a person, or for what else tells them apart. */
const ONE_OPEN: readonly (readonly [string, string])[] = [
  ['member', 'true'],
  ['candidate', 'true'],
  ['transfer', 'true'],
  ['backbone', 'true'],
  ['floating', 'i.direction = f.direction'],
  ['holding', 'i.body_name = f.body_name'],
  ['contender', 'i.election_id = f.election_id'],
]

/** Rows about the merged person point to the one who stays; what both had open is closed on the merged side. */
async function merge(c: Context, e: { from: string; into: string; intoName: string }): Promise<void> {
  for (const [table, same] of ONE_OPEN)
    await c.tx.query(
      `update party.${table} f set closed_on = $3, closed_reason = '与重复人员合并', updated_by = $4
       where f.person_id = $1 and f.closed_on is null and exists (select from party.${table} i
         where i.person_id = $2 and i.closed_on is null and ${same})`,
      [e.from, e.into, c.today, c.actor.id],
    )
  for (const table of PERSON_TABLES)
    await c.tx.query(
      `update party.${table} set person_id = $2, person_name = $3, updated_by = $4 where person_id = $1`,
      [e.from, e.into, e.intoName, c.actor.id],
    )
  const entities = PERSON_TABLES.map((t) => `party.${t}`)
  await noteChange(c, 'party.registry.personMerged', entities, e.into, { from: e.from })
}

/** What the module does when the registry changes, in the same transaction. Areas follow by themselves. */
export const subscribers: Subscriber[] = [
  { event: events.personDied, run: (c, e) => leave(c, e, ON_DEATH, '去世') },
  { event: events.personMovedAway, run: (c, e) => leave(c, e, ON_LEAVING, '迁出') },
  {
    event: events.personRenamed,
    async run(c, e) {
      for (const table of PERSON_TABLES)
        await c.tx.query(`update party.${table} set person_name = $2 where person_id = $1 and person_name <> $2`, [
          e.personId,
          e.name,
        ])
    },
  },
  { event: events.personMerged, run: merge },
]
