import type { Context } from '@county/api-kit/verb'
import { DomainError } from '@county/kernel/errors'
import type { HouseholdRow } from '@county/residents/household/household'

/** Columns of a household that verbs show; `h` is the table's name in the query. */
export const HOUSEHOLD_COLUMNS = `h.id, h.version, h.area_path, h.created_at, h.updated_at, h.source, h.closed_on,
  h.closed_reason, h.head_person_id, h.room_id, h.no, h.head_name, h.size, h.site_name, h.room_label, h.address,
  h.origin_township, h.origin_village, h.origin_group, h.whole_village, h.contracted_mu::float8 as contracted_mu,
  h.forest_mu::float8 as forest_mu, h.homestead_m2::float8 as homestead_m2, h.moved_in_on, h.poverty_category, h.state,
  h.note`

/** A stored household as verbs return it. */
export function toHouseholdRow(row: Record<string, any>): HouseholdRow {
  return {
    id: row.id,
    version: row.version,
    areaPath: row.area_path,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    updatedByName: row.updated_by_name ?? null,
    source: row.source,
    closedOn: row.closed_on,
    closedReason: row.closed_reason,
    subject: null,
    headPersonId: row.head_person_id,
    roomId: row.room_id,
    values: {
      no: row.no,
      headName: row.head_name,
      size: row.size,
      siteName: row.site_name,
      roomLabel: row.room_label,
      address: row.address,
      originTownship: row.origin_township,
      originVillage: row.origin_village,
      originGroup: row.origin_group,
      wholeVillage: row.whole_village,
      contractedMu: row.contracted_mu,
      forestMu: row.forest_mu,
      homesteadM2: row.homestead_m2,
      movedInOn: row.moved_in_on,
      povertyCategory: row.poverty_category,
      state: row.state,
      note: row.note,
    },
  }
}

/** One household; throws NOT_FOUND when there is none in the officer's area. */
export async function getHouseholdRow(c: Context, id: string): Promise<HouseholdRow> {
  const row = await c.tx.maybe<Record<string, any>>(
    `select ${HOUSEHOLD_COLUMNS}, core.officer_name(h.updated_by) as updated_by_name
     from residents.household h where h.id = $1`,
    [id],
  )
  if (!row) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
  return toHouseholdRow(row)
}
