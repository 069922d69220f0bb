import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '@county/bench/child'
import pg from 'pg'

/** A running PgBouncer. */
export interface PgBouncer {
  /** Connection of the login role through it. */
  appUrl: string
  /** What SHOW POOLS says of the county's pool. */
  pools(): Promise<Record<string, string>[]>
  stop(): Promise<void>
}

const PLACES = ['/usr/sbin/pgbouncer', '/usr/local/bin/pgbouncer', '/usr/bin/pgbouncer']

/** Where Debian's PgBouncer is; undefined, with a printed reason, where it is not installed. */
function findPgBouncer(): string | undefined {
  const found = PLACES.find((place) => existsSync(place) && spawnSync(place, ['--version']).status === 0)
  if (!found) process.stderr.write('pgbouncer is not installed: what needs it is left out\n')
  return found
}

/**
 * Starts PgBouncer in transaction mode before a database on a unix socket, with a configuration of its own.
 * `poolSize`: connections it opens to PostgreSQL at most. Throws where it is not installed.
 */
export async function startPgBouncer(direct: string, poolSize = 8): Promise<PgBouncer> {
  const binary = findPgBouncer()
  if (!binary) throw new Error('pgbouncer is not installed: apt-get install pgbouncer')
  const port = await freePort()
  const url = new URL(direct)
  const socket = url.searchParams.get('host') ?? url.hostname
  const database = url.pathname.slice(1)
  const dir = mkdtempSync(path.join(tmpdir(), 'county-pgbouncer-'))
  chmodSync(dir, 0o755)
  const write = (name: string, text: string) => writeFileSync(path.join(dir, name), text, { mode: 0o644 })
  write('users.txt', `"${url.username}" ""\n"pgbouncer" ""\n`)
  write(
    'pgbouncer.ini',
    `[databases]
${database} = host=${socket} port=${url.port || 5432} dbname=${database}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
${process.getuid?.() === 0 ? 'user = nobody\n' : ''}auth_type = trust
auth_file = ${dir}/users.txt
admin_users = pgbouncer
pool_mode = transaction
default_pool_size = ${poolSize}
max_client_conn = 400
`,
  )
  const child = spawn(binary, ['-q', path.join(dir, 'pgbouncer.ini')], { stdio: ['ignore', 'ignore', 'inherit'] })
  process.once('exit', () => child.kill('SIGKILL'))
  const appUrl = `postgresql://${url.username}@127.0.0.1:${port}/${database}`
  await connects(appUrl)
  const admin = `postgresql://pgbouncer@127.0.0.1:${port}/pgbouncer`
  return {
    appUrl,
    pools: async () => (await ask(admin, 'show pools')).filter((p) => p.database === database),
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

async function ask(connectionString: string, text: string): Promise<Record<string, string>[]> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

async function connects(url: string): Promise<void> {
  const deadline = performance.now() + 10_000
  for (;;) {
    try {
      await ask(url, 'select 1')
      return
    } catch (error) {
      if (performance.now() > deadline) throw error
      await pause(100)
    }
  }
}
