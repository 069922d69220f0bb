import { prepared } from '@county/db/transaction'
import { boundTo } from './actor.ts'
import type { Context } from './verb.ts'

interface Entry {
  snapshot: string
  value: unknown
  at: number
}

/** Entries older than an hour are computed anew: marks of changes are pruned after a day. */
const LIFETIME = 3_600_000

/**
 * Values computed from ledgers, kept in this process and exact at every read: an entry is used again only when no
 * transaction that changed one of its ledgers has committed since the snapshot it was computed in. What a transaction
 * computes that writes itself is not kept: it may yet be undone.
 */
export class SnapshotCache {
  readonly #entries = new Map<string, Entry>()
  readonly #limit: number

  /** `limit`: number of entries kept; the oldest goes first. */
  constructor(limit = 2000) {
    this.#limit = limit
  }

  /** The value under a key (an institution has its own), recomputed when one of `ledgers` (qualified table names) has changed. */
  async get<T>(c: Context, asked: string, ledgers: readonly string[], compute: () => Promise<T>): Promise<T> {
    const institution = boundTo(c.actor)
    const key = institution === undefined ? asked : `${asked}|${institution?.id ?? ''}`
    const entry = this.#entries.get(key)
    if (entry && Date.now() - entry.at < LIFETIME) {
      const found = await c.tx.one<Here & { stale: boolean }>(VALIDATE, [ledgers, entry.snapshot], prepared(VALIDATE))
      return found.stale ? this.#renew(key, found, compute) : (entry.value as T)
    }
    return this.#renew(key, await c.tx.one<Here>(BEGINNING, [], prepared(BEGINNING)), compute)
  }

  async #renew<T>(key: string, here: Here, compute: () => Promise<T>): Promise<T> {
    const value = await compute()
    return here.writing ? value : this.#keep(key, here.snapshot, value)
  }

  #keep<T>(key: string, snapshot: string, value: T): T {
    this.#entries.delete(key)
    this.#entries.set(key, { snapshot, value, at: Date.now() })
    if (this.#entries.size > this.#limit) this.#entries.delete(this.#entries.keys().next().value as string)
    return value
  }
}

/** The transaction that asks. */
interface Here {
  snapshot: string
  writing: boolean
}

/**
 * A replica does not tell which transactions were under way, only the oldest: whatever began since then counts as not
 * seen, so that a value computed there is computed anew rather too often than too rarely.
 */
const SNAPSHOT = `case when pg_is_in_recovery()
  then format('%1$s:%1$s:', pg_snapshot_xmin(pg_current_snapshot())) else pg_current_snapshot()::text end`
const HERE = `${SNAPSHOT} as snapshot, pg_current_xact_id_if_assigned() is not null as writing`
const BEGINNING = `select ${HERE}`
const VALIDATE = `select ${HERE}, exists (
  select 1 from core.ledger_change
  where entity = any($1) and xact >= pg_snapshot_xmin($2::pg_snapshot) and not pg_visible_in_snapshot(xact, $2::pg_snapshot)
) as stale`
