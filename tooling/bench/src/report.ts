import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Loaded } from './county/county.ts'
import type { Measurement } from './measure.ts'
import { CACHE, ROOT } from './options.ts'

interface Kept {
  loaded: Loaded
  /** By the row that measured it, then by name. */
  rows: Record<string, Record<string, Measurement & { on: string }>>
}

const FOLDER = path.join(CACHE, 'bench-results')
const fileOf = (scale: number) => path.join(FOLDER, `${scale}.json`)
const read = (scale: number): Kept | undefined =>
  existsSync(fileOf(scale)) ? (JSON.parse(readFileSync(fileOf(scale), 'utf8')) as Kept) : undefined

/** Keeps a measurement beside those of earlier runs at the scale; the newest of a name counts. */
export function keepResults(scale: number, loaded: Loaded, row: string, measured: Measurement): void {
  const kept: Kept = { loaded, rows: read(scale)?.rows ?? {} }
  kept.rows[row] = { ...kept.rows[row], [measured.name]: { ...measured, on: new Date().toISOString().slice(0, 10) } }
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(fileOf(scale), JSON.stringify(kept, null, 1))
}

/** Writes docs/benchmarks.md from the newest measurement of every row at every scale. */
export function writeReport(): void {
  const scales = existsSync(FOLDER)
    ? readdirSync(FOLDER)
        .map((name) => Number(path.parse(name).name))
        .filter((scale) => read(scale))
        .sort((a, b) => b - a)
    : []
  const parts = [head(), ...scales.map(table), growth(scales), how()]
  writeFileSync(path.join(ROOT, 'docs/benchmarks.md'), `${parts.filter(Boolean).join('\n\n')}\n`)
}

function head(): string {
  const [cpu] = os.cpus()
  const memory = Math.round(os.totalmem() / 1024 ** 3)
  return `# Benchmarks

What the platform costs over the least that could answer the same question, measured side by side in one run:
**the floor** is a minimal fastify and \`pg\` server in a process of its own with the same SQL and the same JSON, a token
check, and nothing else: no roles, no area scope, no row-level security, no audit, history or idempotency, nothing sealed.
**Ours** is the API as it is shipped, over HTTP, with a signed-in officer. Both use the same embedded PostgreSQL with
\`fsync\` on. Absolute figures drift with the machine; the ratio is what counts.

Machine: ${os.cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory} GB, ${os.type()} ${os.release().split('-')[0]}, Node ${process.versions.node}. Written on ${new Date().toISOString().slice(0, 10)}.`
}

const LEGEND = `Ratio: ours / floor, or ours / bar where there is no floor. A bar with ≥ is on throughput, one with ≤ on time or size.`

function table(scale: number): string {
  const kept = read(scale)
  if (!kept) return ''
  const { loaded } = kept
  const all = Object.values(kept.rows).flatMap((row) => Object.values(row))
  const lines = all.map((m) => {
    const result = m.pass === null ? '' : m.pass ? 'met' : '**missed**'
    const also = Object.entries(m.also ?? {})
      .map(([key, value]) => `${key}: ${value}`)
      .join('; ')
    return `| ${m.name} | ${m.ours} ${m.unit} | ${m.floor === null ? '–' : `${m.floor} ${m.unit}`} | ${m.ratio} | ${m.bar ?? '–'} | ${result} | ${also} |`
  })
  const missed = all.filter((m) => m.pass === false).map((m) => `- ${m.name}: ${m.ratio}, the bar is ${m.bar}.`)
  return [
    `## ${loaded.persons.toLocaleString('en')} persons (scale ${scale})`,
    `Loaded ${loaded.rows.toLocaleString('en')} rows in ${loaded.countySeconds} s, then twelve months of reports through the real monthly cycle in ${loaded.monthsSeconds} s (memory of the loader at most ${loaded.peakMemoryMiB} MiB). ${LEGEND}`,
    ['| work | ours | floor | ratio | bar | | beside |', '|---|---|---|---|---|---|---|', ...lines].join('\n'),
    missed.length ? `Missed:\n\n${missed.join('\n')}` : 'No bar is missed.',
  ].join('\n\n')
}

/** Requests a second of ours at each size. */
function growth(scales: readonly number[]): string {
  const sizes = [...scales].reverse().flatMap((scale) => {
    const kept = read(scale)
    return kept ? [{ kept, persons: kept.loaded.persons.toLocaleString('en') }] : []
  })
  if (sizes.length < 2) return ''
  const names = new Map<string, string>()
  for (const { kept } of sizes)
    for (const [row, found] of Object.entries(kept.rows))
      for (const [name, m] of Object.entries(found)) if (m.unit === 'req/s') names.set(name, row)
  const lines = [...names].map(([name, row]) => {
    const cells = sizes.map(({ kept }) => {
      const m = kept.rows[row]?.[name]
      return m ? `${m.ours} (floor ${m.floor})` : '–'
    })
    return `| ${name} | ${cells.join(' | ')} |`
  })
  return [
    '## Growth',
    'Requests a second of ours, and of the floor, by the number of persons in the registry.',
    [
      `| work | ${sizes.map((s) => s.persons).join(' | ')} |`,
      `|---|${sizes.map(() => '---|').join('')}`,
      ...lines,
    ].join('\n'),
    'Two million persons: `pnpm bench --scale 70`. It was not run for this page.',
  ].join('\n\n')
}

function how(): string {
  return `## How it is measured

- \`pnpm bench\` loads the demonstration county at scale 10 (about 300,000 persons) into \`.cache/bench-10\`, keeps it for
  the next run, and measures every row; \`--scale 1\` is the county's real size, \`--rows list,update\` picks rows,
  \`--browser\` adds the portal in Chromium, \`--keep\` uses a loaded county although the migrations have changed since.
  Each measurement is one line of JSON on the standard output; this page is written from the newest of each.
- Throughput rows: 16 connections on the loopback, ${'`autocannon`'}, at least three rounds of a few seconds each, ours and the
  floor alternating, medians. Requests go through many different areas, persons and names. Answers are not compressed for
  either. The board's floor counts everything at every request and is driven by two connections, which keep both cores busy.
- Beside each ratio stands the processor time of a request (server + PostgreSQL), which other work on the machine disturbs
  least.
- The floor reads and writes with plain \`pg\`; the statements for one record and for the update are prepared, as ours are.
  Its search is LIKE over names, and over numbers kept in the clear; ours searches sealed numbers by a keyed index of the
  last four characters. Its list counts at every request; ours counts again only after the ledger has changed, and
  checks that at every request.
- Opening a month is measured with every ledger marked as changed, so that nothing kept in memory can be used.
- The import's floor reads the file with the same library and copies its rows into a table without checking anything. The
  export's floor is the same writer on rows that are in memory already.`
}
