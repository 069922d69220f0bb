import type { ImportColumn, ImportMessage, ImportState } from '@county/core/import'
import type { Text } from '@county/kernel/text'
import type { Cell } from '@county/office/read-workbook'
import type { CommandContext, Context } from '../verb.ts'

/** A target column with the header names under which it is met. The zh label and `aliases` are matched. */
export interface ImporterColumn extends ImportColumn {
  aliases: readonly string[]
  /** Shown in the template's second row. */
  example?: string
  /** Labels offered as a drop-down in the template. */
  choices?: readonly string[]
  width?: number
}

/** A source row with its cells by target column key. */
export interface SourceRow {
  sheet: string
  /** 1-based row number as the user sees it. */
  row: number
  cells: ReadonlyMap<string, Cell>
  /** The user's header of a key, for messages. */
  header(key: string): string
}

/** A source row on its way through an import. Importers set what they find out. */
export interface WorkRow<R> {
  source: { sheet: string; row: number }
  values: R
  messages: ImportMessage[]
  state: ImportState
  changes: { key: string; from: unknown; to: unknown }[]
  /** What the person decided about a conflict: keep ours, take theirs, or skip the row. */
  decision: 'keep' | 'take' | 'skip' | null
  /** Anything `match` found that `commit` needs; sealed with the values. */
  match?: unknown
}

/** What a commit did to one stored row. `versionBefore` 0: created. Told in the order of doing. */
export interface Effect {
  table: string
  rowId: string
  areaPath: string
  versionBefore: number
  versionAfter: number
}

/** Reports how many of the rows are done, for the progress bar. */
export type Progress = (done: number, total: number) => void

/**
 * An import declared by a module: `read` is pure and per row, `arrange` sees all rows of the file,
 * `match` compares with what is stored (set-based), `commit` stores (set-based).
 */
export interface Importer<R = any> {
  /** `<module>.<name>` */
  id: string
  title: Text
  permission: string
  columns: readonly ImporterColumn[]
  /** Tables it changes, the audit's entity first. */
  tables: readonly string[]
  /** Tables it only reads to find what rows are about; a change in them since the check is looked at again. */
  matchedTables?: readonly string[]
  read(row: SourceRow): { values: R; messages: ImportMessage[] }
  arrange?(rows: WorkRow<R>[]): void
  match(c: Context, rows: WorkRow<R>[]): Promise<void>
  commit(
    c: CommandContext,
    rows: WorkRow<R>[],
    batch: { id: string; fileName: string },
    progress: Progress,
  ): Promise<Effect[]>
  /** Values for display, sensitive ones masked, codes as labels in Chinese. */
  display(values: R): Record<string, unknown>
}

/** Makes a message on a cell. */
export function cellMessage(
  row: SourceRow,
  key: string,
  level: ImportMessage['level'],
  code: string,
  text: Text,
): ImportMessage {
  const cell = row.cells.get(key)?.address
  return { code, level, column: row.header(key), ...(cell ? { cell } : {}), zh: text.zh, en: text.en }
}

/** Makes a message on a whole row. */
export function rowMessage(level: ImportMessage['level'], code: string, text: Text): ImportMessage {
  return { code, level, zh: text.zh, en: text.en }
}

/** The state that follows from a row's messages, when nothing was compared yet. */
export function refusedByMessages(messages: readonly ImportMessage[]): boolean {
  return messages.some((m) => m.level === 'error')
}

/** Refuses a row for what was found out about it. */
export function refuseRow(row: WorkRow<unknown>, code: string, zh: string, en: string): void {
  row.messages.push(rowMessage('error', code, { zh, en }))
  row.state = 'refused'
}

/** Leaves a row to a person's decision. */
export function questionRow(row: WorkRow<unknown>, code: string, zh: string, en: string): void {
  row.messages.push(rowMessage('conflict', code, { zh, en }))
  row.state = 'conflict'
}
