import type { CommandContext } from '@county/api-kit/verb'
import { newId } from '@county/kernel/id'
import { personMoved } from '@county/residents/events'
import { type BulkChange, type BulkValue, bulkInsert, bulkUpdate } from '../shared/bulk.ts'
import { nameKeys } from '../shared/names.ts'
import { phoneColumns } from '../shared/numbers.ts'
import { type Batch, type Effects, matchOf, sourceOf } from './commit.ts'
import type { NewHome } from './insert-households.ts'
import { type HomeFacts, storedHomes } from './insert-persons.ts'
import type { RosterRow } from './values.ts'

const COLUMN: Record<string, string> = {
  ethnicity: 'ethnicity',
  education: 'education',
  political: 'political',
  marital: 'marital',
  hukouStatus: 'hukou_status',
  disabilityCategory: 'disability_category',
  disabilityGrade: 'disability_grade',
  note: 'note',
}
const NAMES = [
  ...Object.values(COLUMN),
  'name',
  'name_pinyin',
  'initials',
  'search',
  'phone_sealed',
  'phone_index',
  'relation_to_head',
  'household_id',
  'household_no',
  'site_id',
  'address',
  'origin_township',
  'poverty_category',
  'area_path',
  'source',
]

/** Changes known persons where the file says otherwise, and moves those whose move was decided. Answers households to count anew. */
export async function changePersons(
  c: CommandContext,
  rows: readonly RosterRow[],
  homes: ReadonlyMap<string, NewHome>,
  batch: Batch,
  effects: Effects,
): Promise<Set<string>> {
  const stored = await storedHomes(c, homes)
  const moving = rows.filter((row) => matchOf(row).fromHouseholdId !== null || isFounder(row, homes))
  const changes: BulkChange[] = []
  for (const row of rows) {
    const columns = columnsOf(c, row)
    if (moving.includes(row)) Object.assign(columns, homeColumns(row, homes, stored))
    if (Object.keys(columns).length > 0)
      changes.push({ id: matchOf(row).personId as string, columns: { ...columns, source: sourceOf(batch, row) } })
  }
  const done = await bulkUpdate(c, 'residents.person', NAMES, changes)
  for (const person of done) effects.changed('residents.person', person.id, person.areaPath, person.version)
  await changeRelations(
    c,
    rows.filter((row) => !moving.includes(row)),
    effects,
  )
  return moveMemberships(c, moving, homes, stored, batch, effects)
}

/** A person without a household who becomes a member of one in the file. */
function isFounder(row: RosterRow, homes: ReadonlyMap<string, NewHome>): boolean {
  return homes.get(row.values.group)?.made === true && matchOf(row).personId !== null
}

function columnsOf(c: CommandContext, row: RosterRow): Record<string, unknown> {
  const columns: Record<string, unknown> = {}
  const person = row.values.person as unknown as Record<string, string | null>
  for (const { key } of row.changes) {
    const column = COLUMN[key]
    if (column) columns[column] = person[key]
    else if (key === 'name') {
      const keys = nameKeys(row.values.person.name)
      Object.assign(columns, {
        name: person.name,
        name_pinyin: keys.pinyin,
        initials: keys.initials,
        search: keys.search,
      })
    } else if (key === 'phone') Object.assign(columns, phoneColumns(c.cipher, person.phone ?? null))
    else if (key === 'relation') columns.relation_to_head = row.values.relation
  }
  return columns
}

function homeColumns(row: RosterRow, homes: ReadonlyMap<string, NewHome>, stored: ReadonlyMap<string, HomeFacts>) {
  const home = homes.get(row.values.group) as NewHome
  const known = stored.get(home.id as string)
  const match = matchOf(row)
  const { household } = row.values
  return {
    household_id: home.id,
    household_no: known?.no ?? home.no,
    site_id: known?.siteId ?? match.siteId,
    address: known?.address ?? home.address,
    origin_township: known?.originTownship ?? household.originTownship ?? null,
    poverty_category: known?.povertyCategory ?? household.povertyCategory ?? null,
    area_path: known?.areaPath ?? match.areaPath,
    relation_to_head: row.values.relation,
  }
}

