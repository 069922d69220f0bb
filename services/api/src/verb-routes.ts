import type { Kit } from '@county/api-kit/kit'
import type { ServerModule } from '@county/api-kit/module'
import { answerCall, type RequestContext, toRouter } from '@county/api-kit/trpc'
import { listVerbs, type Verb } from '@county/api-kit/verb'
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { wroteOf } from './reporting.ts'

/** A single call in plain JSON: its verb and input; undefined for whatever else tRPC understands. */
function singleCall(verbs: ReadonlyMap<string, Verb>, request: FastifyRequest): [Verb, unknown] | undefined {
  const verb = verbs.get((request.params as { path: string }).path)
  if (!verb || request.method !== (verb.kind === 'query' ? 'GET' : 'POST')) return undefined
  const { batch, input } = request.query as { batch?: unknown; input?: unknown }
  if (batch !== undefined || request.headers['trpc-accept'] !== undefined) return undefined
  const text = verb.kind === 'query' ? input : request.body
  if (text === undefined || text === null) return verb.kind === 'query' ? [verb, undefined] : undefined
  if (typeof text !== 'string') return undefined
  try {
    return [verb, JSON.parse(text)]
  } catch {
    return undefined
  }
}

/** A module's verbs under `/api/<module>/trpc/`: single calls are answered at once, batches and the rest by tRPC. */
export function addModuleVerbs(server: FastifyInstance, kit: Kit, module: ServerModule): void {
  const router = toRouter(module.router)
  const verbs = listVerbs(module.id, module.router)
  server.register(async (scope) => {
    // tRPC parses bodies by itself.
    scope.removeContentTypeParser('application/json')
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    scope.all(`/api/${module.id}/trpc/:path`, async (req, res) => {
      const context: RequestContext = { kit, actor: req.actor, requestId: req.id, wrote: wroteOf(req) }
      const single = singleCall(verbs, req)
      if (!single) {
        const { path } = req.params as { path: string }
        await fastifyRequestHandler({ router, createContext: () => context, req, res, path })
        return res
      }
      const { status, body } = await answerCall(single[0], context, single[1])
      return res
        .code(status)
        .header('content-type', 'application/json')
        .header('vary', 'trpc-accept, accept')
        .send(JSON.stringify(body))
    })
  })
}
