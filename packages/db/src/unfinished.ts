import type pg from 'pg'

/** A read-only transaction is ended by the next one on its connection, or after this many milliseconds. */
const LINGER_MS = 5

const unfinished = new WeakMap<pg.PoolClient, NodeJS.Timeout>()

/**
 * Leaves a finished read-only transaction open for a moment: under load its COMMIT travels in the packet of the next
 * BEGIN, and no packet or wake-up of the server is spent on it alone.
 */
export function leaveOpen(client: pg.PoolClient): void {
  const end = () => {
    unfinished.delete(client)
    client.query('commit', () => {})
  }
  unfinished.set(client, setTimeout(end, LINGER_MS).unref())
}

/** What must be sent before a BEGIN on this connection. */
export function takeUnfinished(client: pg.PoolClient): '' | 'commit;' {
  const timer = unfinished.get(client)
  if (!timer) return ''
  clearTimeout(timer)
  unfinished.delete(client)
  return 'commit;'
}
