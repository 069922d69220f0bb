import { hashPassword } from '@county/core-service/account/password'
import type { Cipher } from '@county/db/cipher'
import { makeEducation } from './modules/education.ts'
import { makeGovernance } from './modules/governance.ts'
import { makeHealth } from './modules/health.ts'
import { makeHousing } from './modules/housing.ts'
import { makeParty } from './modules/party.ts'
import { makeWarnings } from './modules/warnings.ts'
import { DEMO_PASSWORD, type DemoAccount, makeOfficers } from './officers.ts'
import { makePeople } from './people.ts'
import { makePlaces } from './places.ts'
import { Ids, Random } from './random.ts'
import { type DemoRow, Store } from './store.ts'
import { makeWork } from './work.ts'

/** What is loaded: `scale` times the county, from a seed, as of a day. */
export interface DemoOptions {
  adminUrl: string
  cipher: Cipher
  scale?: number
  seed?: number
  today: string
  now: Date
  /** Told what has been loaded. */
  onTable?: (table: string, rows: number) => void
}

/** What was loaded. */
export interface DemoSummary {
  households: number
  persons: number
  rows: number
  accounts: DemoAccount[]
  password: string
}

/**
 * Loads the registry, officers and employment of the demo county into an empty, migrated database in one transaction.
 * The same seed, scale and day give the same rows. Throws when there are households already.
 */
export async function loadCounty(options: DemoOptions): Promise<DemoSummary> {
  const { scale = 1, seed = 15, today, now, cipher } = options
  if (!Number.isInteger(scale) || scale < 1) throw new Error('the scale of the demo is a whole number from 1')
  const store = await Store.open(options.adminUrl)
  try {
    const [{ taken } = { taken: true }] = await store.query<{ taken: boolean }>(
      `select exists (select 1 from residents.household) or exists (select 1 from core.officer) as taken`,
    )
    if (taken) throw new Error('the database is not empty: demo data is loaded into an empty one only')
    const ids = new Ids()
    const places = makePlaces(new Random(seed), ids, scale)
    const people = makePeople(new Random(seed + 1), ids, cipher, places.grids, today, scale)
    const officers = makeOfficers(new Random(seed + 2), ids, places.grids, await hashPassword(DEMO_PASSWORD), now)
    const work = makeWork(new Random(seed + 3), ids, people.persons, today, scale)
    const education = makeEducation(new Random(seed + 5), ids, people.persons, work, today, scale)
    const housing = makeHousing(new Random(seed + 11), ids, cipher, places, people, today, scale)
    const governance = makeGovernance(new Random(seed + 13), ids, people, places.grids, cipher, today, scale)
    const party = makeParty(new Random(seed + 8), ids, people, places.grids, today)
    const holders = new Map(
      (officers.tables.get('residents.grid_holder') ?? []).map((h) => [String(h.grid_path), String(h.officer_id)]),
    )
    const warnings = makeWarnings(new Random(seed + 9), ids, people.persons, holders, today, scale)
    const health = makeHealth({
      random: new Random(seed + 7),
      ids,
      cipher,
      persons: people.persons,
      households: people.tables.get('residents.household') ?? [],
      grids: places.grids,
      today,
      scale,
    })
    let rows = 0
    const tables: (readonly [string, DemoRow[]])[] = [
      ...places.tables,
      ...people.tables,
      // Clerks' posts are bound to institutions.
      ...[...health].filter(([table]) => table === 'health.institution'),
      ...officers.tables,
      ...work,
      ...education,
      ...housing,
      ...governance,
      ...party,
      ...[...health].filter(([table]) => table !== 'health.institution'),
      ...warnings,
    ]
    for (const [table, list] of tables) {
      rows += await store.copy(table, list)
      options.onTable?.(table, list.length)
    }
    await store.query(
      `insert into core.audit (verb, actor_name, area_path, entity, after) values ('core.demo.load', '演示数据', '522324.', 'core.demo', $1)`,
      [JSON.stringify({ scale, seed, today })],
    )
    await store.commit()
    return {
      households: people.tables.get('residents.household')?.length ?? 0,
      persons: people.persons.length,
      rows,
      accounts: officers.accounts,
      password: DEMO_PASSWORD,
    }
  } catch (error) {
    await store.abandon()
    throw error
  }
}

/** Refreshes the planner's statistics after a load, so that the first lists are fast. */
export async function analyse(adminUrl: string): Promise<void> {
  const store = await Store.open(adminUrl)
  await store.query('commit')
  await store.query('vacuum analyze')
  await store.query('begin')
  await store.commit()
}
