import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { PrismaTx } from './prisma-client.ts'

/** Who a transaction acts for: the database role it takes and the area it may see. */
export interface TxContext {
  /** Module role, e.g. 'county_employment'; must match /^county_[a-z][a-z0-9_]*$/. */
  role: string
  /** First area path of the scope (inclusive), e.g. '522324.1001.'; '' sees no rows. */
  areaFrom: string
  /** End of the scope (exclusive): areaFrom with its last '.' replaced by '/'. */
  areaTo: string
  /** The institution whose rows alone are seen; null: of none; left out: officers who are bound to none. */
  institution?: { id: string; module: string; name: string } | null
  /** Account that acts; stored by the history trigger and the audit. */
  actorId?: string
  /** Further settings, readable in SQL as current_setting('app.<name>', true). Names match /^[a-z][a-z0-9_]*$/. */
  settings?: Record<string, string>
}

/** How a transaction runs. */
export interface TxOptions {
  /** Refuses writes; also lets the commit travel behind the answer. */
  readOnly?: boolean
  /** Default: read committed. */
  isolation?: 'read committed' | 'repeatable read' | 'serializable'
}

/** Options of one statement. */
export interface QueryOptions {
  /** Prepares the statement under this name on the connection; the same name must always mean the same text. */
  name?: string
}

const names = new Map<string, QueryOptions>()
const NAMES_AT_MOST = 500

/**
 * Options that prepare a statement once a connection, under a name made of its text. For texts that come from few
 * declarations and find rows by key: what is planned once is planned without knowing the values.
 */
export function prepared(text: string): QueryOptions | undefined {
  const known = names.get(text)
  if (known || names.size >= NAMES_AT_MOST) return known
  const options = { name: `p${createHash('sha1').update(text).digest('base64url')}` }
  names.set(text, options)
  return options
}

/** The only handle to the database inside a verb. Calls run one after another; none works after the transaction ended. */
export interface Tx {
  /** Rows of a parameterised statement ($1 …). */
  query<T>(text: string, values?: readonly unknown[], options?: QueryOptions): Promise<T[]>
  /** Exactly one row; throws RowCountError otherwise. */
  one<T>(text: string, values?: readonly unknown[], options?: QueryOptions): Promise<T>
  /** One row or undefined; throws RowCountError on several. */
  maybe<T>(text: string, values?: readonly unknown[], options?: QueryOptions): Promise<T | undefined>
  /** Number of rows a statement touched. */
  exec(text: string, values?: readonly unknown[], options?: QueryOptions): Promise<number>
  /** Streams rows into `COPY … FROM STDIN`; answers the number of rows. Write lines with `copyLine` of copy-text.ts. */
  copyFrom(sql: string, rows: AsyncIterable<string> | Iterable<string> | Readable): Promise<number>
  /** Prisma bound to this very transaction, opened on the first call. */
  prisma(): Promise<PrismaTx>
  /** Runs work behind a savepoint: when it throws, only its own changes are undone. Not to be run concurrently. */
  savepoint<T>(work: () => Promise<T>): Promise<T>
}

/** A statement answered another number of rows than it must. */
export class RowCountError extends Error {
  override name = 'RowCountError'
  readonly count: number
  constructor(count: number) {
    super(`expected one row, got ${count}`)
    this.count = count
  }
}

/** The end (exclusive) of the scope that begins at an area path: '522324.1001.' → '522324.1001/'. */
export function areaEnd(path: string): string {
  if (!path.endsWith('.')) throw new Error(`an area path ends with a dot: ${JSON.stringify(path)}`)
  return `${path.slice(0, -1)}/`
}
