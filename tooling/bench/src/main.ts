import { Bench, type Row } from './bench.ts'
import { portal } from './browser/portal.ts'
import { openCounty } from './county/county.ts'
import { readOptions } from './options.ts'
import { keepResults, writeReport } from './report.ts'
import { exportRows, importRoster } from './rows/files.ts'
import { month } from './rows/month.ts'
import { board, door, get, list, search } from './rows/reading.ts'
import { update } from './rows/update.ts'

const ROWS: Readonly<Record<string, Row>> = {
  list,
  get,
  search,
  board,
  door,
  update,
  month,
  export: exportRows,
  import: importRoster,
}
const BROWSER: Readonly<Record<string, Row>> = { portal }

const say = (line: string) => process.stderr.write(`${line}\n`)

/** `pnpm bench`: measures ours against its floor, one JSON line a measurement, and writes docs/benchmarks.md. */
async function main(): Promise<boolean> {
  const options = readOptions(process.argv.slice(2), Object.keys(ROWS), Object.keys(BROWSER))
  const county = await openCounty(options.scale, options.keep, say)
  const bench = new Bench(county, options, say)
  let clean = true
  try {
    for (const name of options.rows) {
      say(`${name} …`)
      const row = ROWS[name] ?? (BROWSER[name] as Row)
      for (const measured of await row(bench)) {
        process.stdout.write(`${JSON.stringify(measured)}\n`)
        keepResults(options.scale, county.loaded, name, measured)
        if (measured.pass === false) clean = false
      }
    }
    if (options.write) writeReport()
  } finally {
    await bench.close()
    await county.stop()
  }
  return clean
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`)
    process.exit(1)
  },
)
