import { noteChange } from '@county/api-kit/note-change'
import { type Context, command } from '@county/api-kit/verb'
import { z } from 'zod'
import { REGISTRATION } from '../tables.ts'

const DERIVED = `'{"kind":"derived","by":"居民登记和居住证"}'::jsonb`
/** Whom: everybody of the officer's area, or the persons asked for. */
const OF = `($3::uuid[] is null or r.person_id = any($3))`

/** Ends rows that say something else than the registry and the permits; a row of the same day is changed in place. */
const END = `
  update governance.registration r set closed_on = $1::date - 1, closed_reason = 'superseded', updated_by = $2
  from governance.registration_on($1::date) n
  where r.closed_on is null and n.person_id = r.person_id and n.state <> r.state and r.since < $1::date and ${OF}
  returning r.id`
const CORRECT = `
  update governance.registration r set state = n.state, updated_by = $2
  from governance.registration_on($1::date) n
  where r.closed_on is null and n.person_id = r.person_id and n.state <> r.state and r.since = $1::date and ${OF}
  returning r.id`
const LEFT = `
  update governance.registration r set closed_on = greatest(r.since, $1::date), updated_by = $2, closed_reason = '迁出或死亡'
  from residents.person_card p
  where p.id = r.person_id and r.closed_on is null and p.state not in ('living', 'away') and ${OF}
  returning r.id`
const OPEN = `
  insert into governance.registration (person_id, person_name, area_path, state, since, source, created_by, updated_by)
  select r.person_id, r.person_name, r.area_path, r.state, $1::date, ${DERIVED}, $2, $2
  from governance.registration_on($1::date) r
  where ${OF} and not exists (select from governance.registration x where x.person_id = r.person_id and x.closed_on is null)
  on conflict do nothing
  returning id`

/** Brings the ledger in line with registry and permits; gives how many rows were opened and ended. */
export async function syncRegistration(c: Context, persons: readonly string[] | null) {
  const args = [c.today, c.actor.id, persons]
  const ended = [...(await c.tx.query(LEFT, args)), ...(await c.tx.query(END, args))]
  const corrected = await c.tx.query(CORRECT, args)
  const opened = await c.tx.query(OPEN, args)
  return { opened: opened.length, ended: ended.length, corrected: corrected.length }
}

/** As {@link syncRegistration} for somebody whose registration the registry changed. */
export async function follow(c: Context, personId: string): Promise<void> {
  const done = await syncRegistration(c, [personId])
  if (done.opened || done.ended || done.corrected)
    await noteChange(c, 'governance.registry.followed', [REGISTRATION], personId, done)
}

/** Brings the whole ledger in line, in the officer's area. */
export const syncVerb = command({
  name: 'governance.registration.syncFromRegistry',
  title: { zh: '从居民库更新户籍台账', en: 'Update registration from the registry' },
  permission: 'governance.registration.sync',
  entity: REGISTRATION,
  input: z.strictObject({}),
  output: z.object({ opened: z.int(), ended: z.int(), corrected: z.int() }),
  async run(c) {
    const value = await syncRegistration(c, null)
    return { value, audit: { entityId: null, after: value } }
  },
})
