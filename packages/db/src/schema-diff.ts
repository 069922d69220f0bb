import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type { SourceFile } from './schema-sources.ts'

interface SchemaEngine {
  diff(params: object): Promise<{ stdout: string | null }>
}
interface EngineBindings {
  __wbg_set_wasm(exports: object): void
  SchemaEngine: { new: (options: object, log: (line: string) => void, adapter: object) => Promise<SchemaEngine> }
}

interface WebAssemblyApi {
  instantiate(bytes: Buffer, imports: object): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>
}

let engine: Promise<SchemaEngine> | undefined

/**
 * SQL that turns one Prisma schema into another, by Prisma's own engine (its WebAssembly build: no download, no
 * database). An empty `from` stands for the empty database. Answers '' when nothing differs.
 */
export async function diffSchemas(from: SourceFile[], to: SourceFile[]): Promise<string> {
  engine ??= loadEngine()
  const target = (files: SourceFile[]) => {
    if (files.length === 0) return { tag: 'empty' }
    return { tag: 'schemaDatamodel', files: files.map(({ path, content }) => ({ path, content })) }
  }
  const filters = { externalTables: [], externalEnums: [] }
  const params = { from: target(from), to: target(to), script: true, exitCode: null, filters }
  const { stdout } = await (await engine).diff(params)
  const sql = stdout ?? ''
  return /^-- This is an empty migration\.\s*$/.test(sql.trim()) ? '' : sql
}

async function loadEngine(): Promise<SchemaEngine> {
  const require = createRequire(import.meta.url)
  const main = require.resolve('@prisma/schema-engine-wasm')
  const bindings = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as EngineBindings
  const bytes = readFileSync(main.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'))
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi }
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, noDatabase())
}

/** Comparing two texts needs no database, but the engine wants something to call "connected". */
function noDatabase(): object {
  const refuse = () => Promise.reject(new Error('the schema engine must not ask a database'))
  const version = {
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, 'PostgreSQL 18.0', 180000]],
  }
  const adapter = {
    provider: 'postgres',
    adapterName: 'no-database',
    queryRaw: ({ sql }: { sql: string }) => (sql.includes('server_version_num') ? Promise.resolve(version) : refuse()),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    getConnectionInfo: () => ({ supportsRelationJoins: true }),
    dispose: async () => {},
  }
  const connect = async () => adapter
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: 'no-database',
    connect,
    connectToShadowDb: connect,
  } as never)
}
