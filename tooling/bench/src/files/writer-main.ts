import { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { loadModules } from '@county/api/modules'
import { systemActor } from '@county/api-kit/actor'
import { exportColumns } from '@county/api-kit/export/export-rows'
import { writeWorkbook } from '@county/office/write-workbook'
import pg from 'pg'

/** Writes ready rows with the writer alone. Tells the milliseconds to the first and to the last byte. */
const [ledgerId = '', upTo = ''] = process.argv.slice(2)
const { modules } = await loadModules()
const ledger = modules.flatMap((m) => m.ledgers).find((l) => l.id === ledgerId)
if (!ledger) throw new Error(`no ledger ${ledgerId}`)
const client = new pg.Client({ connectionString: process.env.ADMIN_DATABASE_URL })
await client.connect()
const { rows } = await client.query(
  `select r.*, r.checked_on::text as checked_on, p.name as "#name", p.household_no as "#household", p.address as "#address"
   from employment.service_card_check r join residents.person p on p.id = r.person_id where r.checked_on <= $1 and r.closed_on is null`,
  [upTo],
)
await client.end()
const ready = rows.map((r) => ({ ...r, '#id': '529900********1234', checkedOn: r.checked_on, '#closedOn': null }))
const from = performance.now()
let first = 0
let bytes = 0
const sink = new Writable({
  write(chunk, _encoding, done) {
    first ||= performance.now() - from
    bytes += chunk.length
    done()
  },
})
writeWorkbook({
  sheets: [
    { name: ledger.title.zh, columns: exportColumns({ actor: systemActor('bench', '522324.') }, ledger), rows: ready },
  ],
}).pipe(sink)
await finished(sink)
process.send?.({
  ms: performance.now() - from,
  first,
  bytes,
  rows: ready.length,
  peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
})
process.disconnect?.()
