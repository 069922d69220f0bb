import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type CoreConfig, modulesDir } from '@county/core-service/config'
import { releaseStore } from '@county/core-service/release/release-store'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const FOR_EVER = 'public, max-age=31536000, immutable'

/** Names that carry a hash of their content. */
const HASHED = /[-.][\w-]{8,}\.[a-z0-9]+(\.(br|gz))?$/i

/** `/assets/` of the portal and `/modules/<id>/<version>/` of the released modules, compressed beforehand. */
export async function addStaticRoutes(server: FastifyInstance, config: CoreConfig): Promise<void> {
  const assets = path.join(config.portalDir, 'assets')
  mkdirSync(assets, { recursive: true })
  mkdirSync(modulesDir(config), { recursive: true })
  const common = { preCompressed: true, cacheControl: false, index: false, dotfiles: 'deny', maxAge: 0 } as const
  await server.register(fastifyStatic, {
    ...common,
    root: assets,
    prefix: '/assets/',
    decorateReply: false,
    setHeaders: (reply, file) => {
      reply.header('cache-control', HASHED.test(file) ? FOR_EVER : 'no-cache')
    },
  })
  await addBringing(server, config)
  await server.register(fastifyStatic, {
    ...common,
    root: modulesDir(config),
    prefix: '/modules/',
    decorateReply: false,
    // A release's folder never changes, whatever the file is called.
    setHeaders: (reply) => {
      reply.header('cache-control', FOR_EVER)
    },
  })
}

/** How long a release that the store does not have is not asked for again. */
const ABSENT_MS = 5_000

/** Before the first file of a release is served, its files are brought from the store to this server's disk. */
async function addBringing(server: FastifyInstance, config: CoreConfig): Promise<void> {
  if (!config.releases) return
  const store = await releaseStore(config)
  const here = new Set<string>()
  const absent = new Map<string, number>()
  server.addHook('onRequest', async (request) => {
    const match = /^\/modules\/([a-z][a-z0-9-]*)\/(\d[\w.-]*)\//.exec(request.url)
    if (!match) return
    const [, module, version] = match as unknown as [string, string, string]
    const key = `${module}/${version}`
    if (here.has(key) || (absent.get(key) ?? 0) > Date.now()) return
    if (await store.bring(module, version)) here.add(key)
    else absent.set(key, Date.now() + ABSENT_MS)
  })
}
