import type { ImportBatch, ImportColumn, ImportRow, ImportSheet } from '@county/core/import'
import { DomainError } from '@county/kernel/errors'
import type { CommandContext, Context } from '../verb.ts'
import type { Effect, Importer, WorkRow } from './importer.ts'

/** A batch as stored. */
export interface StoredBatch {
  id: string
  version: number
  importer: string
  file_id: string
  file_name: string
  state: ImportBatch['state']
  sheets: ImportSheet[]
  counts: ImportBatch['counts'] & { snapshot?: string }
  area_path: string
  created_at: string
  created_by_name: string | null
  committed_at: string | null
  undone_at: string | null
  failure: string | null
}

const NONE = { new: 0, changed: 0, same: 0, conflict: 0, refused: 0, undecided: 0 }

/** Progress of batches at work in this process; a batch that is not here has no work under way. */
export const progressOf = new Map<string, { done: number; total: number }>()

/** Creates a batch for an uploaded file. */
export async function createBatch(
  c: CommandContext,
  batch: { module: string; importer: string; fileId: string; fileName: string; sheets: ImportSheet[] },
): Promise<StoredBatch> {
  const { id } = await c.tx.one<{ id: string }>(
    `insert into core.import_batch (module, importer, file_id, file_name, state, sheets, counts, area_path, created_by)
     values ($1, $2, $3, $4, 'uploaded', $5, $6, $7, $8) returning id`,
    [
      batch.module,
      batch.importer,
      batch.fileId,
      batch.fileName,
      JSON.stringify(batch.sheets),
      JSON.stringify(NONE),
      c.actor.areaPath,
      c.actor.id,
    ],
  )
  return getBatch(c, id)
}

/** A batch of this module in the officer's area; throws NOT_FOUND. `lock` holds it for the transaction. */
export async function getBatch(c: Context, id: string, lock = false): Promise<StoredBatch> {
  const row = await c.tx.maybe<StoredBatch>(
    `select b.*, core.officer_name(b.created_by) as created_by_name from core.import_batch b where b.id = $1${lock ? ' for update' : ''}`,
    [id],
  )
  if (!row) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { batch: id } })
  return row
}

/** Earlier batches of an importer, newest first. */
export function listBatches(c: Context, importer: string | undefined): Promise<StoredBatch[]> {
  return c.tx.query<StoredBatch>(
    `select b.*, core.officer_name(b.created_by) as created_by_name from core.import_batch b
     where $1::text is null or b.importer = $1 order by b.created_at desc, b.id desc limit 50`,
    [importer ?? null],
  )
}

/** Moves a batch on; throws BATCH_STATE when it is not in one of the states `from`. */
export async function moveBatch(
  c: CommandContext,
  batch: StoredBatch,
  from: readonly StoredBatch['state'][],
  change: Partial<Pick<StoredBatch, 'state' | 'sheets' | 'counts' | 'failure'>> & {
    committed?: boolean
    undone?: boolean
  },
): Promise<void> {
  if (!from.includes(batch.state))
    throw new DomainError('BATCH_STATE', { status: 'CONFLICT', params: { state: batch.state } })
  await c.tx.query(
    `update core.import_batch set state = coalesce($2, state), sheets = coalesce($3, sheets), counts = coalesce($4, counts),
       failure = $5, version = version + 1,
       committed_at = case when $6 then now() else committed_at end, undone_at = case when $7 then now() else undone_at end
     where id = $1`,
    [
      batch.id,
      change.state ?? null,
      change.sheets ? JSON.stringify(change.sheets) : null,
      change.counts ? JSON.stringify(change.counts) : null,
      change.failure ?? null,
      change.committed ?? false,
      change.undone ?? false,
    ],
  )
}

/** What a person sees of a batch. */
export function toBatch(batch: StoredBatch, targets: readonly ImportColumn[]): ImportBatch {
  const { snapshot: _, ...counts } = batch.counts
  return {
    id: batch.id,
    version: batch.version,
    importer: batch.importer,
    fileName: batch.file_name,
    state: batch.state,
    sheets: batch.sheets,
    targets: targets.map(({ key, label, required }) => ({ key, label, required })),
    counts,
    progress: progressOf.get(batch.id) ?? { done: 0, total: 0 },
    createdAt: batch.created_at,
    createdBy: batch.created_by_name ?? '',
    committedAt: batch.committed_at,
    undoneAt: batch.undone_at,
    failure: batch.failure,
  }
}

