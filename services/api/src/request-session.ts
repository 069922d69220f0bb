import { type Actor, anonymous } from '@county/api-kit/actor'
import type { Kit } from '@county/api-kit/kit'
import { commonErrors, coreErrors } from '@county/core/errors'
import type { SessionInfo } from '@county/core/session'
import type { CoreConfig } from '@county/core-service/config'
import { findSession } from '@county/core-service/session/find-session'
import { noteBrowser, takeCookie } from '@county/core-service/session/token'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { RateLimit } from './rate-limit.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts; anonymous before sign-in. */
    actor: Actor
    /** What the browser may know of the session; null before sign-in. */
    sessionInfo: SessionInfo | null
    /** Why only the session's own verbs are open, when they are. */
    restriction: 'SECOND_FACTOR_REQUIRED' | 'PASSWORD_CHANGE_REQUIRED' | null
  }
}

/** Sign-ins that one address may try in a minute, whatever the accounts. */
const SIGN_INS_A_MINUTE = 30
const SIGNS_IN = /^\/api\/core\/(sign-on|trpc\/session\.signIn)/
const CHANGES_SESSION = /^\/api\/core\/trpc\/session\./
const TOKEN = /^[\w-]{43}$/

/** Name of the session cookie; over https it is bound to the host. */
const cookieName = (secure: boolean) => (secure ? '__Host-county' : 'county')

/** What the sessions of a server depend on. */
interface SessionOptions {
  /** Whether browsers come by https: decides the cookie's name and flags. */
  secure: boolean
  /** Modules answered by other processes, which look for the session themselves. */
  elsewhere: readonly string[]
}

/**
 * For so many seconds after a command on its own session, a browser's requests find the session anew in whichever
 * process they arrive: each process remembers sessions for a moment.
 */
const FRESH_SECONDS = 10
const FRESH = 'county-fresh'

/** Finds out who a request acts for, keeps restricted sessions and foreign pages out, and sets the session cookie. */
export function addSessions(server: FastifyInstance, kit: Kit, config: CoreConfig, options: SessionOptions): void {
  const { secure } = options
  const passedOn = options.elsewhere.map((id) => `/api/${id}/`)
  const cookie = cookieName(secure)
  const signIns = new RateLimit(SIGN_INS_A_MINUTE, 60_000)
  server.decorateRequest('actor')
  server.decorateRequest('sessionInfo', null)
  server.decorateRequest('restriction', null)

  server.addHook('onRequest', async (request) => {
    request.actor = anonymous(request.ip)
    if (request.url.startsWith('/assets/') || request.url.startsWith('/modules/')) return
    if (passedOn.some((prefix) => request.url.startsWith(prefix))) return
    if (SIGNS_IN.test(request.url)) noteBrowser(request.id, request.headers['user-agent'] ?? '')
    const token = request.cookies[cookie]
    if (!token || !TOKEN.test(token)) return
    const found = await findSession(kit, config, token, request.ip, { anew: request.cookies[FRESH] !== undefined })
    if (!found) return
    request.actor = found.actor
    request.sessionInfo = found.info
    request.restriction = found.restriction
  })

  server.addHook('preHandler', async (request) => {
    if (!request.url.startsWith('/api/')) return
    assertSameSite(request)
    const verbs = verbsOf(request)
    for (const verb of verbs) if (verb === 'core.session.signIn') assertRate(signIns, request.ip)
    if (request.restriction && !verbs.every((v) => v.startsWith('core.session.')))
      throw coreErrors.error(request.restriction)
  })

  server.addHook('onSend', async (request, reply) => {
    const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
    const change = takeCookie(request.id)
    if (!change) {
      if (request.method === 'POST' && CHANGES_SESSION.test(request.url))
        reply.setCookie(FRESH, '1', { ...attributes, maxAge: FRESH_SECONDS })
      return
    }
    if ('set' in change) reply.setCookie(cookie, change.set, { ...attributes, maxAge: change.maxAgeSeconds })
    else reply.clearCookie(cookie, attributes)
  })
}

/** A page of another site may not write with the officer's cookie, whatever the browser makes of SameSite. */
function assertSameSite(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') throw commonErrors.error('NOT_PERMITTED')
}

const VERB_PATH = /^\/api\/([a-z]+)\/trpc\/([^?]+)/

/** The verbs that a request calls; an empty name for other addresses of the API. */
function verbsOf(request: FastifyRequest): string[] {
  const [, module, paths] = VERB_PATH.exec(request.url) ?? []
  if (!module || !paths) return request.url.startsWith('/api/core/sign-on') ? [] : ['']
  return decodeURIComponent(paths)
    .split(',')
    .map((path) => `${module}.${path}`)
}

function assertRate(limit: RateLimit, key: string): void {
  const wait = limit.take(key)
  if (wait > 0) throw commonErrors.error('TOO_MANY_REQUESTS', { seconds: Math.ceil(wait / 1000) })
}
