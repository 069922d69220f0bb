import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { buildServer } from './build-server.ts'
import { drain } from './health-routes.ts'
import type { Platform } from './platform.ts'

/** A listening server. */
export interface Serving {
  server: FastifyInstance
  url: string
  close(): Promise<void>
}

/** `employment=http://10.0.0.2:8401|http://10.0.0.3:8401,health=…` as a table. Throws on what is no address. */
export function moduleUrls(text: string | undefined): Record<string, readonly string[]> {
  const pairs = (text ?? '').split(',').filter(Boolean)
  return Object.fromEntries(
    pairs.map((pair) => {
      const addresses = pair.slice(pair.indexOf('=') + 1).split('|')
      const wrong = addresses.find((a) => !URL.canParse(a.trim()))
      if (wrong !== undefined || !pair.includes('=')) throw new Error(`MODULE_URLS: ${pair} is not module=address`)
      return [pair.slice(0, pair.indexOf('=')).trim(), addresses.map((a) => a.trim())]
    }),
  )
}

/** The modules named in MODULES; undefined where the process answers all. */
export function ownModules(text: string | undefined): readonly string[] | undefined {
  return text ? text.split(',').map((id) => id.trim()) : undefined
}

/**
 * Serves a platform. PORT (8400) and HOST (127.0.0.1, or 0.0.0.0 in production) say where; MODULES=a,b answers only
 * those modules' verbs; MODULE_URLS=a=http://…|http://… passes a module's verbs on to its processes; TRUST_PROXY names
 * trusted proxies. DRAIN_MS (0): closing says for so long that no more requests should come here, and answers them still.
 */
export async function serve({ kit, config, failed }: Platform, env = process.env): Promise<Serving> {
  const mount = ownModules(env.MODULES)
  const server = await buildServer({
    kit,
    config,
    failed,
    elsewhere: moduleUrls(env.MODULE_URLS),
    ...(mount ? { mount } : {}),
    ...(env.TRUST_PROXY ? { trustProxy: env.TRUST_PROXY } : {}),
  })
  const port = Number(env.PORT ?? 8400)
  await server.listen({ port, host: env.HOST ?? (config.production ? '0.0.0.0' : '127.0.0.1') })
  const address = server.server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  const close = async () => {
    drain(server)
    await pause(Number(env.DRAIN_MS ?? 0))
    await server.close()
  }
  return { server, url: `http://localhost:${bound}`, close }
}
