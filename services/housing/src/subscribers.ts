import type { Subscriber } from '@county/api-kit/module'
import { noteChange } from '@county/api-kit/note-change'
import type { Context } from '@county/api-kit/verb'
import * as events from '@county/residents/events'
import { recheck } from './certificate/recheck.ts'
import { CERTIFICATE, DWELLING, HELP } from './tables.ts'

const HOUSEHOLD_TABLES = ['help', 'step_record', 'payment', 'certificate', 'home_insurance', 'claim']
const PERSON_TABLES = ['holder', 'job_insurance']

/** Data of the household's home are held against the registry again. */
async function again(c: Context, householdId: string | null | undefined): Promise<void> {
  if (!householdId) return
  const changed = await recheck(c, [householdId])
  if (changed) await noteChange(c, 'housing.registry.rechecked', [CERTIFICATE], householdId, { changed })
}

/** A household that is no more: applications are withdrawn, help ends and frees its dwelling. */
async function close(c: Context, householdId: string, on: string): Promise<void> {
  await c.tx.query(
    `update housing.dwelling set taken = false, updated_by = $2 where id in
       (select dwelling_id from housing.help where household_id = $1 and closed_on is null and dwelling_id is not null)`,
    [householdId, c.actor.id],
  )
  await c.tx.query(
    `update housing.help set stage = case when starts_on is null then 'withdrawn' else 'ended' end, decision = '家庭注销',
       ended_on = case when starts_on is null then null else greatest(starts_on, $2::date,
         (select max((p.month || '-01')::date) from housing.payment p where p.help_id = help.id and housing.counts(p.closed_reason))) end,
       exit_reason = case when starts_on is null then null else 'household' end,
       closed_on = $2, closed_reason = '家庭注销', updated_by = $3
     where household_id = $1 and closed_on is null`,
    [householdId, on, c.actor.id],
  )
  await c.tx.query(
    `update housing.certificate set closed_on = $2, closed_reason = '住房已调换或退出', updated_by = $3
     where household_id = $1 and closed_on is null and stage <> 'issued'`,
    [householdId, on, c.actor.id],
  )
  await noteChange(c, 'housing.registry.householdClosed', [HELP, DWELLING, CERTIFICATE], householdId, { on })
}

/** What the module does when the registry changes, in the same transaction. Areas follow by themselves; rooms every night. */
export const subscribers: Subscriber[] = [
  { event: events.householdClosed, run: (c, e) => close(c, e.householdId, e.on) },
  { event: events.personDied, run: (c, e) => again(c, e.householdId) },
  { event: events.personMovedAway, run: (c, e) => again(c, e.householdId) },
  {
    event: events.householdRenamed,
    async run(c, e) {
      for (const table of HOUSEHOLD_TABLES)
        await c.tx.query(
          `update housing.${table} set household_name = $2 where household_id = $1 and household_name <> $2`,
          [e.householdId, e.name],
        )
      await again(c, e.householdId)
    },
  },
  {
    event: events.personRenamed,
    async run(c, e) {
      for (const table of PERSON_TABLES)
        await c.tx.query(`update housing.${table} set person_name = $2 where person_id = $1 and person_name <> $2`, [
          e.personId,
          e.name,
        ])
    },
  },
  {
    event: events.personMerged,
    async run(c, e) {
      const same = { holder: 'i.room_label = f.room_label', job_insurance: 'i.policy_no = f.policy_no' }
      for (const [table, key] of Object.entries(same)) {
        await c.tx.query(
          `update housing.${table} f set closed_on = $3, closed_reason = '与重复人员合并', updated_by = $4
           where f.person_id = $1 and f.closed_on is null and exists (select from housing.${table} i
             where i.person_id = $2 and i.closed_on is null and ${key})`,
          [e.from, e.into, c.today, c.actor.id],
        )
        await c.tx.query(
          `update housing.${table} set person_id = $2, person_name = $3, updated_by = $4 where person_id = $1`,
          [e.from, e.into, e.intoName, c.actor.id],
        )
      }
      const entities = PERSON_TABLES.map((t) => `housing.${t}`)
      await noteChange(c, 'housing.registry.personMerged', entities, e.into, { from: e.from })
    },
  },
]
