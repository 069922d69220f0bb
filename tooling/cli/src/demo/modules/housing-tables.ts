import { isSealed } from '@county/core/ledger/field'
import { type Ledger, ledgerFields, snake } from '@county/core/ledger/ledger'
import type { Cipher } from '@county/db/cipher'
import { LEDGERS } from '@county/housing/ledgers'
import type { DemoPerson } from '../people.ts'
import type { Ids, Random } from '../random.ts'
import { DEMO_SOURCE, type DemoRow } from '../store.ts'
import type { Tables } from '../work.ts'

/** A household with its room and members, as the registry's demo made them. */
export interface Home {
  id: string
  name: string
  no: string
  areaPath: string
  site: string
  community: string
  roomLabel: string
  areaM2: number
  members: DemoPerson[]
  head: DemoPerson
  /** m² a person to two decimals. */
  share: number
  movedInOn: string
}

/** What the parts of the demo need. */
export interface Making {
  random: Random
  ids: Ids
  cipher: Cipher
  tables: Tables
  today: string
  scale: number
  homes: Home[]
}

/** Problems planted in the housing demo at scale 1, for tests and for showing the lists at work. */
export const PLANTED = {
  lateChecks: 3,
  noticesOver: 5,
  lateReviews: 9,
  doubleBenefit: 2,
  headDiffers: 16,
  deadHolder: 8,
  wrongNumber: 12,
  areaDiffers: 14,
  stuck: 26,
  policiesEnding: 40,
}

/** Empty tables of the module, in the order of loading. */
export function tables(): Tables {
  return new Map(LEDGERS.filter((l) => l.name !== 'ruleSetting').map((l) => [l.table, []]))
}

/** An empty row of a ledger: every column is there, so that rows of one table agree. */
function blank(ledger: Ledger<any>): DemoRow {
  const row: DemoRow = {}
  for (const [key, meta] of ledgerFields(ledger)) {
    if (isSealed(meta)) Object.assign(row, { [`${snake(key)}_sealed`]: null, [`${snake(key)}_index`]: null })
    else row[snake(key)] = meta.kind === 'codes' ? [] : null
  }
  return { ...row, closed_on: null, closed_reason: null }
}
const BLANK = new Map<string, DemoRow>(LEDGERS.map((l) => [l.table, blank(l as unknown as Ledger<any>)]))

/** Adds a row to a table of the module, as if it had been typed on a day; answers its id. */
export function put(m: Making, table: string, day: string, row: DemoRow): string {
  const name = `housing.${table}`
  const id = (row.id as string | undefined) ?? m.ids.next(KINDS[table] as string)
  const typed = `${day}T01:00:00Z`
  m.tables
    .get(name)
    ?.push({ ...BLANK.get(name), ...row, id, source: DEMO_SOURCE, created_at: typed, updated_at: typed })
  return id
}

const KINDS: Readonly<Record<string, string>> = {
  room_use: '4a01',
  help: '4a02',
  step_record: '4a03',
  payment: '4a04',
  dwelling: '4a05',
  stock_project: '4a06',
  certificate: '4a07',
  holder: '4a08',
  home_insurance: '4a09',
  job_insurance: '4a0a',
  claim: '4a0b',
}

/** Columns that say which household a row is about. */
export const ofHome = (home: Home): DemoRow => ({
  household_id: home.id,
  household_name: home.name,
  area_path: home.areaPath,
})
