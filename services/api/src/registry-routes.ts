import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { allows, anonymous } from '@county/api-kit/actor'
import { type Kit, openContext } from '@county/api-kit/kit'
import type { Registry } from '@county/core/manifest'
import type { CoreConfig } from '@county/core-service/config'
import { liveReleases, outlineRegistry, preloadDigests, registryFor } from '@county/core-service/release/registry'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readPortalPage } from './portal-page.ts'
import { pagePolicy } from './security-headers.ts'

/** Version of the platform's SDK that manifests name in `requires.platform`. */
function platformVersion(): string {
  const file = path.join(import.meta.dirname, '../../../packages/platform/package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

/** `/registry.json` and the portal's page, which has registry and session written into it. */
export function addRegistryRoutes(server: FastifyInstance, kit: Kit, config: CoreConfig): void {
  const platform = platformVersion()
  const read = async (request: FastifyRequest) => {
    const rows = await openContext(kit, 'core', anonymous(request.ip), { readOnly: true }, liveReleases)
    const registry: Registry = { platform, modules: registryFor(rows, request.actor) }
    return { registry, digests: preloadDigests(rows) }
  }

  const outlined = (registry: Registry, request: FastifyRequest, address: string): Registry => {
    const allowed = (permission: string) => allows(request.actor, permission)
    return { ...registry, modules: outlineRegistry(registry.modules, address, allowed) }
  }

  server.get('/registry.json', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const { registry } = await read(request)
    const { at } = request.query as { at?: unknown }
    return typeof at === 'string' ? outlined(registry, request, at) : registry
  })

  const page = async (request: FastifyRequest, reply: FastifyReply) => {
    const { registry, digests } = await read(request)
    const address = request.url.split('?')[0] ?? ''
    // Before sign-in nothing of the modules is needed, or told.
    const shown = request.sessionInfo ? outlined(registry, request, address) : { ...registry, modules: [] }
    const boot = { registry: shown, session: request.sessionInfo, ...langOf(request) }
    const nonce = randomBytes(16).toString('base64')
    const html = await readPortalPage(config.portalDir, boot, request.url, { digests, nonce })
    reply.header('content-security-policy', pagePolicy(nonce))
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html)
  }
  server.get('/', page)
  server.get('/*', async (request, reply) => {
    if (/^\/(api|assets|modules)\/|\.[a-z0-9]+$/i.test(request.url.split('?')[0] ?? '')) return reply.callNotFound()
    return page(request, reply)
  })
}

function langOf(request: FastifyRequest): { lang?: string } {
  const lang = request.cookies['county-lang']
  return lang === 'en' || lang === 'zh-CN' ? { lang } : {}
}
