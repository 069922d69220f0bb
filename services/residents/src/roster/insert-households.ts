import type { CommandContext } from '@county/api-kit/verb'
import { newId } from '@county/kernel/id'
import { type BulkValue, bulkInsert } from '../shared/bulk.ts'
import { nextHouseholdNumbers } from '../shared/household-number.ts'
import { householdSearch } from '../shared/household-search.ts'
import { nameKeys } from '../shared/names.ts'
import { type Batch, type Effects, matchOf, sourceOf } from './commit.ts'
import type { RosterRow } from './values.ts'

/** A household of the file on its way into the registry. */
export interface NewHome {
  id: string | null
  /** Made by this commit. */
  made: boolean
  no: string
  address: string | null
  room: { id: string | null; label: string } | null
  /** Its rows that are stored. */
  rows: RosterRow[]
  /** Ids that its new persons will get, by row; the head's is needed first. */
  personIds?: Map<RosterRow, string>
}

const COLUMNS = [
  'id',
  'area_path',
  'source',
  'no',
  'site_id',
  'site_name',
  'room_id',
  'room_label',
  'address',
  'head_person_id',
  'head_name',
  'head_pinyin',
  'size',
  'origin_township',
  'origin_village',
  'origin_group',
  'whole_village',
  'contracted_mu',
  'forest_mu',
  'homestead_m2',
  'moved_in_on',
  'poverty_category',
  'search',
]

/** Makes the households that the registry does not have yet, each with its head and its size. */
export async function insertHouseholds(
  c: CommandContext,
  homes: ReadonlyMap<string, NewHome>,
  batch: Batch,
  effects: Effects,
): Promise<void> {
  const fresh = [...homes.values()].filter((home) => home.id === null)
  const unnumbered = fresh.filter((home) => !home.rows[0]?.values.household.no)
  const numbers = await nextHouseholdNumbers(c, unnumbered.length)
  unnumbered.forEach((home, i) => {
    home.no = numbers[i] as string
  })
  const rows: BulkValue[][] = []
  for (const home of fresh) {
    const head = home.rows.find((r) => r.values.isHead) as RosterRow
    const { household: facts, person } = head.values
    const match = matchOf(head)
    home.id = newId()
    home.made = true
    home.no ||= facts.no as string
    home.personIds = new Map(home.rows.map((row) => [row, matchOf(row).personId ?? newId()]))
    rows.push([
      home.id,
      match.areaPath,
      sourceOf(batch, head),
      home.no,
      match.siteId,
      match.siteName,
      home.room?.id,
      home.room?.label,
      home.address,
      home.personIds.get(head),
      person.name,
      nameKeys(person.name).pinyin,
      home.rows.length,
      facts.originTownship,
      facts.originVillage,
      facts.originGroup,
      facts.wholeVillage,
      facts.contractedMu,
      facts.forestMu,
      facts.homesteadM2,
      facts.movedInOn,
      facts.povertyCategory,
      householdSearch(home.no, home.room?.label ?? null),
    ])
    effects.created('residents.household', home.id, match.areaPath)
  }
  await bulkInsert(c, 'residents.household', COLUMNS, rows)
}
