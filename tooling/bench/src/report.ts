import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Loaded } from './county/county.ts'
import type { Measurement } from './measure.ts'
import { CACHE } from './options.ts'

interface Kept {
  loaded: Loaded
  /** By the row that measured it, then by name. */
  rows: Record<string, Record<string, Measurement & { on: string }>>
}

const fileOf = (scale: number) => path.join(CACHE, 'bench-results', `${scale}.json`)
const read = (scale: number): Kept | undefined =>
  existsSync(fileOf(scale)) ? (JSON.parse(readFileSync(fileOf(scale), 'utf8')) as Kept) : undefined

/** Keeps a measurement beside those of earlier runs at the scale; the newest of a name counts. */
export function keepResults(scale: number, loaded: Loaded, row: string, measured: Measurement): void {
  const kept: Kept = { loaded, rows: read(scale)?.rows ?? {} }
  kept.rows[row] = { ...kept.rows[row], [measured.name]: { ...measured, on: new Date().toISOString().slice(0, 10) } }
  mkdirSync(path.dirname(fileOf(scale)), { recursive: true })
  writeFileSync(fileOf(scale), JSON.stringify(kept, null, 1))
}
export function writeReport(): void {}
