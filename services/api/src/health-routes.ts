import { anonymous } from '@county/api-kit/actor'
import { type Kit, openContext } from '@county/api-kit/kit'
import type { FastifyInstance } from 'fastify'

const draining = new WeakSet<FastifyInstance>()

/**
 * Says from now on that the process takes no more requests, while it still answers them: whoever stands before it goes
 * elsewhere, and kept connections end with their next answer.
 */
export function drain(server: FastifyInstance): void {
  draining.add(server)
}

/** How far the reporting replica is behind: bytes of the log not yet replayed, and seconds since its last change. */
async function lagOf(kit: Kit): Promise<object> {
  if (!kit.reporting?.usable) return { state: 'down' }
  const ask = <T>(database: Kit['database'], sql: string, values: unknown[] = []) =>
    openContext({ ...kit, database }, 'core', anonymous(null), { readOnly: true }, (c) => c.tx.one<T>(sql, values))
  try {
    const { at } = await ask<{ at: string }>(kit.database, `select pg_current_wal_lsn()::text as at`)
    const lag = await ask<{ bytes: number; seconds: number }>(
      kit.reporting.database,
      `select greatest(coalesce($1::pg_lsn - pg_last_wal_replay_lsn(), 0), 0)::float8 as bytes,
         round(extract(epoch from now() - pg_last_xact_replay_timestamp())::numeric, 1)::float8 as seconds`,
      [at],
    )
    return { state: 'up', lagBytes: lag.bytes, lagSeconds: lag.bytes === 0 ? 0 : lag.seconds }
  } catch (error) {
    kit.reporting.failed(error)
    return { state: 'down' }
  }
}

/** `/healthz`: whether the database answers, and which modules run. `/readyz`: whether to send requests here. */
export function addHealth(server: FastifyInstance, kit: Kit, failed?: ReadonlyMap<string, string>): void {
  const askDatabase = () =>
    openContext(kit, 'core', anonymous(null), { readOnly: true }, (c) => c.tx.query('select 1'))
      .then(() => 'up' as const)
      .catch(() => 'down' as const)
  server.get('/healthz', async (_request, reply) => {
    const database = await askDatabase()
    const modules = Object.fromEntries([
      ...kit.modules.map((m) => [m.id, 'up']),
      ...[...(failed?.keys() ?? [])].map((id) => [id, 'down']),
    ])
    const status = database === 'up' ? (failed?.size ? 'degraded' : 'up') : 'down'
    const replica = kit.reporting ? { replica: await lagOf(kit) } : {}
    return reply.status(database === 'up' ? 200 : 503).send({ status, database, ...replica, modules })
  })
  server.get('/readyz', (_request, reply) => {
    const ready = !draining.has(server)
    return reply.status(ready ? 200 : 503).send({ ready })
  })
  server.addHook('onSend', async (_request, reply) => {
    if (draining.has(server)) reply.header('connection', 'close')
  })
}