/** The relation stands on the open membership too. */
async function changeRelations(c: CommandContext, rows: readonly RosterRow[], effects: Effects): Promise<void> {
  const wanted = rows.filter((row) => row.changes.some((change) => change.key === 'relation'))
  if (wanted.length === 0) return
  const done = await c.tx.query<{ id: string; version: number; areaPath: string }>(
    `update residents.membership m set relation = x.relation
     from json_to_recordset($1) x (person uuid, relation text)
     where m.person_id = x.person and m.valid_to is null returning m.id, m.version, m.area_path as "areaPath"`,
    [JSON.stringify(wanted.map((row) => ({ person: matchOf(row).personId, relation: row.values.relation })))],
  )
  for (const m of done) effects.changed('residents.membership', m.id, m.areaPath, m.version)
}

async function moveMemberships(
  c: CommandContext,
  moving: readonly RosterRow[],
  homes: ReadonlyMap<string, NewHome>,
  stored: ReadonlyMap<string, HomeFacts>,
  batch: Batch,
  effects: Effects,
): Promise<Set<string>> {
  const touched = new Set<string>()
  if (moving.length === 0) return touched
  const closed = await c.tx.query<{ id: string; version: number; areaPath: string }>(
    `update residents.membership set valid_to = $2, reason_out = 'imported'
     where person_id = any($1::uuid[]) and valid_to is null returning id, version, area_path as "areaPath"`,
    [moving.map((row) => matchOf(row).personId), c.today],
  )
  for (const m of closed) effects.changed('residents.membership', m.id, m.areaPath, m.version)
  const rows: BulkValue[][] = moving.map((row) => {
    const home = homes.get(row.values.group) as NewHome
    const areaPath = stored.get(home.id as string)?.areaPath ?? matchOf(row).areaPath
    return [
      newId(),
      areaPath,
      sourceOf(batch, row),
      matchOf(row).personId,
      home.id,
      row.values.relation,
      c.today,
      'imported',
    ]
  })
  const columns = ['id', 'area_path', 'source', 'person_id', 'household_id', 'relation', 'valid_from', 'reason_in']
  await bulkInsert(c, 'residents.membership', columns, rows)
  for (const [i, row] of moving.entries()) {
    const [id, areaPath] = rows[i] as [string, string]
    const match = matchOf(row)
    const toHouseholdId = homes.get(row.values.group)?.id as string
    effects.created('residents.membership', id, areaPath)
    if (match.fromHouseholdId) touched.add(match.fromHouseholdId)
    touched.add(toHouseholdId)
    const personId = match.personId as string
    await c.tx.query(`select core.sync_area($1::uuid[], '{}', $2)`, [[personId], areaPath])
    await c.emit(personMoved, {
      personId,
      fromHouseholdId: match.fromHouseholdId,
      toHouseholdId,
      on: c.today,
      areaPath,
    })
  }
  return touched
}

/** Counts members of households anew; one that has none left is closed. */
export async function refreshHouseholds(
  c: CommandContext,
  ids: string[],
  batch: Batch,
  effects: Effects,
): Promise<void> {
  if (ids.length === 0) return
  const done = await c.tx.query<{ id: string; version: number; areaPath: string }>(
    `update residents.household h
     set size = n.size, state = case when n.size = 0 then 'closed' else h.state end,
       closed_on = case when n.size = 0 then $2::date else h.closed_on end,
       closed_reason = case when n.size = 0 then 'moved' else h.closed_reason end,
       source = jsonb_build_object('kind', 'import', 'batch', $3::text, 'file', $4::text)
     from (select w.id, count(p.id)::int as size from unnest($1::uuid[]) w (id)
           left join residents.person p on p.household_id = w.id and p.state in ('living', 'away') group by w.id) n
     where h.id = n.id and h.size <> n.size returning h.id, h.version, h.area_path as "areaPath"`,
    [ids, c.today, batch.id, batch.fileName],
  )
  for (const h of done) effects.changed('residents.household', h.id, h.areaPath, h.version)
}
