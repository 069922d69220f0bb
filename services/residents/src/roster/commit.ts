import type { Effect, Progress } from '@county/api-kit/import/importer'
import type { CommandContext } from '@county/api-kit/verb'
import { errors } from '@county/residents/errors'
import { rosterImported } from '@county/residents/events'
import { changeHouseholds } from './change-households.ts'
import { changePersons, refreshHouseholds } from './change-persons.ts'
import { insertHouseholds, type NewHome } from './insert-households.ts'
import { insertPersons } from './insert-persons.ts'
import { insertPlaces } from './insert-places.ts'
import type { RosterMatch, RosterRow } from './values.ts'

/** The batch a commit belongs to. */
export interface Batch {
  id: string
  fileName: string
}

/** Effects in the order of doing, one for each stored row. */
export class Effects {
  readonly #known = new Map<string, Effect>()

  /** Notes a row that was made. */
  created(table: string, rowId: string, areaPath: string): void {
    this.#known.set(`${table}|${rowId}`, { table, rowId, areaPath, versionBefore: 0, versionAfter: 1 })
  }

  /** Notes a row that was changed and now has this version. */
  changed(table: string, rowId: string, areaPath: string, version: number): void {
    const earlier = this.#known.get(`${table}|${rowId}`)
    if (earlier) earlier.versionAfter = version
    else
      this.#known.set(`${table}|${rowId}`, {
        table,
        rowId,
        areaPath,
        versionBefore: version - 1,
        versionAfter: version,
      })
  }

  /** All of them. */
  list(): Effect[] {
    return [...this.#known.values()]
  }
}

/** Source of a row that came from a file. */
export const sourceOf = (batch: Batch, row: RosterRow) => ({
  kind: 'import',
  batch: batch.id,
  file: batch.fileName,
  row: row.source.row,
})

/** Stores the rows of a roster: places, households, persons, memberships, then what is to change. */
export async function commitRoster(
  c: CommandContext,
  rows: RosterRow[],
  batch: Batch,
  progress: Progress,
): Promise<Effect[]> {
  const effects = new Effects()
  const fresh = rows.filter((r) => matchOf(r).personId === null)
  const known = rows.filter((r) => matchOf(r).personId !== null)
  const homes = homesOf(rows)
  await insertPlaces(c, homes, batch, effects)
  await insertHouseholds(c, homes, batch, effects)
  progress(Math.floor(rows.length / 4), rows.length)
  await insertPersons(c, fresh, homes, batch, effects)
  progress(Math.floor((rows.length * 3) / 4), rows.length)
  const touched = await changePersons(c, known, homes, batch, effects)
  await changeHouseholds(c, rows, homes, batch, effects)
  for (const row of fresh) if (matchOf(row).householdId) touched.add(matchOf(row).householdId as string)
  await refreshHouseholds(c, [...touched], batch, effects)
  await c.emit(rosterImported, { batchId: batch.id, persons: fresh.length })
  progress(rows.length, rows.length)
  return effects.list()
}

/** What matching found for a row. */
export const matchOf = (row: RosterRow): RosterMatch => row.match as RosterMatch

/** The households of the file by their key; a new one must bring its head. */
function homesOf(rows: RosterRow[]): Map<string, NewHome> {
  const homes = new Map<string, NewHome>()
  for (const row of rows) {
    const { group } = row.values
    const home = homes.get(group) ?? {
      id: matchOf(row).householdId,
      made: false,
      rows: [],
      no: '',
      address: null,
      room: null,
    }
    homes.set(group, home)
    home.rows.push(row)
  }
  const headless = [...homes.values()].filter((h) => h.id === null && !h.rows.some((r) => r.values.isHead))
  if (headless.length > 0)
    errors.fail('ROSTER_HEAD_SKIPPED', {
      count: headless.length,
      rows: headless
        .slice(0, 20)
        .map((h) => h.rows[0]?.source.row)
        .join('、'),
    })
  return homes
}
