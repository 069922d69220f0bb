import fs from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const DB = path.join(ROOT, 'packages/db')

/** A text file of the project: its path from the root, with slashes, and its content. */
export interface SourceFile {
  path: string
  content: string
}

/** Modules whose tables come before all others, in this order. */
const FIRST = ['core', 'residents']

/** Names of the modules that own a Prisma schema or SQL, in the order their SQL runs. */
function listSchemaModules(root: string = ROOT): string[] {
  const services = path.join(root, 'services')
  const names = fs.existsSync(services) ? fs.readdirSync(services) : []
  const owners = names.filter((name) => listFiles(path.join(services, name, 'prisma'), /\.(prisma|sql)$/).length > 0)
  const rank = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length)
  return owners.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** All Prisma model files: the base's, then each module's. */
export function listModelFiles(root: string = ROOT): SourceFile[] {
  const folders = ['packages/db/prisma', ...listSchemaModules(root).map((name) => `services/${name}/prisma`)]
  return folders.flatMap((folder) => readFiles(root, folder, /\.prisma$/))
}

/** SQL that must run before any table exists: extensions, roles, functions. */
export function listPreambleSql(root: string = ROOT): SourceFile[] {
  return readFiles(root, 'packages/db/sql/preamble', /\.sql$/)
}

/** SQL that runs after the tables: the base's, then core's, residents', the rest by name. */
export function listModuleSql(root: string = ROOT): SourceFile[] {
  const folders = ['packages/db/sql', ...listSchemaModules(root).map((name) => `services/${name}/prisma`)]
  return folders.flatMap((folder) => readFiles(root, folder, /\.sql$/))
}

/** Folder of the recorded migrations. */
export const MIGRATIONS = path.join(DB, 'migrations')
/** Folder of this package. */
export const PACKAGE = DB
/** Root of the project. */
export const PROJECT_ROOT = ROOT

function listFiles(folder: string, pattern: RegExp): string[] {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
}

function readFiles(root: string, folder: string, pattern: RegExp): SourceFile[] {
  const absolute = path.join(root, folder)
  return listFiles(absolute, pattern).map((name) => ({
    path: `${folder}/${name}`,
    content: fs.readFileSync(path.join(absolute, name), 'utf8').replaceAll('\r\n', '\n'),
  }))
}
