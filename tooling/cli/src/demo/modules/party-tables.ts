import { snake } from '@county/core/ledger/ledger'
import { LEDGERS } from '@county/party/ledgers'
import type { DemoPerson } from '../people.ts'
import type { Grid } from '../places.ts'
import type { Ids, Random } from '../random.ts'
import { DEMO_SOURCE, type DemoRow } from '../store.ts'
import type { Tables } from '../work.ts'

/** Every column of each ledger of the module, empty: what a row does not say is null. */
const BLANK = new Map<string, DemoRow>(
  LEDGERS.filter((l) => l.id !== 'party.ruleSetting').map((ledger) => {
    const fields = Object.entries(ledger.meta).flatMap(([key, meta]) =>
      meta.kind === 'phone' ? [`${snake(key)}_sealed`, `${snake(key)}_index`] : [snake(key)],
    )
    const person = ledger.subject === 'person' ? ['person_id', 'person_name'] : []
    const columns = ['id', 'area_path', ...person, ...fields, 'closed_on', 'closed_reason']
    return [ledger.table, Object.fromEntries(columns.map((c) => [c, null]))]
  }),
)

/** A community with its grids and the people who live there. */
export interface Community {
  name: string
  path: string
  street: string
  streetPath: string
  grids: Grid[]
  /** Grown-ups who are here, in an order of their own. */
  people: DemoPerson[]
  branches: { id: string; name: string }[]
}

/** What the parts of the party demo share. */
export interface Making {
  random: Random
  ids: Ids
  tables: Tables
  today: string
  communities: Community[]
  /** Rows of the registry by person, so that both say the same about membership. */
  registry: ReadonlyMap<string, DemoRow>
  /** Who already is a member, candidate or officer. */
  taken: Set<string>
}

/** Empty tables of the module, in the order of loading. */
export const tables = (): Tables => new Map([...BLANK.keys()].map((table) => [table, []]))

/** Adds a row to a table of the module, as if it had been typed on a day; answers its id. */
export function put(m: Making, table: string, day: string, row: DemoRow): string {
  const name = `party.${table}`
  const typed = `${day}T01:00:00Z`
  const full: DemoRow = { ...BLANK.get(name), ...row, source: DEMO_SOURCE, created_at: typed, updated_at: typed }
  m.tables.get(name)?.push(full)
  return String(full.id)
}

/** Columns that say whom a row is about. */
export const about = (p: DemoPerson): DemoRow => ({ person_id: p.id, person_name: p.name, area_path: p.areaPath })

/** The next person of a community between two ages who has no part yet. */
export function nextPerson(m: Making, community: Community, from: number, to: number): DemoPerson {
  const found = community.people.find((p) => p.age >= from && p.age <= to && !m.taken.has(p.id))
  if (!found) throw new Error(`nobody of ${from} to ${to} is left in ${community.name}`)
  m.taken.add(found.id)
  return found
}
