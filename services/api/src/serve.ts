import type { FastifyInstance } from 'fastify'
import { buildServer } from './build-server.ts'
import type { Platform } from './platform.ts'

/** A listening server. */
export interface Serving {
  server: FastifyInstance
  url: string
  close(): Promise<void>
}

/** `employment=http://10.0.0.2:8401,health=…` as a table. */
function addresses(text: string | undefined): Record<string, string> {
  const pairs = (text ?? '').split(',').filter(Boolean)
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()]),
  )
}

/**
 * Serves a platform. PORT (8400) and HOST (127.0.0.1, or 0.0.0.0 in production) say where; MODULES=a,b answers only
 * those modules' verbs; MODULE_URLS=a=http://… passes a module's verbs on; TRUST_PROXY names trusted proxies.
 */
export async function serve({ kit, config, failed }: Platform, env = process.env): Promise<Serving> {
  const mount = env.MODULES?.split(',').map((id) => id.trim())
  const server = await buildServer({
    kit,
    config,
    failed,
    elsewhere: addresses(env.MODULE_URLS),
    ...(mount ? { mount } : {}),
    ...(env.TRUST_PROXY ? { trustProxy: env.TRUST_PROXY } : {}),
  })
  const port = Number(env.PORT ?? 8400)
  await server.listen({ port, host: env.HOST ?? (config.production ? '0.0.0.0' : '127.0.0.1') })
  const address = server.server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  return { server, url: `http://localhost:${bound}`, close: () => server.close() }
}
