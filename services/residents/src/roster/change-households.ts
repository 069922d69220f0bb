import type { CommandContext } from '@county/api-kit/verb'
import { householdMoved } from '@county/residents/events'
import { type BulkChange, bulkUpdate } from '../shared/bulk.ts'
import { householdSearch } from '../shared/household-search.ts'
import { type Batch, type Effects, matchOf, sourceOf } from './commit.ts'
import type { HOUSEHOLD_FACTS } from './compare.ts'
import type { NewHome } from './insert-households.ts'
import type { RosterRow } from './values.ts'

const COLUMN: Record<(typeof HOUSEHOLD_FACTS)[number], string> = {
  originTownship: 'origin_township',
  originVillage: 'origin_village',
  originGroup: 'origin_group',
  wholeVillage: 'whole_village',
  contractedMu: 'contracted_mu',
  forestMu: 'forest_mu',
  homesteadM2: 'homestead_m2',
  movedInOn: 'moved_in_on',
  povertyCategory: 'poverty_category',
}
const NAMES = [
  ...Object.values(COLUMN),
  'room_id',
  'room_label',
  'address',
  'area_path',
  'search',
  'source',
  'site_id',
  'site_name',
]

/** Changes known households where the file says otherwise; what their members' rows repeat follows. */
export async function changeHouseholds(
  c: CommandContext,
  rows: readonly RosterRow[],
  homes: ReadonlyMap<string, NewHome>,
  batch: Batch,
  effects: Effects,
): Promise<void> {
  const carriers = rows.filter((row) => row.values.carrier && !homes.get(row.values.group)?.made)
  const changes: BulkChange[] = []
  for (const row of carriers) {
    const columns = columnsOf(row, homes.get(row.values.group) as NewHome)
    if (Object.keys(columns).length > 0)
      changes.push({ id: matchOf(row).householdId as string, columns: { ...columns, source: sourceOf(batch, row) } })
  }
  if (changes.length === 0) return
  const before = await c.tx.query<{ id: string; areaPath: string }>(
    `select id, area_path as "areaPath" from residents.household where id = any($1::uuid[]) for update`,
    [changes.map((change) => change.id)],
  )
  const was = new Map(before.map((h) => [h.id, h.areaPath]))
  const done = await bulkUpdate(c, 'residents.household', NAMES, changes)
  for (const h of done) effects.changed('residents.household', h.id, h.areaPath, h.version)
  await followHouseholds(
    c,
    done.map((h) => h.id),
    effects,
  )
  for (const h of done) {
    const fromArea = was.get(h.id) as string
    if (fromArea === h.areaPath) continue
    const members = await c.tx.query<{ id: string }>(`select id from residents.person where household_id = $1`, [h.id])
    await c.tx.query(`select core.sync_area($1::uuid[], array[$2]::uuid[], $3)`, [
      members.map((m) => m.id),
      h.id,
      h.areaPath,
    ])
    await noteVersions(c, h.id, effects)
    await c.emit(householdMoved, { householdId: h.id, fromArea, toArea: h.areaPath, on: c.today })
  }
}

function columnsOf(row: RosterRow, home: NewHome): Record<string, unknown> {
  const columns: Record<string, unknown> = {}
  const { household } = row.values
  for (const { key } of row.changes) {
    const column = COLUMN[key as keyof typeof COLUMN]
    if (column) columns[column] = household[key as keyof typeof COLUMN] ?? null
    else if (key === 'room' && home.room) {
      columns.room_id = home.room.id
      columns.room_label = home.room.label
      columns.address = home.address
      columns.search = householdSearch(String(household.no ?? ''), home.room.label)
      columns.site_id = matchOf(row).siteId
      columns.site_name = matchOf(row).siteName
    } else if (key === 'areaPath') columns.area_path = matchOf(row).areaPath
  }
  return columns
}

/** Members repeat their household's number, site, address, origin and category. */
async function followHouseholds(c: CommandContext, ids: string[], effects: Effects): Promise<void> {
  const done = await c.tx.query<{ id: string; version: number; areaPath: string }>(
    `update residents.person p set site_id = h.site_id, address = h.address, origin_township = h.origin_township,
       poverty_category = h.poverty_category
     from residents.household h where h.id = any($1::uuid[]) and p.household_id = h.id
       and (p.site_id, p.address, p.origin_township, p.poverty_category)
         is distinct from (h.site_id, h.address, h.origin_township, h.poverty_category)
     returning p.id, p.version, p.area_path as "areaPath"`,
    [ids],
  )
  for (const p of done) effects.changed('residents.person', p.id, p.areaPath, p.version)
}

async function noteVersions(c: CommandContext, householdId: string, effects: Effects): Promise<void> {
  const rows = await c.tx.query<{ table: string; id: string; version: number; areaPath: string }>(
    `select 'residents.person' as table, id, version, area_path as "areaPath" from residents.person where household_id = $1
     union all select 'residents.membership', id, version, area_path from residents.membership where household_id = $1`,
    [householdId],
  )
  for (const row of rows) effects.changed(row.table, row.id, row.areaPath, row.version)
}
