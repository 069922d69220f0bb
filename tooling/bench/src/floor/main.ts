import fastify from 'fastify'
import pg from 'pg'
import { addFigures } from './figures.ts'
import { addLedger } from './ledger.ts'
import { addSearch } from './search.ts'

/** The floor: the same SQL and JSON as ours with a token check, and no role, scope, audit, history or idempotency. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16, options: '-c TimeZone=UTC' })
const server = fastify()
const authorization = `Bearer ${process.env.FLOOR_TOKEN}`
server.addHook('onRequest', async (request, reply) => {
  if (request.url !== '/healthz' && request.headers.authorization !== authorization) return reply.status(401).send()
})
server.get('/healthz', async () => ({ status: 'up' }))
addLedger(server, pool)
addSearch(server, pool)
await addFigures(server, pool)
await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
process.on('SIGTERM', () => process.exit(0))
