import { randomUUID } from 'node:crypto'
import type { Bench, Row } from '../bench.ts'
import type { Asked } from '../drive.ts'
import type { Measurement } from '../measure.ts'
import { race } from '../race.ts'
import { commandPath } from '../session.ts'

/** A ledger to update: its verb, its table, the field that changes. */
interface Updated {
  name: string
  verb: string
  table: string
  field: string
  value(n: number): unknown
  least: number | null
}

/** More rows than a round can update twice: each request meets the version it names. */
const ROWS = 20_000

async function raceUpdates(bench: Bench, u: Updated): Promise<Measurement> {
  const found = await bench.rows<{ id: string; version: number }>(
    `select id, version from employment.${u.table} where closed_on is null order by md5(id::text) limit ${ROWS}`,
  )
  let [n, m] = [0, 0]
  const nextOurs = (): Asked => {
    const row = found[n++ % found.length] as { id: string; version: number }
    const data = { id: row.id, values: { [u.field]: u.value(n) } }
    return { path: commandPath(u.verb), body: { key: randomUUID(), expected: row.version++, data } }
  }
  const nextFloor = (): Asked => {
    const row = found[m++ % found.length] as { id: string }
    return { path: `/update/${u.table}`, body: { id: row.id, value: u.value(m) } }
  }
  return race(bench, u.name, 'renshe', { ours: nextOurs, floor: nextFloor }, u.least)
}

/** One record with permission, version, rules, audit, history and idempotency, against a bare UPDATE; both durable. */
export const update: Row = async (bench) => [
  await raceUpdates(bench, {
    name: 'update one record',
    verb: 'employment.serviceCardCheck.update',
    table: 'service_card_check',
    field: 'note',
    value: (n) => `核查备注 ${n}`,
    least: 0.2,
  }),
  await raceUpdates(bench, {
    name: 'update one labour record, whose household is judged anew',
    verb: 'employment.labourRecord.update',
    table: 'labour_record',
    field: 'wantedWage',
    value: (n) => 300_000 + (n % 1000) * 100,
    least: null,
  }),
]
