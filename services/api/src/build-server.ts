import { randomUUID } from 'node:crypto'
import { constants } from 'node:zlib'
import type { Kit } from '@county/api-kit/kit'
import { commonErrors } from '@county/core/errors'
import type { CoreConfig } from '@county/core-service/config'
import { pauseWatch } from '@county/core-service/release/pause'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance } from 'fastify'
import { asDomainError, BODY_MEGABYTES, errorAnswer, httpStatus } from './error-answer.ts'
import { addFileRoutes } from './file-routes.ts'
import { addHealth } from './health-routes.ts'
import { openApiOf } from './openapi.ts'
import { addRegistryRoutes } from './registry-routes.ts'
import { addWritePositions } from './reporting.ts'
import { addSessions } from './request-session.ts'
import { addSecurityHeaders } from './security-headers.ts'
import { addSignOnRoutes } from './sign-on-routes.ts'
import { addStaticRoutes } from './static-routes.ts'
import { addUpstream } from './upstream.ts'
import { addModuleVerbs } from './verb-routes.ts'

/** What a server is built from. */
interface ServerOptions {
  kit: Kit
  config: CoreConfig
  /** Modules that failed to start, by id, with the reason. */
  failed?: ReadonlyMap<string, string>
  /** Modules whose verbs this process answers; default all that run. */
  mount?: readonly string[]
  /** Modules answered by other processes, by id, with their addresses. */
  elsewhere?: Readonly<Record<string, readonly string[]>>
  /** Whether browsers come by https: decides the cookie's name and flags. */
  secure?: boolean
  /** Addresses of trusted proxies, as fastify's `trustProxy`. */
  trustProxy?: boolean | string
}

/** Builds the HTTP server: every module's verbs, sessions, files, registry, portal. Nothing listens yet. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { kit, config, secure = config.publicUrl.startsWith('https:') } = options
  const server = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    trustProxy: options.trustProxy ?? false,
    routerOptions: { maxParamLength: 4000 },
    bodyLimit: BODY_MEGABYTES * 1024 * 1024,
    // Requests under way are answered before closing; idle connections are not waited for.
    forceCloseConnections: 'idle',
    // What comes on a kept connection meanwhile is answered too.
    return503OnClosing: false,
  })
  addRequestLog(server, kit)
  addErrors(server, kit)
  addSecurityHeaders(server, secure)
  await server.register(cookie)
  await server.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 2048,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } },
    zlibOptions: { level: 4 },
  })
  addHealth(server, kit, options.failed)
  addSessions(server, kit, config, { secure, elsewhere: Object.keys(options.elsewhere ?? {}) })
  addPauses(server, kit)
  addWritePositions(server, kit, secure)
  addOpenApi(server, options)
  addVerbs(server, options)
  await addFileRoutes(server, kit, config)
  addSignOnRoutes(server, kit, config, secure)
  await addStaticRoutes(server, config)
  addRegistryRoutes(server, kit, config)
  return server
}

/** One line a request: who, which route, how long; never a query, a body or a header. */
function addRequestLog(server: FastifyInstance, kit: Kit): void {
  server.addHook('onResponse', async (request, reply) => {
    if (request.url.startsWith('/assets/') || request.url.startsWith('/modules/')) return
    const path = request.url.startsWith('/api/') ? request.url.split('?')[0] : (request.routeOptions.url ?? '')
    const data = {
      request: request.id,
      officer: request.actor?.id ?? null,
      method: request.method,
      path,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    }
    kit.log.info(data, 'request')
  })
}

function addErrors(server: FastifyInstance, kit: Kit): void {
  server.setErrorHandler((error, request, reply) => {
    const domain = asDomainError(error)
    if (domain.code === 'INTERNAL') {
      const { name, code, stack } = error as Error & { code?: string }
      const where = stack
        ?.split('\n')
        .slice(1, 5)
        .map((line) => line.trim())
      kit.log.error({ incident: request.id, kind: name, code, where }, 'request failed')
    }
    return reply.status(httpStatus(domain)).send(errorAnswer(domain, request.id))
  })
  server.setNotFoundHandler((request, reply) =>
    reply.status(404).send(errorAnswer(commonErrors.error('NOT_FOUND'), request.id)),
  )
}

/** Verbs of a module that is paused are refused at once, whichever process would answer them. */
function addPauses(server: FastifyInstance, kit: Kit): void {
  const pausedNow = pauseWatch(kit)
  server.addHook('onRequest', async (request) => {
    const module = /^\/api\/([a-z][a-z0-9-]*)\//.exec(request.url)?.[1]
    if (!module || module === 'core') return
    const refusal = await pausedNow(module)
    if (refusal) throw refusal
  })
}

function addOpenApi(server: FastifyInstance, { kit }: ServerOptions): void {
  let document: object | undefined
  server.get('/api/openapi.json', async () => {
    document ??= openApiOf(kit.modules)
    return document
  })
}

function addVerbs(server: FastifyInstance, { kit, failed, mount, elsewhere = {} }: ServerOptions): void {
  const unavailable = (id: string) =>
    server.all(`/api/${id}/*`, () => {
      throw commonErrors.error('MODULE_UNAVAILABLE', { module: id })
    })
  for (const id of failed?.keys() ?? []) unavailable(id)
  for (const module of kit.modules) {
    const upstream = elsewhere[module.id]
    if (upstream) addUpstream(server, { prefix: `/api/${module.id}`, addresses: upstream, name: module.id })
    else if (mount && !mount.includes(module.id)) unavailable(module.id)
    else addModuleVerbs(server, kit, module)
  }
}
