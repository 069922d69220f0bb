import type { Context } from '@county/api-kit/verb'
import { findMismatches } from '@county/housing/certificate/mismatch'
import { settingsOn } from '../rule/read-rules.ts'
import { knownOf, numberOf } from './known.ts'

const CHUNK = 1000

/**
 * Holds the data of homes that have no certificate yet against the registry again and notes what does not agree. With ids:
 * of these households alone. Answers how many rows changed.
 */
export async function recheck(c: Context, householdIds: readonly string[] | null): Promise<number> {
  const { areaTolerance } = await settingsOn(c, c.today)
  const rows = await c.tx.query<Record<string, any>>(
    `select id, household_id, holder_name, holder_number_sealed, registered_m2, mismatches from housing.certificate
     where closed_on is null and stage <> 'issued' and holder_name is not null and ($1::uuid[] is null or household_id = any($1))
     order by id`,
    [householdIds],
  )
  let changed = 0
  for (let at = 0; at < rows.length; at += CHUNK) {
    const part = rows.slice(at, at + CHUNK)
    const known = await knownOf(c, [...new Set(part.map((r) => r.household_id as string))])
    for (const r of part) {
      const registered = {
        holderName: r.holder_name,
        holderNumber: numberOf(c, r),
        registeredM2: r.registered_m2,
      }
      const found = findMismatches(
        registered,
        known.get(r.household_id) ?? { persons: [], roomM2: null },
        areaTolerance,
      )
      if ([...found].sort().join() === [...r.mismatches].sort().join()) continue
      changed++
      await c.tx.query(
        `update housing.certificate set mismatches = $2, accepted = null, updated_by = $4,
           mismatch_since = case when $2::text[] = '{}' then null else coalesce(mismatch_since, $3::date) end,
           stage = case when $2::text[] <> '{}' and stage in ('toTax', 'toIssue') then 'toCorrect' else stage end,
           stage_since = case when $2::text[] <> '{}' and stage in ('toTax', 'toIssue') then $3::date else stage_since end
         where id = $1`,
        [r.id, found, c.today, c.actor.id],
      )
    }
  }
  return changed
}
