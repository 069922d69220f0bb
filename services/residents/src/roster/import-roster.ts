import type { Actor } from '@county/api-kit/actor'
import { runCommand } from '@county/api-kit/execute'
import { importVerbs } from '@county/api-kit/import/import-verbs'
import { type Kit, openContext } from '@county/api-kit/kit'
import type { ImportBatch } from '@county/core/import'
import { filesPort } from '@county/core/ports/files'
import { newId } from '@county/kernel/id'
import { rosterImporter } from './importer.ts'

const verbs = importVerbs('residents', [rosterImporter('residents.roster')])

/** A roster to be imported without a browser. */
export interface RosterFile {
  fileName: string
  bytes: Uint8Array
  /** False: dry run only. Default true. */
  commit?: boolean
  /** What becomes of rows that wait for a decision; without it, a batch with such rows is not committed. */
  decision?: 'keep' | 'take' | 'skip'
}

/** Imports a roster as an officer would on the import page, and answers the batch as it stands afterwards. */
export async function importRoster(kit: Kit, actor: Actor, roster: RosterFile): Promise<ImportBatch> {
  const run = (verb: (typeof verbs)[keyof typeof verbs], data: unknown) =>
    runCommand(kit, verb as never, actor, { key: newId(), data }) as Promise<ImportBatch>
  const file = await openContext(kit, 'core', actor, { readOnly: false }, (c) =>
    c.ports.get(filesPort).save({ name: roster.fileName, type: '', purpose: 'import', bytes: roster.bytes }),
  )
  const started = await run(verbs.start, { importer: 'residents.roster', fileId: file.id })
  const batchId = started.id
  const checked = await run(verbs.check, { batchId })
  if (roster.commit === false) return checked
  const decided =
    checked.counts.undecided > 0 && roster.decision
      ? await run(verbs.decide, { batchId, rows: 'all', decision: roster.decision })
      : checked
  return decided.counts.undecided > 0 ? decided : run(verbs.commit, { batchId })
}

/** Takes a committed roster back; rows changed since stay and are told by the verb's answer. */
export function undoRoster(kit: Kit, actor: Actor, batchId: string): Promise<unknown> {
  return runCommand(kit, verbs.undo as never, actor, { key: newId(), data: { batchId } })
}
