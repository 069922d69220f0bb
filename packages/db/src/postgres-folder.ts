import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isReachableByOthers, type PostgresBinaries, publicFolder } from './postgres-binaries.ts'

const SOCKET_PATH_LIMIT = 107
const SOCKET_NAME = '.s.PGSQL.65535.lock'

/** The folders of one embedded server. */
export interface PostgresFolder {
  data: string
  socket: string
  log: string
}

/**
 * Lays out a server's folder. Under root the server runs as another user: where that user cannot enter `dir`
 * (a private home), the files go to a public folder and `dir`/LOCATION says where.
 */
export function preparePostgresFolder(dir: string, { runAs }: PostgresBinaries): PostgresFolder {
  const wanted = path.resolve(dir)
  fs.mkdirSync(wanted, { recursive: true, mode: 0o700 })
  const root = runAs && !isReachableByOthers(path.dirname(wanted)) ? relocate(wanted) : wanted
  const data = path.join(root, 'data')
  const socket = socketFolder(root)
  fs.mkdirSync(socket, { recursive: true, mode: 0o700 })
  if (runAs) for (const each of [root, socket]) fs.chownSync(each, runAs.uid, runAs.gid)
  return { data, socket, log: path.join(root, 'log') }
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

function relocate(wanted: string): string {
  const root = path.join(publicFolder(), `database-${shortHash(wanted)}`)
  fs.mkdirSync(root, { recursive: true, mode: 0o700 })
  fs.writeFileSync(path.join(wanted, 'LOCATION'), `${root}\n`)
  return root
}

function socketFolder(root: string): string {
  const inside = path.join(root, 'sock')
  if (Buffer.byteLength(path.join(inside, SOCKET_NAME)) <= SOCKET_PATH_LIMIT) return inside
  return path.join(os.tmpdir(), `county-${shortHash(root)}`)
}

/** What postmaster.pid says. */
export interface PostmasterFile {
  pid: number
  port: number
}

/** Reads postmaster.pid; undefined when there is none or it is not complete yet. */
export function readPostmasterFile(data: string): PostmasterFile | undefined {
  const text = readText(path.join(data, 'postmaster.pid'))
  const lines = text?.split('\n') ?? []
  const pid = Number(lines[0])
  return pid > 0 ? { pid, port: Number(lines[3]) || 5432 } : undefined
}

/** Whether process `pid` is the PostgreSQL that runs on this data folder (process ids get reused after a crash). */
export function isPostmaster(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const link = `/proc/${pid}/cwd`
  if (!fs.existsSync('/proc/self/cwd')) return true
  try {
    return fs.readlinkSync(link) === fs.realpathSync(data)
  } catch {
    return false
  }
}

/** Removes what a dead server left behind, so that a stranger with its process id does not block the start. */
export function removeStaleLocks(folder: PostgresFolder): void {
  fs.rmSync(path.join(folder.data, 'postmaster.pid'), { force: true })
  for (const name of fs.readdirSync(folder.socket)) {
    if (name.startsWith('.s.PGSQL.')) fs.rmSync(path.join(folder.socket, name), { force: true })
  }
}

/** The end of the server's log, for error messages. */
export function logTail(file: string): string {
  return (readText(file) ?? '').slice(-1500)
}

function readText(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
