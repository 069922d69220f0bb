import { isMasked, isSecret } from '@county/core/ledger/field'
import { type Ledger, ledgerFields, snake } from '@county/core/ledger/ledger'
import { maskCitizenId } from '@county/kernel/citizen-id'
import { maskPhone } from '@county/kernel/phone'
import { fromColumns, sealedIndex } from '../ledger/columns.ts'
import { HIDDEN } from '../ledger/secrets.ts'
import { subjectColumn } from '../ledger/subject.ts'
import { tableIdent } from '../sql.ts'
import type { Context } from '../verb.ts'
import { refuseRow, type WorkRow } from './importer.ts'
import type { LedgerMatch, LedgerSource } from './ledger-importer.ts'

type Row = WorkRow<LedgerSource>
type Stored = Record<string, any>

/** Finds the open stored row that each source row means, and tells what would change. */
export async function findExisting(c: Context, ledger: Ledger<any>, rows: Row[]): Promise<void> {
  const column = subjectColumn(ledger)
  const ids = rows.flatMap((r) => (r.match as LedgerMatch | undefined)?.subjectId ?? [])
  const stored = await c.tx.query<Stored>(
    column
      ? `select * from ${tableIdent(ledger.table)} where ${column} = any($1) and closed_on is null`
      : `select * from ${tableIdent(ledger.table)} where closed_on is null and $1::text[] is not null`,
    [ids],
  )
  const keyOf = (subject: string | null, values: Record<string, unknown>) =>
    JSON.stringify([subject, ...ledger.identity.map((k) => values[k as string] ?? null)])
  const byKey = new Map(stored.map((s) => [keyOf(column ? s[column] : null, fromColumns(c, ledger, s)), s]))
  const open = new Map(column && ledger.oneActive ? stored.map((s) => [s[column] as string, s]) : [])
  const seen = new Map<string, number>()
  for (const r of rows) {
    const match = r.match as LedgerMatch | undefined
    if (!match || r.state === 'refused') continue
    const key = keyOf(match.subjectId, r.values.values)
    // With one open row a subject, a second line about the subject has no place, whatever it says.
    const line = ledger.oneActive ? String(match.subjectId) : key
    const earlier = seen.get(line)
    if (earlier !== undefined) {
      refuseRow(r, 'REPEATED_IN_FILE', `与第 ${earlier} 行重复`, `Repeats row ${earlier}`)
      continue
    }
    seen.set(line, r.source.row)
    const known = byKey.get(key)
    if (known) compare(c, ledger, r, match, known)
    else requireNew(ledger, r, open.get(match.subjectId ?? ''))
  }
}

function compare(c: Context, ledger: Ledger<any>, r: Row, match: LedgerMatch, stored: Stored): void {
  match.existing = { id: stored.id, version: stored.version }
  const before = fromColumns(c, ledger, stored)
  for (const [key, value] of Object.entries(r.values.values))
    if (value !== null && !same(ledger, key, value, stored, before, c))
      r.changes.push(changeOf(ledger, key, before[key], shown(ledger, key, value)))
  if (r.state !== 'conflict') r.state = r.changes.length ? 'changed' : 'same'
}

/** A change as it is kept beside the sealed rows: of a secret only that it changes. */
export function changeOf(ledger: Ledger<any>, key: string, from: unknown, to: unknown): Row['changes'][number] {
  const meta = ledger.meta[key]
  return meta && isSecret(meta) ? { key, from: HIDDEN, to: HIDDEN } : { key, from, to }
}

/** A new value as it may be shown: what is sealed stays masked. */
function shown(ledger: Ledger<any>, key: string, value: unknown): unknown {
  const meta = ledger.meta[key]
  if (!meta || !isMasked(meta)) return value
  return meta.kind === 'phone' ? maskPhone(String(value)) : maskCitizenId(String(value))
}

function same(
  ledger: Ledger<any>,
  key: string,
  value: unknown,
  stored: Stored,
  before: Record<string, unknown>,
  c: Context,
): boolean {
  const index = stored[`${snake(key)}_index`] as Buffer | undefined
  if (index) return index.equals(sealedIndex(ledger, key, value, c.cipher))
  // Several codes are a set: their order says nothing.
  const plain = (v: unknown) => JSON.stringify(Array.isArray(v) ? [...v].sort() : v)
  return plain(value) === plain(before[key])
}

function requireNew(ledger: Ledger<any>, r: Row, open: Stored | undefined): void {
  const missing = ledgerFields(ledger).filter(
    ([k, m]) => !m.optional && !m.derived && m.kind !== 'codes' && (r.values.values[k] ?? null) === null,
  )
  if (missing.length) {
    const [zh, en] = [missing.map(([, m]) => m.label.zh).join('、'), missing.map(([, m]) => m.label.en).join(', ')]
    refuseRow(r, 'REQUIRED_MISSING', `缺少必填内容：${zh}`, `Missing: ${en}`)
    return
  }
  const key = ledger.beginsOn as string
  const since = open?.[snake(key)] as string | undefined
  if (since && String(r.values.values[key]) <= since)
    refuseRow(
      r,
      'BEGINS_BEFORE_OPEN_ROW',
      `已有从 ${since} 开始的记录，新记录应在其后开始`,
      `There is a row since ${since}; a new one begins after it`,
    )
}
