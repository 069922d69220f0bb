import type { Subscriber } from '@county/api-kit/module'
import { noteChange } from '@county/api-kit/note-change'
import type { Context } from '@county/api-kit/verb'
import * as events from '@county/residents/events'
import { closeJobsOf } from './job/close-jobs.ts'
import { JOB_TABLE, RECORD_TABLE, ZERO_TABLE } from './tables.ts'
import { refreshZero } from './zero-household/store.ts'

const PERSON_TABLES = [
  'labour_record',
  'job',
  'service_card_check',
  'job_match',
  'training_enrolment',
  'training_attendance',
  'welfare_assignment',
]

/** Closes whatever ran for a person who is no longer here. */
async function close(
  c: Context,
  personId: string,
  householdId: string | null,
  on: string,
  reason: string,
): Promise<void> {
  await c.tx.query(
    `update employment.labour_record set closed_on = $2, closed_reason = $3, updated_by = $4
     where person_id = $1 and closed_on is null`,
    [personId, on, reason, c.actor.id],
  )
  await c.tx.query(
    `update employment.welfare_assignment set ended_on = greatest(started_on, $2::date), end_reason = 'left',
       closed_on = greatest(started_on, $2::date), closed_reason = $3, updated_by = $4
     where person_id = $1 and ended_on is null and closed_on is null`,
    [personId, on, reason, c.actor.id],
  )
  await closeJobsOf(c, [personId], on, reason)
  await judge(c, [householdId])
  await noteChange(c, 'employment.registry.personLeft', [RECORD_TABLE, JOB_TABLE, ZERO_TABLE], personId, { on, reason })
}

/** Judges households by any of their members. A household without members is left to {@link events.householdClosed}. */
async function judge(c: Context, householdIds: readonly (string | null)[]): Promise<void> {
  const members = await c.tx.query<{ id: string }>(
    `select id from residents.person_card where household_id = any($1)`,
    [householdIds.filter((id) => id !== null)],
  )
  if (members.length) await refreshZero(c, { personIds: members.map((m) => m.id) })
}

/** What the module does when the registry changes, in the same transaction. */
export const subscribers: Subscriber[] = [
  { event: events.personDied, run: (c, e) => close(c, e.personId, e.householdId, e.on, '死亡') },
  { event: events.personMovedAway, run: (c, e) => close(c, e.personId, e.householdId, e.on, '迁出') },
  {
    event: events.personMoved,
    async run(c, e) {
      await judge(c, [e.fromHouseholdId, e.toHouseholdId])
      await noteChange(c, 'employment.registry.personMoved', [ZERO_TABLE], e.personId, { on: e.on })
    },
  },
  {
    event: events.householdClosed,
    async run(c, e) {
      await c.tx.query(
        `update employment.zero_household set state = 'cleared', cleared_on = $2, cleared_by = 'movedAway', closed_on = $2,
           closed_reason = '户已注销', evidence = '居民登记中该户已注销', updated_by = $3
         where household_id = $1 and closed_on is null`,
        [e.householdId, e.on, c.actor.id],
      )
      await noteChange(c, 'employment.registry.householdClosed', [ZERO_TABLE], e.householdId, { on: e.on })
    },
  },
  {
    event: events.personRenamed,
    async run(c, e) {
      for (const table of PERSON_TABLES)
        await c.tx.query(`update employment.${table} set person_name = $2 where person_id = $1 and person_name <> $2`, [
          e.personId,
          e.name,
        ])
    },
  },
  {
    event: events.householdRenamed,
    async run(c, e) {
      await c.tx.query(
        `update employment.zero_household set household_name = $2 where household_id = $1 and household_name <> $2`,
        [e.householdId, e.name],
      )
    },
  },
  { event: events.personMerged, run: merge },
]

/** Rows about the merged person point to the one who stays; what both had open is closed on the merged side. */
async function merge(c: Context, e: { from: string; into: string; intoName: string }): Promise<void> {
  const open = { labour_record: 'true', job: 'main and ended_on is null', welfare_assignment: 'ended_on is null' }
  for (const [table, condition] of Object.entries(open))
    await c.tx.query(
      `update employment.${table} f set closed_on = $3, closed_reason = '与重复人员合并', updated_by = $4
         ${table === 'labour_record' ? '' : ', ended_on = greatest(f.started_on, $3::date)'}
       where f.person_id = $1 and f.closed_on is null and ${condition}
         and exists (select from employment.${table} i where i.person_id = $2 and i.closed_on is null and ${condition})`,
      [e.from, e.into, c.today, c.actor.id],
    )
  await c.tx.query(
    `update employment.service_card_check f set closed_on = $3, closed_reason = '与重复人员合并', updated_by = $4
     where f.person_id = $1 and f.closed_on is null and exists (select from employment.service_card_check i
       where i.person_id = $2 and i.month = f.month and i.closed_on is null)`,
    [e.from, e.into, c.today, c.actor.id],
  )
  await c.tx.query(
    `update employment.training_enrolment f set closed_on = $3, closed_reason = '与重复人员合并', updated_by = $4
     where f.person_id = $1 and f.closed_on is null and exists (select from employment.training_enrolment i
       where i.person_id = $2 and i.batch_no = f.batch_no and i.closed_on is null)`,
    [e.from, e.into, c.today, c.actor.id],
  )
  for (const table of PERSON_TABLES)
    await c.tx.query(`update employment.${table} set person_id = $2, person_name = $3 where person_id = $1`, [
      e.from,
      e.into,
      e.intoName,
    ])
  await refreshZero(c, { personIds: [e.into] })
  const entities = PERSON_TABLES.map((t) => `employment.${t}`)
  await noteChange(c, 'employment.registry.personMerged', [...entities, ZERO_TABLE], e.into, { from: e.from })
}
