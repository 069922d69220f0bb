import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { withAdmin } from './admin.ts'
import { type RunningPostgres, startPostgres } from './embedded-postgres.ts'
import { isAlive } from './file-lock.ts'
import { migrate } from './migrate.ts'
import { findThrowawayRoot } from './throwaway-root.ts'

const MODULE = path.join(import.meta.dirname, 'embedded-postgres.ts')
const cleanup: (() => Promise<unknown> | void)[] = []
afterEach(async () => {
  for (const undo of cleanup.splice(0).reverse()) await undo()
})

/** A folder that the unprivileged user may enter, as in a checkout outside of a private home. */
function makeFolder(name = 'county-postgres-'): string {
  const dir = fs.mkdtempSync(path.join(findThrowawayRoot(), name))
  fs.chmodSync(dir, 0o755)
  cleanup.push(() => fs.rmSync(dir, { recursive: true, force: true }))
  return path.join(dir, 'postgres')
}

async function start(dir: string, options: { port?: number } = {}): Promise<RunningPostgres> {
  const running = await startPostgres({ dir, tuning: 'throwaway', death: 'keep', ...options })
  cleanup.push(() => running.stop())
  return running
}

/** Another process that starts the server and then waits; answers with the server's process id. */
async function startInChild(dir: string): Promise<{ child: ChildProcess; pid: number }> {
  const code = `const { startPostgres } = await import(${JSON.stringify(MODULE)})
    const { pid } = await startPostgres({ dir: ${JSON.stringify(dir)}, tuning: 'throwaway' })
    process.stdout.write(String(pid)); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  cleanup.push(() => void child.kill('SIGKILL'))
  const [output] = await once(child.stdout as NodeJS.ReadableStream, 'data')
  const pid = Number(output)
  cleanup.push(() => killServer(pid))
  return { child, pid }
}

async function killServer(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    return
  }
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
}

const ask = <T>(url: string, sql: string) => withAdmin(url, (admin) => admin.query<T>(sql))

test('starts from nothing; sorts by code point and knows Chinese letters and UTC', async () => {
  const { adminUrl, adopted } = await start(makeFolder())
  expect(adopted).toBe(false)
  const [row] = await ask(
    adminUrl,
    `select datcollate, datlocale, pg_encoding_to_char(encoding) as encoding, current_setting('timezone') as zone
     from pg_database where datname = 'county'`,
  )
  expect(row).toMatchObject({ datlocale: 'C.UTF-8', encoding: 'UTF8', zone: 'UTC' })
  await ask(adminUrl, 'create extension pg_trgm')
  const [trigrams] = await ask<{ n: number }>(adminUrl, "select cardinality(show_trgm('街道办')) as n")
  expect(trigrams?.n).toBeGreaterThan(0)
})

test('after kill -9 of its process the server is adopted, with what it held', async () => {
  const dir = makeFolder()
  const { child, pid } = await startInChild(dir)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(isAlive(pid)).toBe(true)
  const running = await start(dir)
  expect(running).toMatchObject({ adopted: true, pid })
  expect(await ask(running.adminUrl, 'select 1 as n')).toEqual([{ n: 1 }])
})

test('ctrl-C stops the server with its process', async () => {
  const dir = makeFolder()
  const { child, pid } = await startInChild(dir)
  child.kill('SIGINT')
  await once(child, 'exit')
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
})

test('a process that only joined does not stop the server of another', async () => {
  const dir = makeFolder()
  const owner = await startInChild(dir)
  const guest = await startInChild(dir)
  expect(guest.pid).toBe(owner.pid)
  guest.child.kill('SIGINT')
  await once(guest.child, 'exit')
  const running = await start(dir)
  expect(running).toMatchObject({ adopted: true, pid: owner.pid })
})

test('after kill -9 of the server it starts again by itself and nothing acknowledged is lost', async () => {
  const dir = makeFolder()
  const first = await startPostgres({ dir, death: 'keep' })
  await ask(first.adminUrl, 'create table kept as select 42 as n')
  process.kill(first.pid, 'SIGKILL')
  await expect.poll(() => isAlive(first.pid), { timeout: 10_000 }).toBe(false)
  const second = await start(dir)
  expect(second.adopted).toBe(false)
  expect(await ask(second.adminUrl, 'select n from kept')).toEqual([{ n: 42 }])
})

test('a stale file that names a living stranger does not keep the server from starting', async () => {
  const dir = makeFolder()
  const first = await start(dir)
  const file = path.join(dir, 'data/postmaster.pid')
  const text = fs.readFileSync(file, 'utf8')
  await first.stop()
  fs.writeFileSync(file, text.replace(/^\d+/, String(process.pid)))
  const second = await start(dir)
  expect(second.adopted).toBe(false)
})

test('several processes that start at once share one server', async () => {
  const dir = makeFolder()
  const started = await Promise.all([startInChild(dir), startInChild(dir)])
  expect(started[0]?.pid).toBe(started[1]?.pid)
})

test('a folder too deep for a socket path works all the same', async () => {
  const dir = path.join(makeFolder(), '很深的文件夹'.repeat(6))
  const { adminUrl } = await start(dir)
  expect(await ask(adminUrl, 'select 1 as n')).toEqual([{ n: 1 }])
})

test('over TCP nobody enters without a password', async () => {
  const port = 20_000 + (process.pid % 20_000)
  const { adminUrl } = await start(makeFolder(), { port })
  await migrate(adminUrl, { appPassword: 'right' })
  const url = (user: string) => `postgresql://${user}@127.0.0.1:${port}/county`
  expect(await ask(url('county_app:right'), 'select 1 as n')).toEqual([{ n: 1 }])
  await expect(ask(url('county_app:wrong'), 'select 1')).rejects.toThrow(/password authentication failed/)
  await expect(ask(url('county_owner'), 'select 1')).rejects.toThrow(/password/)
})

test('as root, a folder in a private home is moved to where the server may enter', async () => {
  const dir = makeFolder()
  fs.chmodSync(path.dirname(dir), 0o700)
  const { adminUrl } = await start(dir)
  expect(await ask(adminUrl, 'select 1 as n')).toEqual([{ n: 1 }])
  const location = path.join(dir, 'LOCATION')
  if (!fs.existsSync(location)) return
  const moved = fs.readFileSync(location, 'utf8').trim()
  cleanup.unshift(() => fs.rmSync(moved, { recursive: true, force: true }))
})
