import pg from 'pg'
import { columnTypes } from './connection-types.ts'
import { OpenTransaction } from './open-transaction.ts'
import { PrismaBinding } from './prisma-binding.ts'
import type { Tx, TxContext, TxOptions } from './tx.ts'

export { institutionText } from './begin.ts'
export type { QueryOptions, Tx, TxContext, TxOptions } from './tx.ts'
export { areaEnd, prepared, RowCountError } from './tx.ts'

const DEFAULT_POOL_SIZE = 16
const POOL_WAIT_MS = 20_000
const IDLE_IN_TRANSACTION_MS = 300_000

/** Where the application's database is. */
export interface DatabaseOptions {
  /** Connection URL of the login role county_app; never of a superuser, whom row-level security does not bind. */
  appUrl: string
  /** Connections at most, default 16. Waiting longer than 20 s for one is an error. */
  poolSize?: number
  /** Shown in pg_stat_activity. */
  applicationName?: string
  /**
   * A pooler in transaction mode stands between (PgBouncer): each transaction may run on another connection of the
   * server, so that no statement is prepared under a name, none is left open behind an answer, and no start-up option
   * is sent. The login role has the same settings in the database.
   */
  pooler?: boolean
}

/** A pool of the application's connections. Nothing reaches the database except through `transaction`. */
export class Database {
  readonly #pool: pg.Pool
  readonly #prisma = new PrismaBinding()
  readonly #finishing = new Set<Promise<void>>()
  readonly #pooler: boolean

  constructor({ appUrl, poolSize = DEFAULT_POOL_SIZE, applicationName, pooler = false }: DatabaseOptions) {
    this.#pooler = pooler
    this.#pool = new pg.Pool({
      connectionString: appUrl,
      max: poolSize,
      // Statements are sent without waiting for the one before: BEGIN with role and scope costs no round trip.
      pipeline: true,
      types: columnTypes,
      connectionTimeoutMillis: POOL_WAIT_MS,
      // Compiling a query costs more than any of ours take.
      ...(!pooler && {
        options: `-c TimeZone=UTC -c jit=off -c idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_MS}`,
      }),
      ...(applicationName && { application_name: applicationName }),
    })
    // A connection that breaks rejects its statements and leaves the pool; nobody else needs to hear of it.
    this.#pool.on('error', () => {})
    this.#pool.on('connect', (client) => client.on('error', () => {}))
  }

  /**
   * Runs work in one transaction that took the role and scope of `context`. Commits when work resolves, rolls back
   * when it throws. No connection is taken until the first statement. Throws when the commit did not happen, also
   * when work swallowed the error of a statement.
   */
  async transaction<T>(context: TxContext, work: (tx: Tx) => Promise<T>, options: TxOptions = {}): Promise<T> {
    const tx = new OpenTransaction(this.#pool, this.#prisma, context, { ...options, pooler: this.#pooler })
    let value: T
    try {
      value = await work(tx)
    } catch (error) {
      await tx.rollback()
      throw error
    }
    if (options.readOnly) this.#finishReading(tx)
    else await tx.commit()
    return value
  }

  #finishReading(tx: OpenTransaction): void {
    const finishing = tx.finishReading()
    if (!finishing) return
    this.#finishing.add(finishing)
    finishing.then(() => this.#finishing.delete(finishing))
  }

  /** Closes the pool after the running transactions. */
  async close(): Promise<void> {
    await Promise.all(this.#finishing)
    await this.#prisma.close()
    await this.#pool.end()
  }
}
