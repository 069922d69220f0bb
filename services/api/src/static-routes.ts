import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type CoreConfig, modulesDir } from '@county/core-service/config'
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
