import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Bench, Row } from '../bench.ts'
import { firstMessage, startNode } from '../child.ts'
import { writeRoster } from '../files/roster.ts'
import { alternate, atMost, cost, type Measurement, median } from '../measure.ts'

const ROWS = 30_000
const here = (file: string) => path.join(import.meta.dirname, '../files', file)

/** Runs a file in a process of its own and gives what it tells. */
async function runChild<T>(bench: Bench, file: string, args: string[]): Promise<T> {
  const env = { ...bench.county.env, ADMIN_DATABASE_URL: bench.county.adminUrl }
  const child = startNode(here(file), { args, env })
  const told = await firstMessage<T>(child)
  await child.stop()
  return told
}

interface Imported {
  ms: number
  parts: string
  counts: Record<string, number>
  peakMiB: number
}

/** A roster of 30,000 new persons: read, dry run and commit, against reading it and copying its rows. */
export const importRoster: Row = async (bench) => {
  await bench.stopServers()
  const dir = path.join(bench.county.dataDir, 'rosters')
  const [{ n } = { n: 0 }] = await bench.rows<{ n: number }>(
    `select count(*)::int as n from core.import_batch where importer = 'residents.roster' and state = 'committed'`,
  )
  const edition = (round: number) => writeRoster(dir, ROWS, n + round)
  const told: Imported[] = []
  const found = await alternate(
    bench.options.rounds,
    async (round) => {
      const imported = await runChild<Imported>(bench, 'import-main.ts', [await edition(round), 'residents.roster'])
      if (imported.counts.new !== ROWS) throw new Error(`not all rows are new: ${JSON.stringify(imported.counts)}`)
      told.push(imported)
      return imported.ms
    },
    async (round) => (await runChild<{ ms: number }>(bench, 'import-floor-main.ts', [await edition(round)])).ms,
  )
  const peak = median(told.map((t) => t.peakMiB))
  const also = { 'ms to read + dry run + commit': told.at(-1)?.parts ?? '' }
  const measured = cost(`import of a roster of ${ROWS} rows`, 'ms', found, 2.5)
  return [{ ...measured, also }, atMost('memory of that import, all of the process', 'MiB', peak, 600)]
}

interface Written {
  ms: number
  first: number
  bytes: number
  rows: number
}

/** An export of about 30,000 rows from the click to the last byte, against the writer alone on ready rows. */
export const exportRows: Row = async (bench) => {
  const ledger = 'employment.serviceCardCheck'
  const [{ day } = { day: '' }] = await bench.rows<{ day: string }>(
    `select checked_on::text as day from employment.service_card_check where closed_on is null order by checked_on offset ${ROWS} limit 1`,
  )
  const officer = await bench.officer('renshe')
  const api = await bench.api()
  const firsts: number[] = []
  let rows = 0
  const ours = async () => {
    const from = performance.now()
    const list = { filters: { checkedOn: { to: day } } }
    let job = await officer.command<Job>('employment.export.start', { ledger, list })
    while (job.state === 'running') {
      await pause(100)
      job = await officer.query<Job>('employment.export.get', { jobId: job.id })
    }
    if (job.state !== 'done') throw new Error(`the export ${job.state}`)
    const answer = await fetch(`${officer.url}/api/core/files/${job.fileId}`, { headers: officer.headers })
    if (!answer.ok || !answer.body) throw new Error(`the file: ${answer.status}`)
    let first = 0
    for await (const _ of answer.body) first ||= performance.now() - from
    firsts.push(first)
    rows = job.done
    return performance.now() - from
  }
  await ours()
  const idle = api.memory().peak
  const found = await alternate(bench.options.rounds, ours, async () => {
    return (await runChild<Written>(bench, 'writer-main.ts', [ledger, day])).ms
  })
  const also = {
    rows,
    'ms to the first byte': Math.round(median(firsts)),
    'server memory grew, MiB': api.memory().peak - idle,
  }
  return [{ ...cost(`export of ${ROWS} rows`, 'ms', found, 1.5), also } satisfies Measurement]
}

interface Job {
  id: string
  state: 'running' | 'done' | 'failed'
  done: number
  fileId: string | null
}
