import type { CommandContext } from '@county/api-kit/verb'
import { isWithin } from '@county/core/area'
import { DomainError } from '@county/kernel/errors'
import { newId } from '@county/kernel/id'
import type { NewHousehold } from '@county/residents/change/inputs'
import type { HouseholdState } from '@county/residents/change/state'
import { errors } from '@county/residents/errors'
import { nextHouseholdNumbers } from '../shared/household-number.ts'
import { householdSearch } from '../shared/household-search.ts'
import { nameKeys } from '../shared/names.ts'
import { placeOf } from './place.ts'

/** Facts of the household that a new one comes from; an empty one takes them over. */
interface Origin {
  areaPath: string
  originTownship: string | null
  originVillage: string | null
  originGroup: string | null
  povertyCategory: string | null
  siteId: string | null
  siteName: string | null
}

/** Makes an empty household where it will live; its members join by a plan. `from` is where they come from. */
export async function createHousehold(
  c: CommandContext,
  told: NewHousehold,
  headName: string,
  on: string,
  fromId: string | null,
): Promise<HouseholdState> {
  const from = fromId === null ? undefined : await originOf(c, fromId)
  const no = told.no ?? (await nextHouseholdNumbers(c, 1))[0]
  await assertNumberFree(c, no as string)
  const fallback = told.areaPath ?? from?.areaPath ?? c.actor.areaPath
  if (!isWithin(fallback, c.actor.areaPath))
    throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { path: 'areaPath' } })
  const place = await placeOf(c, told.roomId ?? null, fallback)
  const id = newId()
  await c.tx.query(
    `insert into residents.household (id, area_path, no, site_id, site_name, room_id, room_label, address, head_name,
       head_pinyin, origin_township, origin_village, origin_group, poverty_category, moved_in_on, search, source)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, '{"kind": "typed"}')`,
    [
      id,
      place.areaPath,
      no,
      place.siteId ?? from?.siteId ?? null,
      place.siteName ?? from?.siteName ?? null,
      told.roomId ?? null,
      place.roomLabel,
      place.address,
      headName,
      nameKeys(headName).pinyin,
      told.originTownship ?? from?.originTownship ?? null,
      told.originVillage ?? from?.originVillage ?? null,
      told.originGroup ?? from?.originGroup ?? null,
      told.povertyCategory ?? from?.povertyCategory ?? null,
      on,
      householdSearch(no as string, place.roomLabel),
    ],
  )
  return { id, no: no as string, open: true, headId: null, roomId: told.roomId ?? null, members: [] }
}

function originOf(c: CommandContext, id: string): Promise<Origin> {
  return c.tx.one<Origin>(
    `select area_path as "areaPath", origin_township as "originTownship", origin_village as "originVillage",
       origin_group as "originGroup", poverty_category as "povertyCategory", site_id as "siteId", site_name as "siteName"
     from residents.household where id = $1`,
    [id],
  )
}

/** Throws HOUSEHOLD_NO_TAKEN when any household of the county has the number. */
export async function assertNumberFree(c: CommandContext, no: string): Promise<void> {
  const taken = await c.tx.query(
    `select 1 from residents.household where no = $1 union all select 1 from residents.household_numbers_elsewhere($2)`,
    [no, [no]],
  )
  if (taken.length > 0) errors.fail('HOUSEHOLD_NO_TAKEN', { no })
}
