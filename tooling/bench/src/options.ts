import path from 'node:path'
import { parseArgs } from 'node:util'

/** What a run measures and how long. */
export interface Options {
  /** Names of the rows to measure, in this order. */
  rows: readonly string[]
  /** Times the county: 1 is about 30,000 persons. */
  scale: number
  /** Alternating rounds of ours and the floor. */
  rounds: number
  /** Seconds of each round of a throughput row. */
  seconds: number
  /** Whether a loaded county is used although the migrations have changed since. */
  keep: boolean
  /** Whether docs/benchmarks.md is written again. */
  write: boolean
}

/** Root of the project. */
export const ROOT = path.resolve(import.meta.dirname, '../../..')

/** Folder of what is kept between runs: databases by scale, results by scale; BENCH_CACHE names another one. */
export const CACHE = path.resolve(process.env.BENCH_CACHE ?? path.join(ROOT, '.cache'))

/** The options of a command line. Throws on one that is not known. */
export function readOptions(args: readonly string[], all: readonly string[], browser: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string' },
      scale: { type: 'string', default: '10' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '4' },
      browser: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      'no-doc': { type: 'boolean', default: false },
    },
  })
  const known = [...all, ...browser]
  const rows = values.rows ? values.rows.split(',') : [...all, ...(values.browser ? browser : [])]
  const unknown = rows.filter((row) => !known.includes(row))
  if (unknown.length) throw new Error(`no row ${unknown.join(', ')}; there are ${known.join(', ')}`)
  return {
    rows,
    scale: whole('scale', values.scale),
    rounds: Math.max(3, whole('rounds', values.rounds)),
    seconds: whole('seconds', values.seconds),
    keep: values.keep,
    write: !values['no-doc'],
  }
}

function whole(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > 100) throw new Error(`--${name} is a whole number from 1 to 100`)
  return value
}
