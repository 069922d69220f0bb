import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A source file with its place. */
export interface SourceFile {
  /** Path from the root, with slashes. */
  path: string
  text: string
}

/** A workspace package. */
export interface WorkspacePackage {
  name: string
  /** Folder from the root: `packages/kernel`. */
  folder: string
  manifest: {
    dependencies?: Record<string, string>
    devDependencies?: Record<string, string>
    exports?: Record<string, string>
  }
  files: SourceFile[]
}

/** What a guard found: where, and what to do about it. */
export interface Problem {
  guard: string
  where: string
  what: string
  /** Warnings are printed and do not fail. */
  warning?: boolean
}

/** A guard looks at the whole project. */
export type Guard = (project: Project) => Problem[]

/** The project as the guards see it. */
export interface Project {
  root: string
  packages: WorkspacePackage[]
  documents: SourceFile[]
}

const GROUPS = ['apps', 'packages', 'services', 'tooling']
const LEFT_OUT = new Set(['node_modules', 'dist', 'generated', '.turbo', '.cache', '.data', '.scratch', 'templates'])

/** Reads the workspace below a root. */
export function readProject(root: string): Project {
  const packages = GROUPS.flatMap((group) =>
    folders(path.join(root, group))
      .filter((name) => existsSync(path.join(root, group, name, 'package.json')))
      .map((name) => readPackage(root, `${group}/${name}`)),
  )
  const documents = [...walk(root, '', /\.md$/, 1), ...walk(root, 'docs', /\.md$/)]
  return { root, packages, documents }
}

function readPackage(root: string, folder: string): WorkspacePackage {
  const manifest = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'))
  return { name: manifest.name, folder, manifest, files: walk(root, folder, /\.(tsx?|mts|json|prisma|sql|css)$/) }
}

function folders(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? [e.name] : []))
    : []
}

function walk(root: string, folder: string, pattern: RegExp, depth = 20): SourceFile[] {
  const absolute = path.join(root, folder)
  if (depth === 0 || !existsSync(absolute)) return []
  return readdirSync(absolute, { withFileTypes: true }).flatMap((entry) => {
    const at = folder ? `${folder}/${entry.name}` : entry.name
    if (entry.isDirectory()) return LEFT_OUT.has(entry.name) ? [] : walk(root, at, pattern, depth - 1)
    return pattern.test(entry.name) ? [{ path: at, text: readFileSync(path.join(root, at), 'utf8') }] : []
  })
}

/** Whether a file is TypeScript. */
export const isCode = (file: SourceFile) => /\.tsx?$/.test(file.path)

/** Whether a file is a test, a benchmark harness or seed data: never shipped. */
export const isTest = (file: SourceFile) =>
  /\.(test|spec)\.tsx?$|\/(e2e|harness|testing|suites)\/|\/testing\.ts$/.test(file.path)

/** What a file imports: specifier, and whether for types alone. */
export function importsOf(file: SourceFile): { specifier: string; typeOnly: boolean }[] {
  const found: { specifier: string; typeOnly: boolean }[] = []
  for (const m of file.text.matchAll(
    /^\s*(?:import|export)\s+(type\s)?[^'"`;]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
  ))
    found.push({ specifier: (m[2] ?? m[3] ?? m[4]) as string, typeOnly: Boolean(m[1]) })
  return found
}
