import type { Readable, Writable } from 'node:stream'
import type pg from 'pg'
import { beginText } from './begin.ts'
import { copyInto } from './copy-into.ts'
import type { PrismaBinding, PrismaSession } from './prisma-binding.ts'
import type { PrismaTx } from './prisma-client.ts'
import { type QueryOptions, RowCountError, type Tx, type TxContext, type TxOptions } from './tx.ts'
import { leaveOpen, takeUnfinished } from './unfinished.ts'

/** What a statement sent to the server answers. */
export type Result = Pick<pg.QueryResult, 'rows' | 'rowCount' | 'command' | 'fields'>

/** A statement as the driver takes it. */
export type Statement = pg.QueryConfig & { rowMode?: 'array'; queryMode?: 'extended' }

type Release = (error?: Error | boolean) => void

/** One transaction on one connection, taken at the first statement. Statements travel and run in the order of calls. */
export class OpenTransaction implements Tx {
  readonly #pool: pg.Pool
  readonly #binding: PrismaBinding
  readonly #begin: string
  #connection: Promise<pg.PoolClient> | undefined
  #client: pg.PoolClient | undefined
  #release: Release | undefined
  #beginError: Error | undefined
  #ended = false
  /** BEGIN waits for the first statement, to leave with it in one packet. */
  #corked = false
  #session: Promise<PrismaSession> | undefined
  /** Set while COPY has the connection for itself. */
  #exclusive: Promise<unknown> | undefined
  #savepoints = 0
  readonly #pooler: boolean

  constructor(pool: pg.Pool, binding: PrismaBinding, context: TxContext, options: TxOptions & { pooler?: boolean }) {
    this.#pooler = options.pooler ?? false
    this.#pool = pool
    this.#binding = binding
    this.#begin = beginText(context, options)
  }

  async query<T>(text: string, values?: readonly unknown[], options?: QueryOptions): Promise<T[]> {
    const { rows } = await this.run(prepare(text, values, options))
    return rows as T[]
  }

  async one<T>(text: string, values?: readonly unknown[], options?: QueryOptions): Promise<T> {
    const rows = await this.query<T>(text, values, options)
    if (rows.length !== 1) throw new RowCountError(rows.length)
    return rows[0] as T
  }

  async maybe<T>(text: string, values?: readonly unknown[], options?: QueryOptions): Promise<T | undefined> {
    const rows = await this.query<T>(text, values, options)
    if (rows.length > 1) throw new RowCountError(rows.length)
    return rows[0]
  }

  async exec(text: string, values?: readonly unknown[], options?: QueryOptions): Promise<number> {
    const { rowCount } = await this.run(prepare(text, values, options))
    return rowCount ?? 0
  }

