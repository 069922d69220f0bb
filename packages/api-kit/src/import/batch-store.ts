import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ImportBatch, ImportColumn, ImportRow, ImportSheet } from '@county/core/import'
import { copyRows } from '@county/db/copy-rows'
import { copyLine } from '@county/db/copy-text'
import { DomainError } from '@county/kernel/errors'
import { openSealed, sealFor } from '../ledger/secrets.ts'
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
      JSON.stringify(sealFor(c, batch.module, batch.sheets)),
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
  return opened(c, row)
}

/** Samples of the sheets are kept sealed where the module keeps secrets. */
const opened = (c: Context, row: StoredBatch): StoredBatch => ({ ...row, sheets: openSealed(c, row.sheets) })

/** Earlier batches of an importer, newest first. */
export async function listBatches(c: Context, importer: string | undefined): Promise<StoredBatch[]> {
  const rows = await c.tx.query<StoredBatch>(
    `select b.*, core.officer_name(b.created_by) as created_by_name from core.import_batch b
     where $1::text is null or b.importer = $1 order by b.created_at desc, b.id desc limit 50`,
    [importer ?? null],
  )
  return rows.map((row) => opened(c, row))
}

const moduleOf = (batch: Pick<StoredBatch, 'importer'>) => batch.importer.split('.')[0] as string

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
      change.sheets ? JSON.stringify(sealFor(c, moduleOf(batch), change.sheets)) : null,
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

/** Rows that are sealed together and sent in one go. */
const KEPT = 2500
const NOTHING = '\\x'

/**
 * Keeps checked rows, their values sealed. Replaces what an earlier check kept. The values of some
 * thousand rows are sealed together, in the first row of them; the next rows are prepared while the last are stored.
 */
export async function keepRows<R>(
  c: CommandContext,
  batch: StoredBatch,
  importer: Pick<Importer<R>, 'id'>,
  rows: WorkRow<R>[],
): Promise<void> {
  const module = moduleOf({ importer: importer.id })
  await c.tx.query(`delete from core.import_row where batch_id = $1`, [batch.id])
  let storing: Promise<unknown> = Promise.resolve()
  for (let at = 0; at < rows.length; at += KEPT) {
    const part = rows.slice(at, at + KEPT)
    const sealed = sealRows(c, part)
    const lines = part.map((row, i) =>
      copyLine([
        batch.id,
        at + i,
        module,
        c.actor.areaPath,
        row.source.sheet,
        row.source.row,
        row.state,
        i === 0 ? `\\x${sealed.toString('hex')}` : NOTHING,
        row.changes,
        row.messages,
      ]),
    )
    await storing
    storing = copyRows(c.tx, { table: 'core.import_row', columns: KEPT_COLUMNS, rows: lines })
    storing.catch(() => undefined)
  }
  await storing
}

/** Packed, then sealed: rows of one file repeat themselves. */
function sealRows<R>(c: Context, rows: readonly WorkRow<R>[]): Buffer {
  const plain = JSON.stringify(rows.map((row) => [row.values, row.match ?? null]))
  return c.cipher.seal(deflateRawSync(plain, { level: 1 }).toString('base64'))
}

function openRows<R>(c: Context, sealed: Buffer): [R, unknown][] {
  return JSON.parse(inflateRawSync(Buffer.from(c.cipher.open(sealed), 'base64')).toString('utf8'))
}

const KEPT_COLUMNS = [
  'batch_id',
  'position',
  'module',
  'area_path',
  'sheet',
  'row',
  'state',
  'payload',
  'changes',
  'messages',
]

/** The kept rows in file order, unsealed. */
export async function loadRows<R>(c: Context, batchId: string): Promise<(WorkRow<R> & { position: number })[]> {
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
     where batch_id = $1 order by position`,
    [batchId],
  )
  let opened: [R, unknown][] = []
  let from = 0
  return rows.map((r) => {
    if (r.payload.length > 0) {
      opened = openRows<R>(c, r.payload)
      from = r.position
    }
    const [values, match] = opened[r.position - from] as [R, unknown]
    return {
      position: r.position,
      source: { sheet: r.sheet, row: r.row },
      state: r.state,
      decision: r.decision,
      changes: r.changes,
      messages: r.messages,
      values,
      match: match ?? undefined,
    }
  })
}

/** A page of kept rows as a person sees them: values as the importer displays them, sensitive ones masked. */
export async function pageRows<R>(
  c: Context,
  importer: Importer<R>,
  batchId: string,
  asked: { state?: string | undefined; cursor?: number | undefined; limit: number },
): Promise<{ rows: ImportRow[]; next: number | null }> {
  const found = await c.tx.query<Omit<ImportRow, 'values'> & { position: number }>(
    `select position, sheet, row, state, decision, changes, messages from core.import_row
     where batch_id = $1 and ($2::text is null or state = $2) and position > $3 order by position limit $4`,
    [batchId, asked.state ?? null, asked.cursor ?? -1, asked.limit + 1],
  )
  const page = found.slice(0, asked.limit)
  const valuesAt = await openParts<R>(
    c,
    batchId,
    page.map((r) => r.position),
  )
  return {
    rows: page.map(({ position, ...r }) => ({ ...r, values: importer.display(valuesAt(position)) })),
    next: found.length > asked.limit ? (page.at(-1)?.position ?? null) : null,
  }
}

/** Opens the parts that hold these positions; gives the values at each. */
async function openParts<R>(c: Context, batchId: string, positions: readonly number[]): Promise<(at: number) => R> {
  const starts = [...new Set(positions.map((at) => at - (at % KEPT)))]
  const parts = await c.tx.query<{ position: number; payload: Buffer }>(
    `select position, payload from core.import_row where batch_id = $1 and position = any($2)`,
    [batchId, starts],
  )
  const opened = new Map(parts.map((part) => [part.position, openRows<R>(c, part.payload)]))
  return (at) => {
    const row = opened.get(at - (at % KEPT))?.[at % KEPT]
    if (!row) throw new Error(`position ${at} was not kept`)
    return row[0]
  }
}

/** Keeps what a commit did, in order. */
export async function keepEffects(
  c: CommandContext,
  module: string,
  batchId: string,
  effects: readonly Effect[],
): Promise<void> {
  await copyRows(c.tx, {
    table: 'core.import_effect',
    columns: ['batch_id', 'table_name', 'row_id', 'module', 'area_path', 'version_before', 'version_after'],
    rows: effects.map((e) =>
      copyLine([batchId, e.table, e.rowId, module, e.areaPath, e.versionBefore, e.versionAfter]),
    ),
    onConflict: 'on conflict (batch_id, table_name, row_id) do update set version_after = excluded.version_after',
  })
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
