import type { Database } from '@county/db/transaction'
import type { Actor } from './actor.ts'
import { type Kit, type Log, openContext } from './kit.ts'
import type { Context } from './verb.ts'

/** After a failure the replica is left alone for so many milliseconds; the primary answers meanwhile. */
const REST_MS = 5_000

/** A position in the database's log, as PostgreSQL writes it: `16/B374D848`. */
export const LSN = /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/

/** A streaming replica that answers reporting reads: queries declared with `reads: 'reporting'`. */
export class Reporting {
  readonly database: Database
  readonly #log: Log
  #restsUntil = 0

  constructor(database: Database, log: Log) {
    this.database = database
    this.#log = log
  }

  /** Whether the replica may be asked now. */
  get usable(): boolean {
    return performance.now() >= this.#restsUntil
  }

  /** Notes that the replica failed; who asked goes to the primary. */
  failed(error: unknown): void {
    this.#restsUntil = performance.now() + REST_MS
    this.#log.warn({ kind: (error as Error).name, code: (error as { code?: string }).code }, 'reporting replica failed')
  }

  close(): Promise<void> {
    return this.database.close()
  }
}

/** Thrown inside a reading when the replica has not yet replayed what the caller wrote. */
class BehindError extends Error {}

/** What a reading needs beside its work. */
interface Reading {
  module: string
  actor: Actor
  requestId?: string
  /** The log's position after the caller's last write: the replica must have come so far. */
  wrote?: string | undefined
}

/**
 * Reads on the replica, or on the primary where there is none, where it has not yet come to the caller's own last
 * write, or where it fails. Errors of the work itself are thrown as they are.
 */
export async function readForReport<T>(kit: Kit, reading: Reading, work: (c: Context) => Promise<T>): Promise<T> {
  const { module, actor, requestId, wrote } = reading
  const options = { readOnly: true, ...(requestId ? { requestId } : {}) }
  const { reporting } = kit
  if (reporting?.usable) {
    try {
      return await openContext({ ...kit, database: reporting.database }, module, actor, options, async (c) => {
        if (wrote && !(await hasReplayed(c, wrote))) throw new BehindError()
        return work(c)
      })
    } catch (error) {
      if (!(error instanceof BehindError) && !isReplicaFault(error)) throw error
      if (!(error instanceof BehindError)) reporting.failed(error)
    }
  }
  return openContext(kit, module, actor, options, work)
}

/** Whether a replica has come to a position. On a primary, which replays nothing, it has. */
async function hasReplayed(c: Context, position: string): Promise<boolean> {
  const { there } = await c.tx.one<{ there: boolean }>(
    `select coalesce(pg_last_wal_replay_lsn() >= $1::pg_lsn, true) as there`,
    [position],
  )
  return there
}

/** SQLSTATE classes of a server that is starting, stopping or cancels a reading because the primary's changes must in. */
const SERVER_FAULT = /^(08|57P|40001$|25006$)/

function isReplicaFault(error: unknown): boolean {
  if (!(error instanceof Error) || error.name === 'DomainError') return false
  const code = (error as { code?: unknown }).code
  if (typeof code === 'string') return SERVER_FAULT.test(code) || /^E[A-Z]+$/.test(code)
  return /connect|terminated|timeout/i.test(error.message)
}

/** The log's position now, on the primary: everything committed before is at or before it. */
export async function positionNow(kit: Kit, actor: Actor): Promise<string> {
  return openContext(kit, 'core', actor, { readOnly: true }, async (c) => {
    const { position } = await c.tx.one<{ position: string }>(`select pg_current_wal_insert_lsn()::text as position`)
    return position
  })
}
