import { createHash } from 'node:crypto'
import { assembleSchema, listSchemas } from './assemble-schema.ts'
import { diffSchemas } from './schema-diff.ts'
import { listModuleSql, listPreambleSql, type SourceFile } from './schema-sources.ts'

/** What the recorded migrations were made from. */
export interface MigrationLock {
  /** The assembled Prisma schema in one text. */
  schema: string
  /** SHA-256 of every SQL file by its path. */
  sql: Record<string, string>
}

/** The project's state that the next migration has to reach. */
export function currentLock(): MigrationLock {
  const sql = Object.fromEntries(
    [...listPreambleSql(), ...listModuleSql()].map((file) => [file.path, sha256(file.content)]),
  )
  return { schema: joinSchema(assembleSchema()), sql }
}

/** The one migration that makes an empty database into the current one. */
export async function buildInitialMigration(): Promise<string> {
  const files = assembleSchema()
  return joinSections([
    ...listPreambleSql().map(section),
    { title: 'tables', body: await diffSchemas([], files) },
    { title: 'modules', body: ensureModules(listSchemas(files)) },
    ...listModuleSql().map(section),
  ])
}

/** What changed since the lock, and the SQL for it; `sqlFiles` are the changed SQL files that the script repeats. */
export interface NextMigration {
  script: string
  sqlFiles: string[]
  /** Lines of the script that can lose data. */
  warnings: string[]
}

/** The migration from a recorded state to the current one; script '' when nothing changed. */
export async function buildNextMigration(lock: MigrationLock): Promise<NextMigration> {
  const files = assembleSchema()
  const tables = await diffSchemas([{ path: 'schema.prisma', content: lock.schema }], files)
  const isChanged = (file: SourceFile) => lock.sql[file.path] !== sha256(file.content)
  const before = listPreambleSql().filter(isChanged)
  const after = listModuleSql().filter(isChanged)
  const known = new Set(listSchemas([{ path: 'schema.prisma', content: lock.schema }]))
  const script = joinSections([
    ...before.map(section),
    { title: 'tables', body: tables },
    { title: 'modules', body: ensureModules(listSchemas(files).filter((name) => !known.has(name))) },
    ...after.map(section),
  ])
  const warnings = tables.split('\n').filter((line) => /DROP (TABLE|COLUMN|SCHEMA)|SET DATA TYPE/.test(line))
  return { script, sqlFiles: [...before, ...after].map((file) => file.path), warnings }
}

interface Section {
  title: string
  body: string
}

const section = (file: SourceFile): Section => ({ title: file.path, body: file.content })

function joinSections(sections: Section[]): string {
  const written = sections.filter(({ body }) => body.trim() !== '')
  return written.map(({ title, body }) => `-- ==== ${title}\n\n${body.trim()}\n`).join('\n')
}

function ensureModules(schemas: string[]): string {
  return schemas.map((name) => `select core.ensure_module('${name}');`).join('\n')
}

function joinSchema(files: SourceFile[]): string {
  return files.map(({ path, content }) => `// ==== ${path}\n\n${content.trim()}\n`).join('\n')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
