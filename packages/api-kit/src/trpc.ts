import { DomainError } from '@county/kernel/errors'
import { initTRPC, TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { z } from 'zod'
import type { Actor } from './actor.ts'
import { runVerb } from './execute.ts'
import type { Kit } from './kit.ts'
import { isVerb, type Verb, type VerbTree } from './verb.ts'

/** What the HTTP process knows of a request. */
export interface RequestContext {
  kit: Kit
  actor: Actor
  requestId: string
  /** The log's position after the caller's last write. */
  wrote?: string | undefined
}

const STATUS = {
  BAD_REQUEST: 'BAD_REQUEST',
  UNAUTHORIZED: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  PRECONDITION_FAILED: 'PRECONDITION_FAILED',
  UNPROCESSABLE: 'UNPROCESSABLE_CONTENT',
  TOO_MANY: 'TOO_MANY_REQUESTS',
  UNAVAILABLE: 'SERVICE_UNAVAILABLE',
} as const

const t = initTRPC.context<RequestContext>().create({
  errorFormatter: ({ shape, error, ctx }) => errorShape(shape.code, shape.data.httpStatus, error, ctx?.requestId),
})

/** What a caller is told of a failure: a code of ours with its parameters, and the number under which it is logged. */
function errorShape(code: number, httpStatus: number, error: TRPCError, incident: string | undefined) {
  const { cause } = error
  const domain =
    cause instanceof DomainError
      ? { code: cause.code, params: cause.params }
      : error.code === 'BAD_REQUEST' || error.code === 'NOT_FOUND' || error.code === 'METHOD_NOT_SUPPORTED'
        ? { code: 'INVALID_INPUT', params: {} }
        : { code: 'INTERNAL', params: {} }
  return { code, message: domain.code, data: { code: error.code, httpStatus, domain, incident: incident ?? null } }
}

/** An answer as tRPC writes it for a call that is not batched. */
export interface Answer {
  status: number
  body: { result: { data: unknown } } | { error: object }
}

/** Answers one call as the router would, without the router: most requests are single calls, and it costs as much as they do. */
export async function answerCall(verb: Verb, ctx: RequestContext, input: unknown): Promise<Answer> {
  try {
    const data = await runVerb(ctx.kit, verb, ctx.actor, input, { requestId: ctx.requestId, wrote: ctx.wrote })
    return { status: 200, body: { result: { data } } }
  } catch (cause) {
    const error = toTrpcError(cause, ctx, verb)
    const status = getHTTPStatusCodeFromError(error)
    const shape = errorShape(TRPC_ERROR_CODES_BY_KEY[error.code], status, error, ctx.requestId)
    return { status, body: { error: shape } }
  }
}

/** A module's verbs as a tRPC router; it only maps names to verbs. */
export function toRouter(tree: VerbTree) {
  const build = (node: VerbTree): Record<string, any> =>
    Object.fromEntries(
      Object.entries(node).map(([name, child]) => [name, isVerb(child) ? toProcedure(child) : t.router(build(child))]),
    )
  return t.router(build(tree))
}

function toProcedure(verb: Verb) {
  const call = async ({ ctx, input }: { ctx: RequestContext; input: unknown }) => {
    try {
      return await runVerb(ctx.kit, verb, ctx.actor, input, { requestId: ctx.requestId, wrote: ctx.wrote })
    } catch (error) {
      throw toTrpcError(error, ctx, verb)
    }
  }
  if (verb.kind === 'query') return t.procedure.input(z.unknown()).query(call as never)
  return t.procedure.input(z.unknown()).mutation(call as never)
}

function toTrpcError(error: unknown, ctx: RequestContext, verb: Verb): TRPCError {
  if (error instanceof DomainError) return new TRPCError({ code: STATUS[error.status], cause: error })
  const domain = fromDatabase(error)
  if (domain?.code === 'TOO_SLOW') ctx.kit.log.warn({ verb: verb.name, incident: ctx.requestId }, 'verb too slow')
  if (domain) return new TRPCError({ code: STATUS[domain.status], cause: domain })
  ctx.kit.log.error({ verb: verb.name, incident: ctx.requestId, error: describe(error) }, 'verb failed')
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'INTERNAL' })
}

/** Postgres refusals that have a meaning for the caller; messages and values are never passed on. */
function fromDatabase(error: unknown): DomainError | null {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string }
  if (code === '23505' || code === '23P01')
    return new DomainError('ALREADY_EXISTS', { status: 'CONFLICT', params: { constraint: constraint ?? null } })
  if (code === '40001' || code === '40P01') return new DomainError('TRY_AGAIN', { status: 'CONFLICT', params: {} })
  if (code === '57014') return new DomainError('TOO_SLOW', { status: 'UNAVAILABLE', params: {} })
  if (code === '42501') return new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: {} })
  if (code === '23503' || code === '23514' || code === '23502' || code?.startsWith('22'))
    return new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { constraint: constraint ?? null } })
  return null
}

/** What is logged of an unexpected error: class, code and where; never the message, which may hold personal data. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = (error as { code?: string }).code
  const where = error.stack
    ?.split('\n')
    .slice(1, 5)
    .map((l) => l.trim())
  return { kind: error.name, code, where, ...(process.env.COUNTY_DEBUG ? { message: error.message } : {}) }
}
