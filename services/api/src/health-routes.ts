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
    return reply.status(database === 'up' ? 200 : 503).send({ status, database, modules })
  })
  server.get('/readyz', (_request, reply) => {
    const ready = !draining.has(server)
    return reply.status(ready ? 200 : 503).send({ ready })
  })
  server.addHook('onSend', async (_request, reply) => {
    if (draining.has(server)) reply.header('connection', 'close')
  })
}
