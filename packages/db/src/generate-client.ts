import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { assembleSchema, schemaDigest, writeAssembledSchema } from './assemble-schema.ts'
import { PACKAGE, PROJECT_ROOT } from './schema-sources.ts'

const GENERATED = path.join(PACKAGE, 'src/generated')
const STAMP = path.join(GENERATED, 'schema-digest.txt')

/** Generates Prisma's client into src/generated; does nothing when the schema is the one it was made from. */
export function generateClient(): boolean {
  const files = assembleSchema()
  const digest = `${schemaDigest(files)} ${clientVersion()}`
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === digest) return false
  const schema = writeAssembledSchema(files)
  const cli = path.join(PACKAGE, 'node_modules/prisma/build/index.js')
  execFileSync(process.execPath, [cli, 'generate', '--no-hints', '--schema', schema], {
    cwd: PACKAGE,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: path.join(PROJECT_ROOT, 'tooling/scripts/bin/no-schema-engine'),
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  fs.writeFileSync(STAMP, digest)
  return true
}

function clientVersion(): string {
  return JSON.parse(fs.readFileSync(path.join(PACKAGE, 'node_modules/@prisma/client/package.json'), 'utf8')).version
}

if (import.meta.main)
  process.stdout.write(generateClient() ? 'Prisma client generated\n' : 'Prisma client is current\n')
