/** A running PostgreSQL. */
export interface RunningPostgres {
  /** Same as appUrl. */
  url: string
  /** Superuser on the county's database: migrations and command line only. */
  adminUrl: string
  /** Login role county_app on the county's database. */
  appUrl: string
  /** True when a server that was already running was taken over. */
  adopted: boolean
  stop(): Promise<void>
}

/** Where and how to run PostgreSQL. */
export interface StartPostgres {
  /** Folder of its files, e.g. '.data/postgres'. */
  dir: string
  /** Listen on 127.0.0.1 too (with passwords); by default only on the unix socket in the folder. */
  port?: number
  /** 'throwaway' gives up crash safety (fsync off): test databases only. */
  tuning?: 'durable' | 'throwaway'
  /** 'with-process' (default): ctrl-C and a normal exit of this process stop it. 'keep': it outlives the process. */
  death?: 'with-process' | 'keep'
}

/** Starts the embedded PostgreSQL 18, or adopts the one already running in `dir`. */
export function startPostgres(_options: StartPostgres): Promise<RunningPostgres> {
  throw new Error('being written')
}
