import { z } from 'zod'

/** What an import would do, or did, with one source row. */
export const ImportState = z.enum(['new', 'changed', 'same', 'conflict', 'refused'])
export type ImportState = z.infer<typeof ImportState>

/** One remark on a row or a cell. `error` refuses the row, `conflict` asks for a decision, `notice` informs. */
export const ImportMessage = z.object({
  code: z.string(),
  /** Cell address such as `C17`; absent when the whole row is meant. */
  cell: z.string().optional(),
  column: z.string().optional(),
  level: z.enum(['error', 'conflict', 'notice']),
  /** In the user's words: what is wrong and how to mend it. */
  zh: z.string(),
  en: z.string(),
})
export type ImportMessage = z.infer<typeof ImportMessage>

/** A source row with its state, messages, values and what it would change. */
export const ImportRow = z.object({
  sheet: z.string(),
  row: z.int(),
  state: ImportState,
  messages: z.array(ImportMessage),
  /** Values as they will be stored, for display; sensitive ones masked. */
  values: z.record(z.string(), z.unknown()),
  changes: z.array(z.object({ key: z.string(), from: z.unknown(), to: z.unknown() })),
  decision: z.enum(['keep', 'take', 'skip']).nullable(),
})
export type ImportRow = z.infer<typeof ImportRow>

/** Where an import batch is. */
export const BatchState = z.enum([
  'uploaded',
  'checking',
  'checked',
  'committing',
  'committed',
  'undoing',
  'undone',
  'failed',
])
export type BatchState = z.infer<typeof BatchState>

/** A target column that an upload's columns can be mapped to. */
export const ImportColumn = z.object({
  key: z.string(),
  label: z.object({ zh: z.string(), en: z.string() }),
  required: z.boolean(),
})
export type ImportColumn = z.infer<typeof ImportColumn>

/** A sheet of the uploaded workbook with the mapping proposed for it. */
export const ImportSheet = z.object({
  name: z.string(),
  hidden: z.boolean(),
  rows: z.int(),
  headerRows: z.array(z.int()),
  /** Source columns in order: header text, the column letter, and the target key proposed or remembered. */
  columns: z.array(
    z.object({ letter: z.string(), header: z.string(), key: z.string().nullable(), samples: z.array(z.string()) }),
  ),
  missing: z.array(z.string()),
  chosen: z.boolean(),
})
export type ImportSheet = z.infer<typeof ImportSheet>

/** An import batch from upload to undo. */
export const ImportBatch = z.object({
  id: z.uuid(),
  version: z.int(),
  importer: z.string(),
  fileName: z.string(),
  state: BatchState,
  sheets: z.array(ImportSheet),
  targets: z.array(ImportColumn),
  counts: z.object({
    new: z.int(),
    changed: z.int(),
    same: z.int(),
    conflict: z.int(),
    refused: z.int(),
    undecided: z.int(),
  }),
  progress: z.object({ done: z.int(), total: z.int() }),
  createdAt: z.string(),
  createdBy: z.string(),
  committedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  failure: z.string().nullable(),
})
export type ImportBatch = z.infer<typeof ImportBatch>
