import { isSealed } from '@county/core/ledger/field'
import { type Ledger, ledgerFields, snake } from '@county/core/ledger/ledger'
import { DomainError } from '@county/kernel/errors'
import { newId } from '@county/kernel/id'
import { toColumns } from '../ledger/columns.ts'
import { subjectColumn } from '../ledger/subject.ts'
import { ident, tableIdent } from '../sql.ts'
import type { CommandContext } from '../verb.ts'
import type { Effect, Progress, WorkRow } from './importer.ts'
import type { LedgerImportHooks, LedgerMatch, LedgerSource } from './ledger-importer.ts'

const CHUNK = 2000
const hex = (v: unknown) => (Buffer.isBuffer(v) ? `\\x${v.toString('hex')}` : v)

/** Stores imported rows of a ledger, some thousand a statement: new rows are inserted, known rows changed where the file says otherwise. */
export async function commitLedgerRows(
  c: CommandContext,
  ledger: Ledger<any>,
  hooks: LedgerImportHooks,
  rows: WorkRow<LedgerSource>[],
  batch: { id: string; fileName: string },
  progress: Progress,
): Promise<Effect[]> {
  const effects: Effect[] = []
  for (let at = 0; at < rows.length; at += CHUNK) {
    const part = rows.slice(at, at + CHUNK)
    const fresh = part.filter((r) => !(r.match as LedgerMatch).existing)
    const known = part.filter((r) => (r.match as LedgerMatch).existing && r.changes.length)
    if (ledger.oneActive) effects.push(...(await endOpenRows(c, ledger, fresh)))
    if (fresh.length) effects.push(...(await insertRows(c, ledger, hooks, fresh, batch)))
    if (known.length) effects.push(...(await changeRows(c, ledger, known, batch)))
    progress(at + part.length, rows.length)
  }
  return effects
}

const sourceOf = (batch: { id: string; fileName: string }, r: WorkRow<LedgerSource>) => ({
  kind: 'import',
  batch: batch.id,
  file: batch.fileName,
  row: r.source.row,
})

async function insertRows(
  c: CommandContext,
  ledger: Ledger<any>,
  hooks: LedgerImportHooks,
  rows: WorkRow<LedgerSource>[],
  batch: { id: string; fileName: string },
): Promise<Effect[]> {
  const subject = subjectColumn(ledger)
  const records: Record<string, unknown>[] = []
  for (const r of rows) {
    const match = r.match as LedgerMatch
    const given = hooks.complete ? await hooks.complete(c, r.values.values, match.subjectId) : r.values.values
    const record: Record<string, unknown> = { id: newId(), area_path: match.areaPath, source: sourceOf(batch, r) }
    if (subject) record[subject] = match.subjectId
    if (subject) record[subject === 'person_id' ? 'person_name' : 'household_name'] = match.subjectName
    for (const [column, value] of toColumns(ledger, completed(ledger, given), c.cipher)) record[column] = hex(value)
    records.push(record)
  }
  const columns = Object.keys(records[0] ?? {})
    .map(ident)
    .join(', ')
  await c.tx.query(
    `insert into ${tableIdent(ledger.table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${tableIdent(ledger.table)}, $1)`,
    [JSON.stringify(records)],
  )
  return records.map((r) => ({
    table: ledger.table,
    rowId: r.id as string,
    areaPath: r.area_path as string,
    versionBefore: 0,
    versionAfter: 1,
  }))
}

/** Every field of a new row, so that each record has the same columns; a blank list of codes is an empty one. */
const completed = (ledger: Ledger<any>, given: Record<string, unknown>) =>
  Object.fromEntries(ledgerFields(ledger).map(([k, m]) => [k, given[k] ?? (m.kind === 'codes' ? [] : null)]))

async function changeRows(
  c: CommandContext,
  ledger: Ledger<any>,
  rows: WorkRow<LedgerSource>[],
  batch: { id: string; fileName: string },
): Promise<Effect[]> {
  const records = rows.map((r) => {
    const match = r.match as LedgerMatch
    const changed = Object.fromEntries(r.changes.map((x) => [x.key, r.values.values[x.key]]))
    const columns = Object.fromEntries([...toColumns(ledger, changed, c.cipher)].map(([k, v]) => [k, hex(v)]))
    return { id: match.existing?.id, version: match.existing?.version, columns, source: sourceOf(batch, r) }
  })
  const names = ledgerFields(ledger).flatMap(([k, m]) =>
    isSealed(m) ? [`${snake(k)}_sealed`, `${snake(k)}_index`] : [snake(k)],
  )
  const sets = names.map(
    (n) => `${ident(n)} = case when x.columns ? '${n}' then (y).${ident(n)} else t.${ident(n)} end`,
  )
  const table = tableIdent(ledger.table)
  const done = await c.tx.query<{ id: string; version: number; area_path: string }>(
    `update ${table} t set ${sets.join(', ')}, source = x.source
     from (select z.*, jsonb_populate_record(null::${table}, z.columns) as y
           from jsonb_to_recordset($1) as z(id uuid, version int, columns jsonb, source jsonb)) x
     where t.id = x.id and t.version = x.version returning t.id, t.version, t.area_path`,
    [JSON.stringify(records)],
  )
  if (done.length !== rows.length)
    throw new DomainError('BATCH_OUTDATED', { status: 'CONFLICT', params: { count: rows.length - done.length } })
  return done.map((d) => ({
    table: ledger.table,
    rowId: d.id,
    areaPath: d.area_path,
    versionBefore: d.version - 1,
    versionAfter: d.version,
  }))
}

/** With one open row a subject: the open rows end on the day before the new ones begin. */
async function endOpenRows(c: CommandContext, ledger: Ledger<any>, rows: WorkRow<LedgerSource>[]): Promise<Effect[]> {
  const [subject, begins] = [subjectColumn(ledger), ledger.beginsOn as string]
  if (!subject || !rows.length) return []
  const pairs = rows.map((r) => ({ subject: (r.match as LedgerMatch).subjectId, begins: r.values.values[begins] }))
  const end = () =>
    c.tx.query<{ id: string; version: number; area_path: string }>(
      `update ${tableIdent(ledger.table)} t set closed_on = x.begins - 1, closed_reason = 'superseded'
     from json_to_recordset($1) as x(subject uuid, begins date)
     where t.${subject} = x.subject and t.closed_on is null and t.${ident(snake(begins))} < x.begins returning t.id, t.version, t.area_path`,
      [JSON.stringify(pairs)],
    )
  const done = await c.beyondInstitution(end)
  return done.map((d) => ({
    table: ledger.table,
    rowId: d.id,
    areaPath: d.area_path,
    versionBefore: d.version - 1,
    versionAfter: d.version,
  }))
}
