import type { CommandContext } from '@county/api-kit/verb'
import { newId } from '@county/kernel/id'
import { type BulkValue, bulkInsert } from '../shared/bulk.ts'
import { commonArea } from '../shared/common-area.ts'
import { nameKeys } from '../shared/names.ts'
import { numberColumns, phoneColumns } from '../shared/numbers.ts'
import { temporaryNumbers } from '../shared/temp-number.ts'
import { type Batch, type Effects, matchOf, sourceOf } from './commit.ts'
import type { NewHome } from './insert-households.ts'
import type { RosterRow } from './values.ts'

const PERSON = [
  'id',
  'area_path',
  'source',
  'name',
  'name_pinyin',
  'initials',
  'id_number_sealed',
  'id_number_index',
  'id_tail_index',
  'temp_number',
  'sex',
  'birth_date',
  'ethnicity',
  'education',
  'political',
  'marital',
  'relation_to_head',
  'phone_sealed',
  'phone_index',
  'hukou_status',
  'disability_category',
  'disability_grade',
  'household_id',
  'household_no',
  'site_id',
  'address',
  'origin_township',
  'poverty_category',
  'note',
  'search',
]
/** Rows that are prepared and stored together. */
const TOGETHER = 4000
const DUPLICATE = ['id', 'area_path', 'source', 'first_id', 'second_id', 'reason']
const MEMBERSHIP = ['id', 'area_path', 'source', 'person_id', 'household_id', 'relation', 'valid_from', 'reason_in']

/** Facts of the household that each member's row repeats. */
export interface HomeFacts {
  id: string
  no: string
  areaPath: string
  siteId: string | null
  address: string | null
  originTownship: string | null
  povertyCategory: string | null
}

/** Makes the persons that the registry does not have yet, with their memberships. */
export async function insertPersons(
  c: CommandContext,
  fresh: readonly RosterRow[],
  homes: ReadonlyMap<string, NewHome>,
  batch: Batch,
  effects: Effects,
): Promise<void> {
  if (fresh.length === 0) return
  const stored = await storedHomes(c, homes)
  const numberless = fresh.filter((row) => row.values.person.idNumber === null)
  const numbers = await temporaryNumbers(
    c,
    numberless.map((r) => r.values.person as { sex: string; birthDate: string }),
    c.actor.areaPath,
  )
  const temporary = new Map(numberless.map((row, i) => [row, numbers[i] as string]))
  let storing: Promise<unknown> = Promise.resolve()
  // The next rows are sealed while the database stores the last ones.
  for (let at = 0; at < fresh.length; at += TOGETHER) {
    const made = fresh.slice(at, at + TOGETHER).map((row) => makeRows(c, row, homes, stored, temporary.get(row), batch))
    await storing
    storing = storeRows(c, made, effects)
    storing.catch(() => undefined)
  }
  await storing
}

interface MadeRows {
  person: BulkValue[]
  membership: BulkValue[]
  duplicates: BulkValue[][]
}

function makeRows(
  c: CommandContext,
  row: RosterRow,
  homes: ReadonlyMap<string, NewHome>,
  stored: ReadonlyMap<string, HomeFacts>,
  temporary: string | undefined,
  batch: Batch,
): MadeRows {
  const home = homes.get(row.values.group) as NewHome
  const facts = factsOf(row, home, stored)
  const id = home.personIds?.get(row) ?? newId()
  const source = sourceOf(batch, row)
  return {
    person: personRow(c, row, id, facts, temporary ?? null, source),
    membership: [newId(), facts.areaPath, source, id, facts.id, row.values.relation, joinedOn(c, row), 'imported'],
    duplicates: matchOf(row).like.map((like) => duplicateRow(id, facts.areaPath, like, source)),
  }
}

/** Memberships are no effects of their own: the undoing of a person takes them along. */
async function storeRows(c: CommandContext, made: readonly MadeRows[], effects: Effects): Promise<void> {
  const memberships = made.map((m) => m.membership)
  const duplicates = made.flatMap((m) => m.duplicates)
  await bulkInsert(
    c,
    'residents.person',
    PERSON,
    made.map((m) => m.person),
  )
  await bulkInsert(c, 'residents.membership', MEMBERSHIP, memberships)
  await bulkInsert(c, 'residents.duplicate_candidate', DUPLICATE, duplicates)
  for (const m of made) effects.created('residents.person', m.person[0] as string, m.person[1] as string)
  for (const d of duplicates) effects.created('residents.duplicate_candidate', d[0] as string, d[1] as string)
}

/** The day of joining: the day of moving in, or of birth when that is later; today when the file says nothing. */
function joinedOn(c: CommandContext, row: RosterRow): string {
  const moved = row.values.household.movedInOn ?? c.today
  const born = row.values.person.birthDate ?? moved
  return [[born, moved].sort().at(-1) as string, c.today].sort()[0] as string
}

function factsOf(row: RosterRow, home: NewHome, stored: ReadonlyMap<string, HomeFacts>): HomeFacts {
  const known = stored.get(home.id as string)
  if (known) return known
  const { household } = row.values
  const match = matchOf(row)
  return {
    id: home.id as string,
    no: home.no,
    areaPath: match.areaPath,
    siteId: match.siteId,
    address: home.address,
    originTownship: household.originTownship ?? null,
    povertyCategory: household.povertyCategory ?? null,
  }
}

/** Facts of households that were there before, for the rows of their new members. */
export async function storedHomes(
  c: CommandContext,
  homes: ReadonlyMap<string, NewHome>,
): Promise<Map<string, HomeFacts>> {
  const ids = [...homes.values()].flatMap((home) => (home.id !== null && !home.made ? [home.id] : []))
  if (ids.length === 0) return new Map()
  const rows = await c.tx.query<HomeFacts>(
    `select id, no, area_path as "areaPath", site_id as "siteId", address, origin_township as "originTownship",
       poverty_category as "povertyCategory" from residents.household where id = any($1::uuid[])`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

function personRow(
  c: CommandContext,
  row: RosterRow,
  id: string,
  home: HomeFacts,
  temporary: string | null,
  source: object,
): BulkValue[] {
  const { person, relation } = row.values
  const keys = nameKeys(person.name)
  const number = numberColumns(c.cipher, person.idNumber?.startsWith('T') ? null : person.idNumber)
  const phone = phoneColumns(c.cipher, person.phone ?? null)
  return [
    id,
    home.areaPath,
    source,
    person.name,
    keys.pinyin,
    keys.initials,
    number.id_number_sealed,
    number.id_number_index,
    number.id_tail_index,
    temporary ?? (person.idNumber?.startsWith('T') ? person.idNumber : null),
    person.sex ?? '9',
    person.birthDate,
    person.ethnicity,
    person.education,
    person.political,
    person.marital,
    relation,
    phone.phone_sealed,
    phone.phone_index,
    person.hukouStatus,
    person.disabilityCategory,
    person.disabilityGrade,
    home.id,
    home.no,
    home.siteId,
    home.address,
    home.originTownship,
    home.povertyCategory,
    person.note,
    keys.search,
  ]
}

function duplicateRow(
  id: string,
  areaPath: string,
  like: { personId: string; reason: string; areaPath: string },
  source: object,
): BulkValue[] {
  const [first, second] = id < like.personId ? [id, like.personId] : [like.personId, id]
  return [newId(), commonArea(areaPath, like.areaPath), source, first, second, like.reason]
}
