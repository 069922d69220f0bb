import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { listModelFiles, PACKAGE, type SourceFile } from './schema-sources.ts'

/** Where the assembled schema lies for Prisma's own tools. */
const ASSEMBLED = path.join(PACKAGE, '.cache/prisma')

/** The whole Prisma schema as files: a header with data source and generator, then every module's models. */
export function assembleSchema(models: SourceFile[] = listModelFiles()): SourceFile[] {
  const schemas = new Set(['core'])
  for (const { content } of models) {
    for (const [, name] of content.matchAll(/@@schema\("([a-z][a-z0-9_]*)"\)/g)) schemas.add(name as string)
  }
  const list = [...schemas].sort().map((name) => JSON.stringify(name))
  const header = `datasource db {
  provider = "postgresql"
  schemas  = [${list.join(', ')}]
}

generator client {
  provider               = "prisma-client"
  output                 = "../../src/generated"
  runtime                = "nodejs"
  moduleFormat           = "esm"
  generatedFileExtension = "ts"
  importFileExtension    = "ts"
}
`
  return [{ path: 'schema.prisma', content: header }, ...models]
}

/** Names of the PostgreSQL schemas that the models use, sorted; 'core' always. */
export function listSchemas(files: SourceFile[]): string[] {
  const header = files.find((file) => file.path === 'schema.prisma')?.content ?? ''
  return [...(header.match(/schemas\s*=\s*\[(.*)\]/)?.[1] ?? '').matchAll(/"(\w+)"/g)].map(
    (match) => match[1] as string,
  )
}

/** Digest of an assembled schema. */
export function schemaDigest(files: SourceFile[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file.path}\0${file.content}\0`)
  return hash.digest('hex')
}

/** Writes the assembled schema to disk; returns its folder. */
export function writeAssembledSchema(files: SourceFile[] = assembleSchema(), folder: string = ASSEMBLED): string {
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  for (const file of files) fs.writeFileSync(path.join(folder, file.path.replaceAll('/', '.')), file.content)
  return folder
}
