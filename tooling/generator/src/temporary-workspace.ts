import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { foldersOf } from './generate.ts'
import { MODULE_HOME, MODULE_LIST } from './registration.ts'

/** An existing module whose packages stand in the same places as a generated one's. */
const MODEL = 'employment'
const COPIED = [
  MODULE_LIST,
  MODULE_HOME,
  'biome.json',
  'tsconfig.base.json',
  'tooling/tsconfig',
  'packages/api-contract',
]

/** A folder outside the project where a module can be generated; its packages find the project's by links. */
interface TemporaryWorkspace {
  root: string
  /** Links what the packages of a generated module import. */
  link(id: string): void
  remove(): void
}

/** Makes a temporary workspace from a project. */
export function makeTemporaryWorkspace(project: string): TemporaryWorkspace {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'county-generate-')))
  const skip = /node_modules|dist$/
  for (const file of COPIED)
    cpSync(path.join(project, file), path.join(root, file), {
      recursive: true,
      filter: (source) => !skip.test(path.relative(project, source)),
    })
  return {
    root,
    link(id) {
      const own = new Set(['@county/api-contract'])
      for (const [i, folder] of foldersOf(id).entries()) {
        const from = path.join(project, foldersOf(MODEL)[i] as string, 'node_modules')
        linkAll(from, path.join(root, folder, 'node_modules'), own)
      }
      for (const folder of foldersOf(id)) link(path.join(root, `packages/${id}`), root, folder, `@county/${id}`)
      link(path.join(root, 'packages/api-contract'), root, `apps/${id}`, '@county/api-contract')
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

function link(target: string, root: string, folder: string, name: string): void {
  const at = path.join(root, folder, 'node_modules', name)
  mkdirSync(path.dirname(at), { recursive: true })
  symlinkSync(target, at)
}

function linkAll(from: string, to: string, leftOut: ReadonlySet<string>, scope = ''): void {
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from)) {
    if (name.startsWith('.') || leftOut.has(`${scope}${name}`)) continue
    if (name.startsWith('@')) linkAll(path.join(from, name), path.join(to, name), leftOut, `${name}/`)
    else symlinkSync(realpathSync(path.join(from, name)), path.join(to, name))
  }
}
