import pg from 'pg'
import { columnTypes } from './connection-types.ts'

/** A superuser's connection: migrations, command line and tests only; never inside a verb. */
export class AdminConnection {
  readonly #client: pg.Client

  private constructor(client: pg.Client) {
    this.#client = client
  }

  /** Connects; close it in a finally block. */
  static async open(adminUrl: string): Promise<AdminConnection> {
    const client = new pg.Client({ connectionString: adminUrl, types: columnTypes, options: '-c TimeZone=UTC' })
    client.on('error', () => {})
    await client.connect()
    return new AdminConnection(client)
  }

  /** Rows of a parameterised statement. */
  async query<T>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    const { rows } = await this.#client.query(text, values as unknown[])
    return rows as T[]
  }

  /** Runs a script of several statements, as one transaction unless it says otherwise. */
  async script(sql: string): Promise<void> {
    await this.#client.query(sql)
  }

  close(): Promise<void> {
    return this.#client.end()
  }
}

/** Opens a connection for the time of `work`. */
export async function withAdmin<T>(adminUrl: string, work: (admin: AdminConnection) => Promise<T>): Promise<T> {
  const admin = await AdminConnection.open(adminUrl)
  try {
    return await work(admin)
  } finally {
    await admin.close()
  }
}

/** Quotes a name for SQL text. */
export const quoteName = (name: string): string => pg.escapeIdentifier(name)

/** Quotes a value for SQL text where no parameter can stand. */
export const quoteValue = (value: string): string => pg.escapeLiteral(value)
