import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { isAlive, withFileLock } from './file-lock.ts'
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts'
import {
  isPostmaster,
  logTail,
  type PostgresFolder,
  preparePostgresFolder,
  readPostmasterFile,
  removeStaleLocks,
} from './postgres-folder.ts'

/** Superuser of the embedded server. */
const OWNER = 'county_owner'
/** Login role of the application: owns nothing. */
export const APP_ROLE = 'county_app'
/** Name of the county's database. */
const DATABASE_NAME = 'county'

const START_TIMEOUT_MS = 60_000
const POLL_MS = 10
const SHARED_MEMORY_ATTEMPTS = 50
const SHARED_MEMORY_WAIT_MS = 100
const MAJOR_VERSION = '18'

/** A running PostgreSQL. */
export interface RunningPostgres {
  /** Same as appUrl. */
  url: string
  /** Superuser on the county's database: migrations and command line only. */
  adminUrl: string
  /** Login role county_app on the county's database. */
  appUrl: string
  /** True when a server that was already running was taken over. */
  adopted: boolean
  /** Process id of the server. */
  pid: number
  /** Stops the server (fast shutdown) and waits until it is gone. */
  stop(): Promise<void>
}

/** Where and how to run PostgreSQL. */
export interface StartPostgres {
  /** Folder of its files, e.g. '.data/postgres'. */
  dir: string
  /** Listen on 127.0.0.1 too (with passwords); by default only on the unix socket in the folder. */
  port?: number
  /** 'throwaway' gives up crash safety (fsync off): test databases only. */
  tuning?: 'durable' | 'throwaway'
  /** 'with-process' (default): ctrl-C and a normal exit of this process stop it. 'keep': it outlives the process. */
  death?: 'with-process' | 'keep'
  /** Further settings, such as 'wal_level=logical'. */
  settings?: readonly string[]
}

/**
 * Starts the embedded PostgreSQL 18, or adopts the one already running in `dir` (left behind when the process was
 * killed). Makes the cluster and the database on first use. Errors carry the end of the server's log.
 */
export async function startPostgres(options: StartPostgres): Promise<RunningPostgres> {
  const binaries = findPostgresBinaries()
  const folder = preparePostgresFolder(options.dir, binaries)
  const server = await withFileLock(path.join(options.dir, 'start.lock'), () =>
    adoptOrLaunch(binaries, folder, options),
  )
  const { pid, port, adopted } = server
  if (options.death !== 'keep' && becomeKeeper(path.join(options.dir, 'keeper.pid'))) stopWithProcess(pid)
  const appUrl = socketUrl(folder, port, APP_ROLE, DATABASE_NAME)
  const adminUrl = socketUrl(folder, port, OWNER, DATABASE_NAME)
  return { url: appUrl, appUrl, adminUrl, adopted, pid, stop: () => stop(pid, folder.data) }
}

interface Server {
  pid: number
  port: number
  adopted: boolean
}

async function adoptOrLaunch(
  binaries: PostgresBinaries,
  folder: PostgresFolder,
  options: StartPostgres,
): Promise<Server> {
  const running = readPostmasterFile(folder.data)
  if (running && isPostmaster(running.pid, folder.data)) {
    await ready(folder, running.port, running.pid)
    return { ...running, adopted: true }
  }
  initialise(binaries, folder)
  removeStaleLocks(folder)
  const port = options.port ?? 5432
  const pid = await launchUntilReady(binaries, folder, options, port)
  await ensureDatabase(folder, port)
  return { pid, port, adopted: false }
}

/** After a crash of the server its last child processes may hold the shared memory for a moment. */
async function launchUntilReady(
  binaries: PostgresBinaries,
  folder: PostgresFolder,
  options: StartPostgres,
  port: number,
): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const pid = await launch(binaries, folder, options, port)
    try {
      await ready(folder, port, pid)
      return pid
    } catch (error) {
      const isHeld = (error as Error).message.includes('pre-existing shared memory block')
      if (!isHeld || attempt === SHARED_MEMORY_ATTEMPTS) throw error
      await pause(SHARED_MEMORY_WAIT_MS)
    }
  }
}

/** The process that stops the server when it ends: the first one, or the next after that one died. */
function becomeKeeper(file: string): boolean {
  const keeper = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0
  if (keeper > 0 && keeper !== process.pid && isAlive(keeper)) return false
  fs.writeFileSync(file, String(process.pid))
  return true
}

