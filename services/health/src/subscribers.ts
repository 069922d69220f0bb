import type { Subscriber } from '@county/api-kit/module'
import { noteChange } from '@county/api-kit/note-change'
import type { Context } from '@county/api-kit/verb'
import * as events from '@county/residents/events'

const PERSON_TABLES = ['contract', 'service', 'care', 'follow_up', 'illness', 'illness_cost', 'admission']
/** What runs on and ends with a death or a move, and what tells two rows of one person apart. */
const RUNNING = { contract: 'year', care: 'condition_index', illness: 'illness_index' }
const TWICE = {
  ...RUNNING,
  service: '(SIDE.served_on, SIDE.kind)',
  follow_up: '(SIDE.about_index, SIDE.performed_on)',
  admission: '(SIDE.hospital, SIDE.admitted_on)',
}
const named = PERSON_TABLES.map((t) => `health.${t}`)

/** Ends what ran for a person who is no longer here. */
async function leave(c: Context, e: { personId: string; on: string }, reason: string): Promise<void> {
  for (const table of Object.keys(RUNNING))
    await c.tx.query(
      `update health.${table} set closed_on = $2, closed_reason = $3, updated_by = $4 where person_id = $1 and closed_on is null`,
      [e.personId, e.on, reason, c.actor.id],
    )
  await noteChange(c, 'health.registry.personLeft', named, e.personId, { on: e.on, reason })
}

/** Rows about the merged person point to the one who stays; what both had open is closed on the merged side. */
async function merge(c: Context, e: { from: string; into: string; intoName: string }): Promise<void> {
  for (const [table, key] of Object.entries(TWICE)) {
    const side = (alias: string) => (key.includes('SIDE') ? key.replaceAll('SIDE', alias) : `${alias}.${key}`)
    await c.tx.query(
      `update health.${table} f set closed_on = $3, closed_reason = '与重复人员合并', updated_by = $4
       where f.person_id = $1 and f.closed_on is null and exists (select from health.${table} i
         where i.person_id = $2 and i.closed_on is null and ${side('i')} = ${side('f')})`,
      [e.from, e.into, c.today, c.actor.id],
    )
  }
  for (const table of PERSON_TABLES)
    await c.tx.query(
      `update health.${table} set person_id = $2, person_name = $3, updated_by = $4 where person_id = $1`,
      [e.from, e.into, e.intoName, c.actor.id],
    )
  await noteChange(c, 'health.registry.personMerged', named, e.into, { from: e.from })
}

/** What the module does when the registry changes, in the same transaction. Areas follow by themselves. */
export const subscribers: Subscriber[] = [
  { event: events.personDied, run: (c, e) => leave(c, e, '死亡') },
  { event: events.personMovedAway, run: (c, e) => leave(c, e, '迁出') },
  {
    event: events.personRenamed,
    async run(c, e) {
      for (const table of PERSON_TABLES)
        await c.tx.query(`update health.${table} set person_name = $2 where person_id = $1 and person_name <> $2`, [
          e.personId,
          e.name,
        ])
    },
  },
  { event: events.personMerged, run: merge },
]
