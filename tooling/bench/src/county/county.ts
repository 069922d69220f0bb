import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startPostgres } from '@county/db/embedded-postgres'
import { listMigrations, migrate } from '@county/db/migrate'
import { installQueue } from '@county/worker/install'
import { firstMessage, startNode } from '../child.ts'
import { CACHE } from '../options.ts'
import { makeFloorTables } from './floor-tables.ts'

/** What the loading of a county took and gave. */
export interface Loaded {
  households: number
  persons: number
  rows: number
  /** Seconds for registry, officers and employment. */
  countySeconds: number
  /** Seconds for statistics and twelve months of reports. */
  monthsSeconds: number
  peakMemoryMiB: number
}

/** A database with a demonstration county, running. */
export interface County {
  dataDir: string
  adminUrl: string
  appUrl: string
  /** Process of the database server. */
  pid: number
  loaded: Loaded
  /** Environment of processes that serve this county. */
  env: NodeJS.ProcessEnv
  stop(): Promise<void>
}

/**
 * Starts the county of a scale; loads it when it is not there yet, and anew when the migrations have
 * changed since, unless told to `keep` it.
 */
export async function openCounty(scale: number, keep: boolean, say: (line: string) => void): Promise<County> {
  const dataDir = path.join(CACHE, `bench-${scale}`)
  const mark = path.join(dataDir, 'loaded.json')
  const schema = listMigrations()
    .map((m) => m.checksum)
    .join()
  const kept = existsSync(mark) ? (JSON.parse(readFileSync(mark, 'utf8')) as Loaded & { schema: string }) : undefined
  const usable = kept && (keep || kept.schema === schema)
  takeAlone(dataDir)
  if (!usable) rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(path.join(dataDir, 'run.pid'), String(process.pid))
  const { adminUrl, appUrl, pid, stop } = await startPostgres({ dir: path.join(dataDir, 'postgres') })
  const env = { DATA_DIR: dataDir, APP_DATABASE_URL: appUrl, LOG_LEVEL: 'warn' }
  if (usable) return { dataDir, adminUrl, appUrl, pid, loaded: kept, env, stop }
  say(`loading the county at scale ${scale} …`)
  await migrate(adminUrl)
  await installQueue(adminUrl)
  const loaded = await load(scale, { ...env, ADMIN_DATABASE_URL: adminUrl })
  await makeFloorTables(adminUrl, dataDir)
  writeFileSync(mark, JSON.stringify({ ...loaded, schema }))
  return { dataDir, adminUrl, appUrl, pid, loaded, env, stop }
}

/** Throws when another run measures the same county: neither would mean anything. */
function takeAlone(dataDir: string): void {
  const file = path.join(dataDir, 'run.pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (!pid || pid === process.pid) return
  try {
    process.kill(pid, 0)
  } catch {
    return
  }
  throw new Error(`another run (process ${pid}) measures this county; BENCH_CACHE names another folder`)
}

async function load(scale: number, env: NodeJS.ProcessEnv): Promise<Loaded> {
  const child = startNode(path.join(import.meta.dirname, 'load-main.ts'), {
    args: [String(scale)],
    exec: ['--max-old-space-size=12288'],
    env,
  })
  const loaded = await firstMessage<Loaded>(child)
  await once(child.process, 'exit')
  return loaded
}
