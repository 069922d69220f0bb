import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { AdminConnection, quoteValue } from '@county/db/admin'
import { type RunningPostgres, startPostgres } from '@county/db/embedded-postgres'
import { findPostgresBinaries } from '@county/db/postgres-binaries'
import { preparePostgresFolder, readPostmasterFile } from '@county/db/postgres-folder'

/** What is not copied: the server makes it anew, or it belongs to the running one. */
const LEFT_OUT =
  /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/.+|^postmaster\.(pid|opts)$|(^|\/)pgsql_tmp/

/** A streaming replica of an embedded database. */
export interface Replica extends RunningPostgres {
  /** How long copying took, in milliseconds. */
  copiedMs: number
}

/**
 * Makes a streaming replica of the embedded PostgreSQL in `primaryDir` and starts it in `dir`: a base backup while the
 * primary serves, then its log as it is written, kept for the replica by a slot. The embedded binaries have no
 * pg_basebackup; this is PostgreSQL's low-level backup, and works on one machine.
 */
export async function startReplica(
  primary: RunningPostgres,
  primaryDir: string,
  dir: string,
  slot = 'reporting',
): Promise<Replica> {
  const binaries = findPostgresBinaries()
  const from = preparePostgresFolder(primaryDir, binaries)
  const to = preparePostgresFolder(dir, binaries)
  const began = performance.now()
  const admin = await AdminConnection.open(primary.adminUrl)
  try {
    await admin.query(
      `select pg_create_physical_replication_slot($1, true) where not exists (select from pg_replication_slots where slot_name = $1)`,
      [slot],
    )
    await admin.query(`select pg_backup_start($1, true)`, [slot])
    rmSync(to.data, { recursive: true, force: true })
    copyTree(from.data, to.data)
    const [label] = await admin.query<{ labelfile: string }>(`select labelfile from pg_backup_stop(false)`)
    writeFileSync(path.join(to.data, 'backup_label'), label?.labelfile ?? '')
  } finally {
    await admin.close()
  }
  const port = readPostmasterFile(from.data)?.port ?? 5432
  const source = `host=${from.socket} port=${port} user=${new URL(primary.adminUrl).username} application_name=${slot}`
  writeFileSync(path.join(to.data, 'standby.signal'), '')
  appendFileSync(
    path.join(to.data, 'postgresql.auto.conf'),
    `primary_conninfo = ${quoteValue(source)}\nprimary_slot_name = ${quoteValue(slot)}\nhot_standby_feedback = on\n`,
  )
  if (binaries.runAs) own(to.data, binaries.runAs)
  const running = await startPostgres({ dir })
  return { ...running, copiedMs: Math.round(performance.now() - began) }
}

/** Copies a folder that is written to meanwhile: a file that vanishes is none of the backup's. */
function copyTree(from: string, to: string, below = ''): void {
  mkdirSync(path.join(to, below), { recursive: true })
  chmodSync(path.join(to, below), 0o700)
  for (const entry of readdirSync(path.join(from, below), { withFileTypes: true })) {
    const relative = below ? `${below}/${entry.name}` : entry.name
    if (LEFT_OUT.test(relative)) continue
    if (entry.isDirectory()) copyTree(from, to, relative)
    else
      try {
        copyFileSync(path.join(from, relative), path.join(to, relative))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      }
  }
}

function own(folder: string, { uid, gid }: { uid: number; gid: number }): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    lchownSync(path.join(entry.parentPath, entry.name), uid, gid)
  lchownSync(folder, uid, gid)
}

/** How far a replica is behind its primary. */
export interface Lag {
  bytes: number
  state: string
  replayMs: number
}

/** The lag as the primary knows it; undefined while no replica is connected. */
export async function lagOf(admin: AdminConnection, name = 'reporting'): Promise<Lag | undefined> {
  const [row] = await admin.query<Lag>(
    `select state, (pg_current_wal_lsn() - replay_lsn)::float8 as bytes,
       coalesce(extract(epoch from replay_lag) * 1000, 0)::float8 as "replayMs"
     from pg_stat_replication where application_name = $1`,
    [name],
  )
  return row
}
