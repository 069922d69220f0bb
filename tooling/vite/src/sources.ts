import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:(?:[\w$]+\s*,\s*)?\{([^}]*)\}|[^'"{};]*?)\s*(?:from\s*)?['"]([^'"]+)['"]/g
const LAZY = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/**
 * Packages that a module's sources import at run time, with the names they take from each. Type-only imports, tests
 * and the stand-alone entry don't count: a share that is declared but not used would be fetched for nothing.
 */
export function importedBy(folder: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const of = (name: string) => found.get(name) ?? found.set(name, new Set()).get(name)!
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || /\.test\.tsx?$|standalone\.tsx$|\.d\.ts$/.test(file)) continue
    const text = readFileSync(join(folder, file), 'utf8')
    for (const [, names, from] of text.matchAll(IMPORT)) takeNames(of(from!), names)
    for (const [, from] of text.matchAll(LAZY)) of(from!)
  }
  return found
}

function takeNames(into: Set<string>, names: string | undefined): void {
  for (const part of names?.split(',') ?? []) {
    const name = part.trim()
    if (name && !name.startsWith('type ')) into.add(name.split(/\s+as\s+/)[0]!)
  }
}
