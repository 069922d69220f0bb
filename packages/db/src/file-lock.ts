import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const POLL_MS = 15
const EMPTY_LOCK_GRACE_MS = 2000

/** Whether a process is there (also one of another user). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Runs work while no other process of this machine holds `file`; a dead holder's lock is taken over. */
export async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  while (!acquire(file)) await pause(POLL_MS)
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}

function acquire(file: string): boolean {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (isAbandoned(file)) fs.rmSync(file, { force: true })
    return false
  }
}

function isAbandoned(file: string): boolean {
  try {
    const pid = Number(fs.readFileSync(file, 'utf8'))
    if (pid > 0) return pid !== process.pid && !isAlive(pid)
    return Date.now() - fs.statSync(file).mtimeMs > EMPTY_LOCK_GRACE_MS
  } catch {
    return false
  }
}
