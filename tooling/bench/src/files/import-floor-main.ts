import { readFileSync } from 'node:fs'
import { copyInto } from '@county/db/copy-into'
import { copyLine } from '@county/db/copy-text'
import * as XLSX from '@e965/xlsx'
import pg from 'pg'

/** Reads a roster with the same library and copies its rows into a table; nothing is checked. Tells the milliseconds. */
const bytes = readFileSync(process.argv[2] ?? '')
const client = new pg.Client({ connectionString: process.env.ADMIN_DATABASE_URL })
await client.connect()
await client.query('drop table if exists bench.roster')
const from = performance.now()
const book = XLSX.read(bytes, { type: 'buffer', dense: true, cellText: false, cellHTML: false, cellFormula: false })
const sheet = book.Sheets[book.SheetNames[0] as string] as XLSX.WorkSheet
const [header = [], ...rows] = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true })
await client.query(
  `begin; create table bench.roster (id bigint primary key, ${header.map((_, i) => `c${i} text`).join(', ')})`,
)
const list = ['id', ...header.map((_, i) => `c${i}`)].join(', ')
await copyInto(
  client as never,
  `copy bench.roster (${list}) from stdin`,
  rows.map((row, i) => copyLine([i, ...header.map((_, k) => row[k])])),
)
await client.query('commit')
const ms = performance.now() - from
await client.end()
process.send?.({ ms, rows: rows.length, peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) })
process.disconnect?.()