function socketUrl(folder: PostgresFolder, port: number, user: string, database: string): string {
  return `postgresql://${user}@localhost:${port}/${database}?host=${encodeURIComponent(folder.socket)}`
}

function initialise(binaries: PostgresBinaries, folder: PostgresFolder): void {
  const versionFile = path.join(folder.data, 'PG_VERSION')
  if (fs.existsSync(versionFile)) {
    const version = fs.readFileSync(versionFile, 'utf8').trim()
    if (version === MAJOR_VERSION) return
    throw new Error(`${folder.data} belongs to PostgreSQL ${version}, this is ${MAJOR_VERSION}: move the data over`)
  }
  // An interrupted initdb leaves no PG_VERSION but files that make the next one refuse.
  fs.rmSync(folder.data, { recursive: true, force: true })
  const args = ['-D', folder.data, '-U', OWNER, '--auth-local=trust', '--auth-host=scram-sha-256', '-E', 'UTF8']
  // Builtin C.UTF-8 sorts by code point whatever the system's library; LC_CTYPE still has to know Chinese letters.
  const ctype = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${ctype}`, '--no-instructions']
  execFileSync(path.join(binaries.home, 'bin', 'initdb'), [...args, ...locale], {
    ...binaries.runAs,
    cwd: path.dirname(folder.data),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

const THROWAWAY = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'wal_level=minimal',
  'max_wal_senders=0',
]
const COMMON = ['timezone=UTC', 'log_timezone=UTC', 'max_connections=200', 'shared_buffers=256MB', 'jit=off']

async function launch(
  binaries: PostgresBinaries,
  folder: PostgresFolder,
  options: StartPostgres,
  port: number,
): Promise<number> {
  const settings = [
    `unix_socket_directories=${folder.socket}`,
    `listen_addresses=${options.port ? '127.0.0.1' : ''}`,
    ...COMMON,
    ...(options.tuning === 'throwaway' ? THROWAWAY : []),
    ...(options.settings ?? []),
  ]
  const args = ['-D', folder.data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const log = fs.openSync(folder.log, 'a', 0o600)
  // Detached: ctrl-C in the terminal reaches us first, and we stop it after the last request was answered.
  const server = spawn(path.join(binaries.home, 'bin', 'postgres'), args, {
    ...binaries.runAs,
    cwd: path.dirname(folder.data),
    detached: true,
    stdio: ['ignore', log, log],
  })
  fs.closeSync(log)
  server.unref()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('spawn', () => resolve(server.pid as number))
  })
}

async function ready(folder: PostgresFolder, port: number, pid: number): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS
  for (;;) {
    const failure = await tryConnect(socketUrl(folder, port, OWNER, 'postgres'))
    if (!failure) return
    if (!isAlive(pid)) throw new Error(`PostgreSQL did not start:\n${logTail(folder.log)}`)
    if (performance.now() > deadline) throw new Error(`PostgreSQL is not ready (${failure}):\n${logTail(folder.log)}`)
    await pause(POLL_MS)
  }
}

async function tryConnect(url: string): Promise<string | undefined> {
  const client = new pg.Client(url)
  try {
    await client.connect()
    return undefined
  } catch (error) {
    return (error as Error).message
  } finally {
    await client.end().catch(() => {})
  }
}

async function ensureDatabase(folder: PostgresFolder, port: number): Promise<void> {
  const client = new pg.Client(socketUrl(folder, port, OWNER, 'postgres'))
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE_NAME])
    if (!rowCount) await client.query(`create database ${DATABASE_NAME}`)
  } finally {
    await client.end()
  }
}

async function stop(pid: number, data: string): Promise<void> {
  if (!isPostmaster(pid, data)) return
  process.kill(pid, 'SIGINT')
  while (isPostmaster(pid, data)) await pause(POLL_MS)
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function stopWithProcess(pid: number): void {
  const kill = () => {
    try {
      process.kill(pid, 'SIGINT')
    } catch {
      // already gone
    }
  }
  process.once('exit', kill)
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      // Whoever else listens decides when this process ends; the exit hook above then stops the server.
      if (process.listenerCount(signal) > 0) return
      kill()
      process.kill(process.pid, signal)
    })
  }
}
