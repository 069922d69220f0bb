import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { OpenTransaction, Statement } from './open-transaction.ts'
import type { PrismaTx } from './prisma-client.ts'

/** Prisma inside one of our transactions. */
export interface PrismaSession {
  tx: PrismaTx
  /** Lets Prisma go; the transaction itself stays as it is. */
  close(): Promise<void>
}

interface Client {
  $transaction<T>(work: (tx: PrismaTx) => Promise<T>, options: { maxWait: number; timeout: number }): Promise<T>
  $disconnect(): Promise<void>
}

const current = new AsyncLocalStorage<OpenTransaction>()
const NO_TIMEOUT_MS = 86_400_000
const EMPTY = { rows: [], fields: [], rowCount: 0, command: '' }

/** One Prisma client whose every statement goes through the transaction it was opened for. */
export class PrismaBinding {
  #client: Promise<Client> | undefined

  /** Opens Prisma in a transaction. The session's calls run one after another, whatever their caller does. */
  async open(transaction: OpenTransaction): Promise<PrismaSession> {
    this.#client ??= createClient()
    const client = await this.#client
    const opened = Promise.withResolvers<PrismaTx>()
    const closed = Promise.withResolvers<void>()
    const whole = current.run(transaction, () =>
      client.$transaction(
        (tx) => {
          opened.resolve(tx)
          return closed.promise
        },
        { maxWait: NO_TIMEOUT_MS, timeout: NO_TIMEOUT_MS },
      ),
    )
    whole.catch(opened.reject)
    const queue = new CallQueue()
    const tx = oneAfterAnother(await opened.promise, queue)
    const close = async () => {
      await queue.close()
      closed.resolve()
      await whole
    }
    return { tx, close }
  }

  async close(): Promise<void> {
    const client = await this.#client
    await client?.$disconnect()
  }
}

async function createClient(): Promise<Client> {
  const { PrismaClient } = await import('./generated/client.ts')
  return new PrismaClient({ adapter: new PrismaPg(new BoundPool()) }) as unknown as Client
}

/** What Prisma takes for a pool: each "connection" is the transaction at hand, which Prisma neither begins nor ends. */
class BoundPool extends pg.Pool {
  override connect(): never {
    const transaction = current.getStore()
    const connection = {
      query: (statement: Statement) => runForPrisma(transaction, statement),
      on: () => connection,
      removeListener: () => connection,
      release: () => {},
    }
    return Promise.resolve(connection) as never
  }

  override query(): never {
    throw new Error('Prisma only runs inside a transaction: use tx.prisma()')
  }
}

function runForPrisma(transaction: OpenTransaction | undefined, statement: Statement) {
  if (/^(begin|commit|rollback)$/i.test(statement.text)) return Promise.resolve(EMPTY)
  if (!transaction) throw new Error('Prisma only runs inside a transaction: use tx.prisma()')
  return transaction.run(statement)
}

/** Runs calls strictly one after another: of concurrent calls in one transaction Prisma would answer undefined. */
class CallQueue {
  #last: Promise<unknown> = Promise.resolve()
  #closed = false

  add<T>(call: () => PromiseLike<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new Error('the transaction has ended'))
    const next = this.#last.then(call)
    this.#last = next.catch(() => {})
    return next
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#last
  }
}

type Callable = (...args: unknown[]) => PromiseLike<unknown>

function oneAfterAnother<T extends object>(target: T, queue: CallQueue): T {
  return new Proxy(target, {
    get(owner, key) {
      const member: unknown = Reflect.get(owner, key)
      if (typeof key === 'symbol' || key === 'then') return member
      if (typeof member === 'function') {
        return (...args: unknown[]) => queue.add(() => Reflect.apply(member as Callable, owner, args))
      }
      return member !== null && typeof member === 'object' ? oneAfterAnother(member, queue) : member
    },
  })
}