/** Keeps checked rows: values sealed, display values masked. Replaces what an earlier check kept. */
export async function keepRows<R>(
  c: CommandContext,
  batch: StoredBatch,
  importer: Importer<R>,
  rows: WorkRow<R>[],
): Promise<void> {
  const module = importer.id.split('.')[0] as string
  await c.tx.query(`delete from core.import_row where batch_id = $1`, [batch.id])
  for (let at = 0; at < rows.length; at += 4000) {
    const part = rows.slice(at, at + 4000).map((row, i) => ({
      position: at + i,
      sheet: row.source.sheet,
      row: row.source.row,
      state: row.state,
      payload: c.cipher.seal(JSON.stringify([row.values, row.match ?? null])).toString('base64'),
      display: importer.display(row.values),
      changes: row.changes,
      messages: row.messages,
    }))
    await c.tx.query(
      `insert into core.import_row (batch_id, position, module, area_path, sheet, row, state, payload, display, changes, messages)
       select $1, position, $2, $3, sheet, row, state, decode(payload, 'base64'), display, changes, messages
       from json_to_recordset($4) as x(position int, sheet text, row int, state text, payload text, display jsonb, changes jsonb, messages jsonb)`,
      [batch.id, module, c.actor.areaPath, JSON.stringify(part)],
    )
  }
}

/** The kept rows in file order, unsealed; only those in `states` when given. */
export async function loadRows<R>(
  c: Context,
  batchId: string,
  states?: readonly string[],
): Promise<(WorkRow<R> & { position: number })[]> {
  const rows = await c.tx.query<{
    position: number
    sheet: string
    row: number
    state: any
    decision: any
    payload: Buffer
    changes: any
    messages: any
  }>(
    `select position, sheet, row, state, decision, payload, changes, messages from core.import_row
     where batch_id = $1 and ($2::text[] is null or state = any($2)) order by position`,
    [batchId, states ?? null],
  )
  return rows.map((r) => {
    const [values, match] = JSON.parse(c.cipher.open(r.payload))
    return {
      position: r.position,
      source: { sheet: r.sheet, row: r.row },
      state: r.state,
      decision: r.decision,
      changes: r.changes,
      messages: r.messages,
      values,
      match,
    }
  })
}

/** A page of kept rows as a person sees them. */
export async function pageRows(
  c: Context,
  batchId: string,
  asked: { state?: string | undefined; cursor?: number | undefined; limit: number },
): Promise<{ rows: ImportRow[]; next: number | null }> {
  const found = await c.tx.query<{
    position: number
    sheet: string
    row: number
    state: any
    decision: any
    display: any
    changes: any
    messages: any
  }>(
    `select position, sheet, row, state, decision, display, changes, messages from core.import_row
     where batch_id = $1 and ($2::text is null or state = $2) and position > $3 order by position limit $4`,
    [batchId, asked.state ?? null, asked.cursor ?? -1, asked.limit + 1],
  )
  const page = found.slice(0, asked.limit)
  return {
    rows: page.map(({ position: _, display, ...r }) => ({ ...r, values: display })),
    next: found.length > asked.limit ? (page.at(-1)?.position ?? null) : null,
  }
}

/** Keeps what a commit did, in order. */
export async function keepEffects(
  c: CommandContext,
  module: string,
  batchId: string,
  effects: readonly Effect[],
): Promise<void> {
  for (let at = 0; at < effects.length; at += 20_000)
    await c.tx.query(
      `insert into core.import_effect (batch_id, table_name, row_id, module, area_path, version_before, version_after)
       select $1, "table", "rowId", $2, "areaPath", "versionBefore", "versionAfter" from json_to_recordset($3)
         as x("table" text, "rowId" uuid, "areaPath" text, "versionBefore" int, "versionAfter" int)
       on conflict (batch_id, table_name, row_id) do update set version_after = excluded.version_after`,
      [batchId, module, JSON.stringify(effects.slice(at, at + 20_000))],
    )
}

/** How many rows are in which state, and how many conflicts wait for a decision. */
export function countStates(rows: readonly { state: string; decision: string | null }[]): ImportBatch['counts'] {
  const counts = { ...NONE }
  for (const r of rows) {
    counts[r.state as keyof typeof NONE]++
    if (r.state === 'conflict' && !r.decision) counts.undecided++
  }
  return counts
}
