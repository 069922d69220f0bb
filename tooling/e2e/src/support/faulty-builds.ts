import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { copyProject } from './linked-copy.ts'
import { buildIn, county } from './operator.ts'

interface Release {
  module: string
  version: string
  state: string
}

/** A change of one source file of a module's interface, relative to its folder. */
export interface SourceChange {
  file: string
  change: (source: string) => string
}

/**
 * Builds a module's interface with changed sources, in a copy of the project: the project's own tree is not touched.
 * Answers the version that was published; nothing is activated.
 */
export async function publishChanged(module: string, ...changes: readonly SourceChange[]): Promise<string> {
  const copy = copyProject()
  try {
    for (const { file, change } of changes) {
      const full = path.join(copy.root, 'apps', module, file)
      const before = readFileSync(full, 'utf8')
      const after = change(before)
      if (after === before) throw new Error(`${file} was not changed`)
      writeFileSync(full, after)
    }
    const folder = await buildIn(copy.root, module)
    return (await county<Release>('modules', 'publish', module, '--folder', folder)).version
  } finally {
    copy.remove()
  }
}

/** The version of a module that everybody has now. */
export async function activeVersion(module: string): Promise<string> {
  const rows = await county<Release[]>('modules', 'list')
  const found = rows.find((r) => r.module === module && r.state === 'active')
  if (!found) throw new Error(`${module} has no active release`)
  return found.version
}
