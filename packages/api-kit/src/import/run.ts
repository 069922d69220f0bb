import type { ImportSheet } from '@county/core/import'
import { DomainError } from '@county/kernel/errors'
import type { CommandContext } from '../verb.ts'
import {
  countStates,
  getBatch,
  keepEffects,
  keepRows,
  loadRows,
  moveBatch,
  progressOf,
  type StoredBatch,
} from './batch-store.ts'
import { type Importer, refusedByMessages, type WorkRow } from './importer.ts'
import { forgetWorkbook, openWorkbook, sourceRows } from './read-file.ts'

/** Reads, arranges and compares every row of the chosen sheets; stores nothing but the outcome (dry run). */
export async function checkBatch(c: CommandContext, importer: Importer, id: string): Promise<StoredBatch> {
  const batch = await getBatch(c, id, true)
  const chosen = batch.sheets.filter((s) => s.chosen)
  const missing = chosen.flatMap((s) => missingKeys(importer, s))
  if (!chosen.length || missing.length)
    throw new DomainError('COLUMNS_MISSING', { status: 'UNPROCESSABLE', params: { columns: [...new Set(missing)] } })
  const { workbook } = await openWorkbook(c, batch.file_id)
  const rows = readRows(importer, workbook, batch.sheets)
  const { snapshot } = await c.tx.one<{ snapshot: string }>(`select pg_current_snapshot()::text as snapshot`)
  await importer.match(c, rows)
  await keepRows(c, batch, importer, rows)
  await moveBatch(c, batch, ['uploaded', 'checked'], { state: 'checked', counts: { ...countStates(rows), snapshot } })
  return getBatch(c, id)
}

function missingKeys(importer: Importer, sheet: ImportSheet): string[] {
  const mapped = new Set(sheet.columns.map((x) => x.key))
  return importer.columns.filter((t) => t.required && !mapped.has(t.key)).map((t) => t.label.zh)
}

function readRows(
  importer: Importer,
  workbook: Parameters<typeof sourceRows>[1],
  sheets: readonly ImportSheet[],
): WorkRow<any>[] {
  const rows: WorkRow<any>[] = []
  for (const source of sourceRows(importer, workbook, sheets)) {
    const { values, messages } = importer.read(source)
    rows.push({
      source: { sheet: source.sheet, row: source.row },
      values,
      messages,
      state: refusedByMessages(messages) ? 'refused' : 'new',
      changes: [],
      decision: null,
    })
  }
  importer.arrange?.(rows)
  return rows
}

/** Stores the rows of a checked batch. Throws BATCH_UNDECIDED, or BATCH_OUTDATED when the ledgers have changed since the check so that a row would now be treated otherwise. */
export async function commitBatch(c: CommandContext, importer: Importer, id: string): Promise<StoredBatch> {
  const batch = await getBatch(c, id, true)
  if (batch.state !== 'checked')
    throw new DomainError('BATCH_STATE', { status: 'CONFLICT', params: { state: batch.state } })
  const rows = await loadRows<any>(c, id)
  const counts = countStates(rows)
  if (counts.undecided)
    throw new DomainError('BATCH_UNDECIDED', { status: 'CONFLICT', params: { undecided: counts.undecided } })
  if (await changedSince(c, importer, batch.counts.snapshot)) await assertUnchanged(c, importer, rows)
  const wanted = rows.filter(
    (r) => r.state === 'new' || r.state === 'changed' || (r.state === 'conflict' && r.decision === 'take'),
  )
  progressOf.set(id, { done: 0, total: wanted.length })
  try {
    const effects = await importer.commit(c, wanted, { id, fileName: batch.file_name }, (done, total) =>
      progressOf.set(id, { done, total }),
    )
    await keepEffects(c, importer.id.split('.')[0] as string, id, effects)
  } finally {
    progressOf.delete(id)
  }
  await moveBatch(c, batch, ['checked'], { state: 'committed', committed: true })
  forgetWorkbook(batch.file_id)
  return getBatch(c, id)
}

async function changedSince(c: CommandContext, importer: Importer, snapshot: string | undefined): Promise<boolean> {
  if (!snapshot) return true
  const { changed } = await c.tx.one<{ changed: boolean }>(
    `select exists (select 1 from core.ledger_change where entity = any($1) and xact >= pg_snapshot_xmin($2::pg_snapshot)
       and not pg_visible_in_snapshot(xact, $2::pg_snapshot)) as changed`,
    [[...importer.tables, ...(importer.matchedTables ?? [])], snapshot],
  )
  return changed
}

/** What becomes of a row, in a form that does not depend on how it was kept. */
const outcome = (r: WorkRow<any>) => JSON.stringify([r.state, r.changes.map((x) => [x.key, x.from, x.to])])

async function assertUnchanged(c: CommandContext, importer: Importer, rows: WorkRow<any>[]): Promise<void> {
  const fresh = rows.map((r) => ({
    ...r,
    messages: r.messages.filter((m) => m.level !== 'conflict'),
    changes: [],
    state: r.state === 'refused' ? r.state : ('new' as const),
    match: undefined,
  }))
  await importer.match(c, fresh)
  const moved = fresh.filter((r, i) => outcome(r) !== outcome(rows[i] ?? r))
  if (moved.length)
    throw new DomainError('BATCH_OUTDATED', {
      status: 'CONFLICT',
      params: { rows: moved.slice(0, 20).map((r) => r.source.row), count: moved.length },
    })
  fresh.forEach((r, i) => {
    const row = rows[i]
    if (row) row.match = r.match
  })
}

/** Takes a committed batch back. Rows changed or referred to since stay as they are and are told. */
export async function undoBatch(
  c: CommandContext,
  id: string,
): Promise<{ batch: StoredBatch; kept: { table: string; id: string; reason: string }[] }> {
  const batch = await getBatch(c, id, true)
  await moveBatch(c, batch, ['committed'], { state: 'undoing' })
  const done = await c.tx.query<{ table_name: string; row_id: string; undone: boolean; reason: string | null }>(
    `select table_name, row_id, undone, reason from core.undo_import($1)`,
    [id],
  )
  await moveBatch(c, { ...batch, state: 'undoing' }, ['undoing'], { state: 'undone', undone: true })
  const kept = done.filter((r) => !r.undone).map((r) => ({ table: r.table_name, id: r.row_id, reason: r.reason ?? '' }))
  return { batch: await getBatch(c, id), kept }
}
