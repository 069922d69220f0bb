import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { addDependency, addToList, MODULE_HOME, MODULE_LIST, removeDependency, removeFromList } from './registration.ts'
import { checkSpec, type Files, type ModuleSpec } from './spec.ts'
import { appFiles } from './templates/app.ts'
import { packageFiles } from './templates/package.ts'
import { serviceFiles } from './templates/service.ts'

/** A module to generate, and the root of the project to write it into. */
interface GenerateOptions extends ModuleSpec {
  root: string
}

/** Folders of a module. */
export const foldersOf = (id: string) => [`packages/${id}`, `services/${id}`, `apps/${id}`]

/**
 * Writes a module's three packages and adds it to the list of modules; answers the paths written or changed. Throws
 * before anything is written when the specification is wrong or one of the folders exists.
 */
export function generateModule({ root, ...spec }: GenerateOptions): string[] {
  checkSpec(spec)
  for (const folder of foldersOf(spec.id))
    if (existsSync(path.join(root, folder))) throw new Error(`${folder} exists already`)
  const files: Files = {
    ...packageFiles(spec),
    ...serviceFiles(spec),
    ...appFiles(spec),
    [MODULE_LIST]: addToList(read(root, MODULE_LIST), spec.id),
    [MODULE_HOME]: addDependency(read(root, MODULE_HOME), spec.id),
  }
  for (const [file, text] of Object.entries(files)) write(root, file, text)
  return Object.keys(files)
}

/**
 * Undoes {@link generateModule}: removes the module's folders, its contract and its place in the list; answers what was
 * removed or changed. Its tables stay in databases that have them: only a migration takes those away.
 */
export function removeModule({ root, id }: { root: string; id: string }): string[] {
  const list = read(root, MODULE_LIST)
  const left = removeFromList(list, id)
  if (left === list) throw new Error(`${id} is not in ${MODULE_LIST}`)
  write(root, MODULE_LIST, left)
  write(root, MODULE_HOME, removeDependency(read(root, MODULE_HOME), id))
  const contract = [`packages/api-contract/generated/${id}.ts`, `packages/api-contract/generated/${id}.json`]
  const gone = [...foldersOf(id), ...contract].filter((p) => existsSync(path.join(root, p)))
  for (const p of gone) rmSync(path.join(root, p), { recursive: true })
  return [...gone, MODULE_LIST, MODULE_HOME]
}

const read = (root: string, file: string) => readFileSync(path.join(root, file), 'utf8')

function write(root: string, file: string, text: string): void {
  const target = path.join(root, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, text)
}