  async copyFrom(sql: string, rows: AsyncIterable<string> | Iterable<string> | Readable): Promise<number> {
    // The answer tells that the connection is quiet: COPY cannot share it.
    const quiet = this.run({ text: 'select' })
    const work = quiet.then(() => copyInto(this.#client as pg.PoolClient, sql, rows))
    this.#exclusive = work
      .catch(() => {})
      .then(() => {
        this.#exclusive = undefined
      })
    return work
  }

  async prisma(): Promise<PrismaTx> {
    this.#assertOpen()
    this.#session ??= this.#binding.open(this)
    return (await this.#session).tx
  }

  async savepoint<T>(work: () => Promise<T>): Promise<T> {
    const name = `s${++this.#savepoints}`
    await this.run({ text: `savepoint ${name}` })
    try {
      const value = await work()
      await this.run({ text: `release savepoint ${name}` })
      return value
    } catch (error) {
      await this.run({ text: `rollback to savepoint ${name}` })
      throw error
    }
  }

  /** Sends one statement; rejects with the server's error. */
  async run(statement: Statement): Promise<Result> {
    this.#assertOpen()
    while (this.#exclusive) await this.#exclusive
    const client = this.#client ?? (await this.#connect())
    try {
      const sent = send(client, this.#pooler ? unnamed(statement) : statement)
      if (this.#corked) this.#uncork(client)
      return await sent
    } catch (error) {
      const cause = this.#beginError ?? (error as Error)
      // The driver's stack ends in its socket; this one leads to whoever asked.
      Error.captureStackTrace(cause, this.run)
      throw cause
    }
  }

  /** Commits; throws when the server rolled back instead. */
  async commit(): Promise<void> {
    await this.#closePrisma()
    this.#ended = true
    const client = await this.#settled()
    if (!client) return
    try {
      const { command } = await send(client, { text: 'commit' })
      if (command !== 'COMMIT') throw new Error('the transaction was rolled back: one of its statements had failed')
      this.#release?.()
    } catch (error) {
      this.#release?.(!isServerAnswer(error))
      throw this.#beginError ?? error
    }
  }

  /** Ends a read-only transaction; nothing can be lost, so nobody needs to wait for the promise, where there is one. */
  finishReading(): Promise<void> | undefined {
    if (this.#pooler || this.#session || this.#exclusive || (this.#connection && !this.#client))
      return this.commit().catch(() => {})
    this.#ended = true
    if (this.#client) leaveOpen(this.#client)
    this.#release?.()
    return undefined
  }

  /** Undoes everything; never throws. A connection that does not answer is thrown away. */
  async rollback(): Promise<void> {
    try {
      await this.#closePrisma()
      this.#ended = true
      const client = await this.#settled()
      if (client) await send(client, { text: 'rollback' })
      this.#release?.()
    } catch {
      this.#release?.(true)
    }
  }

  #assertOpen(): void {
    if (this.#ended) throw new Error('the transaction has ended: a statement was not awaited, or its handle was kept')
  }

  #connect(): Promise<pg.PoolClient> {
    this.#connection ??= new Promise((resolve, reject) => {
      this.#pool.connect((error, client, release) => {
        if (error || !client) return reject(error)
        this.#client = client
        this.#release = release
        socketOf(client).cork()
        this.#corked = true
        client.query(takeUnfinished(client) + this.#begin, (failure: Error | null) => {
          if (failure) this.#beginError = failure
        })
        resolve(client)
      })
    })
    return this.#connection
  }

  #uncork(client: pg.PoolClient): void {
    this.#corked = false
    socketOf(client).uncork()
  }

  /** The connection when no call is between two statements any more; undefined when none was taken. */
  async #settled(): Promise<pg.PoolClient | undefined> {
    while (this.#exclusive) await this.#exclusive
    return this.#connection?.catch(() => undefined)
  }

  async #closePrisma(): Promise<void> {
    const session = await this.#session?.catch(() => undefined)
    await session?.close()
  }
}

const socketOf = (client: pg.PoolClient) =>
  (client as unknown as { connection: { stream: Writable } }).connection.stream

/** Extended protocol, also without values: it takes one statement only, so that nothing can ride along in a text. */
function prepare(text: string, values?: readonly unknown[], options?: QueryOptions): Statement {
  return { text, values: values as unknown[], name: options?.name, queryMode: 'extended' }
}

/** Behind a pooler the next statement may meet another connection, which knows no names. */
const unnamed = ({ name: _, ...statement }: Statement): Statement => statement

const held = new WeakSet<Writable>()

/** Statements of one turn of the event loop leave in one packet. */
function holdBack(socket: Writable): void {
  if (held.has(socket)) return
  held.add(socket)
  socket.cork()
  process.nextTick(() => {
    held.delete(socket)
    socket.uncork()
  })
}

function send(client: pg.PoolClient, statement: Statement): Promise<Result> {
  holdBack(socketOf(client))
  return new Promise((resolve, reject) => {
    client.query(statement, (error: Error | null, result: Result) => (error ? reject(error) : resolve(result)))
  })
}

/** An error with an SQLSTATE came from the server, so that the connection itself is sound. */
function isServerAnswer(error: unknown): boolean {
  return !(error instanceof Error) || !('code' in error) || /^[0-9A-Z]{5}$/.test(String(error.code))
}
