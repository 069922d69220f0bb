import type { FactQuery } from '@county/api-kit/module'
import * as cards from '@county/housing/facts'

const held = (
  kind: string,
) => `select h.household_id as subject_id, h.area_path, h.starts_on as since, '{}'::jsonb as detail
  from housing.help h where h.kind = '${kind}' and h.stage = 'inForce' and h.closed_on is null and h.starts_on <= $1::date`

/** What the module publishes about households, for the day $1. */
export const facts: FactQuery[] = [
  {
    card: cards.overcrowded,
    sql: `select p.id as subject_id, u.area_path, u.since,
        jsonb_build_object('m2PerPerson', u.m2_per_person, 'members', u.members) as detail
      from housing.room_use u join residents.household_profile p on p.room_id = u.room_id
      join residents.household_card k on k.id = p.id and k.state = 'open'
      where u.state = 'crowded' and u.closed_on is null and u.since <= $1::date`,
  },
  { card: cards.publicRental, sql: held('publicRental') },
  { card: cards.subsidised, sql: held('subsidy') },
  {
    card: cards.certified,
    sql: `select t.household_id as subject_id, t.area_path, t.issued_on as since, '{}'::jsonb as detail
      from housing.certificate t where t.stage = 'issued' and t.issued_on <= $1::date and housing.counts(t.closed_reason)`,
  },
  {
    card: cards.insured,
    sql: `select distinct on (i.household_id) i.household_id as subject_id, i.area_path, i.starts_on as since,
        jsonb_build_object('until', i.ends_on) as detail
      from housing.home_insurance i where i.starts_on <= $1::date and i.ends_on >= $1::date and i.closed_on is null
      order by i.household_id, i.ends_on desc`,
  },
]
