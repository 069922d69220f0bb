import type { Touched } from '@county/api-kit/import/effects'
import type { Context } from '@county/api-kit/verb'
import { closeJobsOf } from '../job/close-jobs.ts'
import { refreshZero } from '../zero-household/store.ts'

/** Records that the registry gave cause to open and to close. */
export interface Synced {
  opened: Touched[]
  closed: (Touched & { person_id: string })[]
}

/**
 * Opens a record for every living person of working age that has none (source: derived; ability still to be checked), and
 * closes those of persons who died, moved away or reached retirement age. Acts in the officer's area.
 */
export async function syncFromRegistry(c: Context): Promise<Synced> {
  const opened = await c.tx.query<Touched>(OPEN, [c.today, c.actor.id])
  const closed = await c.tx.query<Touched & { person_id: string }>(CLOSE, [c.today, c.actor.id])
  const gone = await c.tx.query<{ person_id: string; closed_on: string; closed_reason: string }>(
    `select person_id, closed_on, closed_reason from employment.labour_record where id = any($1)
       and closed_reason in ('死亡', '迁出')`,
    [closed.map((r) => r.id)],
  )
  for (const g of gone) await closeJobsOf(c, [g.person_id], g.closed_on, g.closed_reason)
  await refreshZero(c)
  return { opened, closed }
}

const OPEN = `
  insert into employment.labour_record (person_id, person_name, area_path, labour_ability, willing_to_work, willing_to_train,
    skills, status, status_reason, service_needs, full_time_student, carer, opened_on, source, created_by, updated_by)
  select p.id, p.name, p.area_path, 'unknown', false, false, '{}', 'seeking', 'other', '{}', false, false, $1::date,
    '{"kind":"derived","by":"居民登记"}', $2, $2
  from employment.labour_rules($1::date) s cross join residents.person_card p
  where p.state in ('living', 'away') and p.birth_date is not null
    and $1::date >= (p.birth_date + make_interval(years => s.from_age))::date
    and p.birth_date > case when p.sex is distinct from '2' then s.man_until
      when s.woman_cadre then s.cadre_until else s.worker_until end
    and not exists (select from employment.labour_record r where r.person_id = p.id and r.closed_on is null)
  on conflict do nothing
  returning id, version, area_path`

const CLOSE = `
  update employment.labour_record r
  set closed_on = $1::date, updated_by = $2,
    closed_reason = case x.state when 'deceased' then '死亡' when 'movedAway' then '迁出' else '已达法定退休年龄' end
  from (
    select p.id, p.state, p.birth_date, p.sex, s.*
    from employment.labour_rules($1::date) s cross join residents.person_card p) x
  where x.id = r.person_id and r.closed_on is null and (x.state in ('deceased', 'movedAway')
    or x.birth_date <= case when x.sex is distinct from '2' then x.man_until
      when coalesce(r.woman_category = 'womanCadre', x.woman_cadre) then x.cadre_until else x.worker_until end)
  returning r.id, r.version, r.area_path, r.person_id`
