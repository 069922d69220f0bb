import { addUpstream } from '@county/api/upstream'
import { type Stack, startStack } from '@county/scripts/stack'
import fastify from 'fastify'
import { findNginx, startNginx } from './nginx.ts'
import { type PgBouncer, startPgBouncer } from './pgbouncer.ts'
import { type Server, startJobs, startServer } from './processes.ts'

/** A county served by several API processes. */
export interface TwoApi {
  url: string
  stack: Stack
  bouncer: PgBouncer
  apis: Server[]
  /** What stands before the API processes. */
  balancer: 'nginx' | 'own'
  stop(): Promise<void>
}

/** How it is started. */
interface TwoApiOptions {
  env: NodeJS.ProcessEnv
  port: number
  /** Number of API processes; default 2. */
  apis?: number
  say?: (line: string) => void
}

const MAX_BODY = 64 * 1024 * 1024

/** Passes everything on to the API processes, where there is no nginx. */
async function startBalancer(apis: readonly Server[], port: number) {
  const server = fastify({
    logger: false,
    bodyLimit: MAX_BODY,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 4000 },
  })
  addUpstream(server, { prefix: '', addresses: apis.map((a) => a.url), name: 'api', bodyLimit: MAX_BODY })
  await server.listen({ port, host: '127.0.0.1' })
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() }
}

/**
 * Starts a county as it runs on more than one machine: PostgreSQL, PgBouncer in transaction mode, API processes, one
 * worker, and a balancer that sends each request to another process. All of them reach the database through PgBouncer.
 */
export async function startTwoApi(options: TwoApiOptions): Promise<TwoApi> {
  const { port, say = () => {} } = options
  const undo: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  const address = `http://localhost:${port}`
  const env = { ...options.env, PUBLIC_URL: options.env.PUBLIC_URL ?? address }
  try {
    const stack = await startStack({ env, say, listen: false, work: false })
    undo.push(stack.stop)
    const bouncer = await startPgBouncer(stack.appUrl)
    undo.push(bouncer.stop)
    const own = { ...env, APP_DATABASE_URL: bouncer.appUrl, DATABASE_POOLER: 'transaction' }
    const apis = await Promise.all(Array.from({ length: options.apis ?? 2 }, () => startServer('api', own)))
    undo.push(() => Promise.all(apis.map((a) => a.stop())))
    const jobs = startJobs(own)
    undo.push(jobs.stop)
    const nginx = findNginx() !== undefined
    const front = nginx ? await startNginx({ api: apis.map((a) => a.url), port }) : await startBalancer(apis, port)
    undo.push(front.stop)
    return { url: address, stack, bouncer, apis, balancer: nginx ? 'nginx' : 'own', stop }
  } catch (error) {
    await stop()
    throw error
  }
}
