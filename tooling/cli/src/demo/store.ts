import { copyInto } from '@county/db/copy-into'
import { arrayLiteral, copyLine } from '@county/db/copy-text'
import pg from 'pg'

/** A value of a stored row. */
export type Value = string | number | boolean | null | undefined | Buffer | readonly string[] | Date | { json: unknown }
/** A row by column name. */
export type DemoRow = Record<string, Value>

/** The owner's connection, for loading a demo county into an empty database: one transaction, COPY for every table. */
export class Store {
  readonly #client: pg.Client

  private constructor(client: pg.Client) {
    this.#client = client
  }

  /** Connects and begins the transaction. */
  static async open(adminUrl: string): Promise<Store> {
    const client = new pg.Client({ connectionString: adminUrl, options: '-c TimeZone=UTC' })
    await client.connect()
    await client.query('begin')
    return new Store(client)
  }

  /** Rows of a statement. */
  async query<T>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.#client.query(text, values as unknown[])).rows as T[]
  }

  /** Copies rows into a table; all have the same columns. Answers their number. */
  async copy(table: string, rows: readonly DemoRow[]): Promise<number> {
    if (!rows.length) return 0
    const columns = Object.keys(rows[0] as DemoRow)
    const list = columns.map((c) => `"${c}"`).join(', ')
    await copyInto(this.#client as never, `copy ${table} (${list}) from stdin`, lines(rows, columns))
    return rows.length
  }

  /** Commits and closes. */
  async commit(): Promise<void> {
    await this.#client.query('commit')
    await this.#client.end()
  }

  /** Undoes and closes. */
  async abandon(): Promise<void> {
    await this.#client.query('rollback').catch(() => undefined)
    await this.#client.end()
  }
}

function* lines(rows: readonly DemoRow[], columns: readonly string[]): Generator<string> {
  for (const row of rows) yield copyLine(columns.map((c) => written(row[c])))
}

function written(value: Value): string | number | boolean | Date | null | object {
  if (value === undefined || value === null) return null
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`
  if (Array.isArray(value)) return arrayLiteral(value)
  if (typeof value === 'object' && 'json' in value) return JSON.stringify(value.json)
  return value as string
}

/** The columns that say a row is demo data. */
export const DEMO_SOURCE = { json: { kind: 'derived', by: '演示数据' } }

/** When the demo's registry was typed: after everybody had moved in. */
export const DEMO_AT = '2021-03-31T01:00:00Z'
