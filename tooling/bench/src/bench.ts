import pg from 'pg'
import type { County } from './county/county.ts'
import type { Target } from './drive.ts'
import type { Measurement } from './measure.ts'
import type { Options } from './options.ts'
import { FLOOR_TOKEN, type Server, startApi, startFloor } from './servers.ts'
import { type Officer, signIn } from './session.ts'

/** What rows work with: the county, the servers (started when first asked for), officers, the owner's connection. */
export class Bench {
  readonly county: County
  readonly options: Options
  readonly say: (line: string) => void
  #api: Promise<Server> | undefined
  #floor: Promise<Server> | undefined
  #admin: Promise<pg.Client> | undefined
  readonly #officers = new Map<string, Promise<Officer>>()

  constructor(county: County, options: Options, say: (line: string) => void) {
    this.county = county
    this.options = options
    this.say = say
  }

  /** The API's own process. */
  api(): Promise<Server> {
    this.#api ??= startApi(this.county)
    return this.#api
  }

  /** The floor's own process. */
  floor(): Promise<Server> {
    this.#floor ??= startFloor(this.county)
    return this.#floor
  }

  /** An officer signed in at the API. */
  officer(account: string): Promise<Officer> {
    const known = this.#officers.get(account) ?? this.api().then(({ url }) => signIn(url, account))
    this.#officers.set(account, known)
    return known
  }

  /** Where the floor's requests go. */
  async floorTarget(): Promise<Target> {
    return { url: (await this.floor()).url, headers: { authorization: `Bearer ${FLOOR_TOKEN}` } }
  }

  /** Rows of a statement as the database's owner, for finding what to ask. */
  async rows<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    this.#admin ??= (async () => {
      const client = new pg.Client({ connectionString: this.county.adminUrl })
      client.on('error', (error) => this.say(`database: ${error.message}`))
      await client.connect()
      return client
    })()
    return (await (await this.#admin).query(sql, values)).rows as T[]
  }

  /** Stops the servers, so that a row has the machine for itself. */
  async stopServers(): Promise<void> {
    const [api, floor] = [this.#api, this.#floor]
    this.#api = undefined
    this.#floor = undefined
    this.#officers.clear()
    await (await api)?.stop()
    await (await floor)?.stop()
  }

  async close(): Promise<void> {
    await this.stopServers()
    await (await this.#admin)?.end()
  }
}

/** A row of the benchmark: what it measures. */
export type Row = (bench: Bench) => Promise<Measurement[]>
