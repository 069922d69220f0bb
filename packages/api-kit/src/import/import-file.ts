import type { ImportBatch } from '@county/core/import'
import { filesPort } from '@county/core/ports/files'
import { newId } from '@county/kernel/id'
import type { Actor } from '../actor.ts'
import { runCommand } from '../execute.ts'
import { type Kit, openContext } from '../kit.ts'
import { importVerbs } from './import-verbs.ts'

/** A file to be imported without a browser, by the command line or a test. */
export interface ImportFile {
  fileName: string
  bytes: Uint8Array
  /** The one sheet to read; default: those that look like data. */
  sheet?: string
  /** Column letters and the fields they hold, where the headers do not say. */
  mapping?: Record<string, string | null>
  /** False: dry run only. */
  commit: boolean
  /** What becomes of rows that wait for a decision; without it, a batch with such rows is not committed. */
  decision?: 'keep' | 'take' | 'skip'
}

/** Imports a file as an officer would on the import page, and answers the batch as it stands afterwards. */
export async function importFile(kit: Kit, actor: Actor, importer: string, given: ImportFile): Promise<ImportBatch> {
  const verbs = verbsOf(kit, importer)
  const run = (verb: (typeof verbs)[keyof typeof verbs], data: unknown) =>
    runCommand(kit, verb as never, actor, { key: newId(), data }) as Promise<ImportBatch>
  const file = await openContext(kit, 'core', actor, { readOnly: false }, (c) =>
    c.ports.get(filesPort).save({ name: given.fileName, type: '', purpose: 'import', bytes: given.bytes }),
  )
  let batch = await run(verbs.start, { importer, fileId: file.id })
  const batchId = batch.id
  for (const sheet of batch.sheets) {
    const chosen = given.sheet ? sheet.name === given.sheet : sheet.chosen
    const mapping = chosen ? (given.mapping ?? {}) : {}
    if (chosen !== sheet.chosen || Object.keys(mapping).length)
      batch = await run(verbs.map, { batchId, sheet: sheet.name, chosen, mapping })
  }
  batch = await run(verbs.check, { batchId })
  if (!given.commit) return batch
  if (batch.counts.undecided > 0 && given.decision)
    batch = await run(verbs.decide, { batchId, rows: 'all', decision: given.decision })
  return batch.counts.undecided > 0 ? batch : run(verbs.commit, { batchId })
}

/** Takes a committed batch back; rows changed since stay and are told by the verb's answer. */
export function undoImport(kit: Kit, actor: Actor, importer: string, batchId: string): Promise<unknown> {
  return runCommand(kit, verbsOf(kit, importer).undo as never, actor, { key: newId(), data: { batchId } })
}

function verbsOf(kit: Kit, importer: string) {
  const id = importer.split('.')[0] as string
  return importVerbs(id, kit.modules.find((m) => m.id === id)?.importers ?? [])
}
