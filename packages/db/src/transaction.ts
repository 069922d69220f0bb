import type { Tx, TxContext, TxOptions } from './tx.ts'

export type { QueryOptions, Tx, TxContext, TxOptions } from './tx.ts'
export { areaEnd, RowCountError } from './tx.ts'

/** A pool of the application's connections. Nothing reaches the database except through `transaction`. */
export class Database {
  constructor(_options: { appUrl: string; poolSize?: number }) {
    throw new Error('being written')
  }
  /** Runs work in one transaction that took the role and scope of `context`; commits when it resolves. */
  transaction<T>(_context: TxContext, _work: (tx: Tx) => Promise<T>, _options: TxOptions = {}): Promise<T> {
    throw new Error('being written')
  }
  /** Closes the pool. */
  close(): Promise<void> {
    throw new Error('being written')
  }
}
