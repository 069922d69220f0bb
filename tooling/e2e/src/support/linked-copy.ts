import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const PROJECT = path.resolve(import.meta.dirname, '../../../..')
/** What a copy does without: what was built or fetched, and what is not part of the product. */
export const LEFT_OUT = /^(?:node_modules|dist|test-results|\.git|\.cache|\.ci|\.turbo|\.data.*|\.scratch)$/

const COPY = { recursive: true, filter: (source: string) => !LEFT_OUT.test(path.basename(source)) }
const AREAS = ['packages', 'services', 'apps', 'tooling']

/** A copy of the project in a temporary folder. */
export interface LinkedCopy {
  root: string
  /** Ties a folder into the copy as `pnpm install` would: its packages are those of `like`, and `more` of the copy by name. */
  link(folder: string, like: string, more?: Record<string, string>): void
  remove(): void
}

/**
 * Copies the project's sources. Its own packages find one another in the copy, since the links between them are
 * relative; packages from elsewhere are the project's.
 */
export function copyProject(): LinkedCopy {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'county-copy-')))
  for (const entry of readdirSync(PROJECT))
    if (!LEFT_OUT.test(entry)) cpSync(path.join(PROJECT, entry), path.join(root, entry), COPY)
  symlinkSync(path.join(PROJECT, 'node_modules'), path.join(root, 'node_modules'))
  for (const folder of listPackages(root)) linkPackages(path.join(PROJECT, folder), path.join(root, folder))
  return {
    root,
    link(folder, like, more = {}) {
      if (folder !== like) linkPackages(path.join(PROJECT, like), path.join(root, folder))
      for (const [name, target] of Object.entries(more)) {
        const at = path.join(root, folder, 'node_modules', name)
        mkdirSync(path.dirname(at), { recursive: true })
        symlinkSync(path.join(root, target), at)
      }
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

const listPackages = (root: string) =>
  AREAS.flatMap((area) => readdirSync(path.join(root, area)).map((name) => `${area}/${name}`))

/** Makes the links of a package's node_modules anew; caches that tools keep there stay behind. */
function linkPackages(from: string, to: string): void {
  const source = path.join(from, 'node_modules')
  if (!existsSync(source)) return
  for (const name of readdirSync(source).filter((n) => !n.startsWith('.'))) {
    const names = name.startsWith('@') ? readdirSync(path.join(source, name)).map((n) => `${name}/${n}`) : [name]
    for (const each of names)
      cpSync(path.join(source, each), path.join(to, 'node_modules', each), { verbatimSymlinks: true, recursive: true })
  }
}
