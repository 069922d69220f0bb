import type { Kit } from '@county/api-kit/kit'
import type { CoreConfig } from '@county/core-service/config'
import { beginSignOn, finishSignOn } from '@county/core-service/session/sign-on'
import { DomainError } from '@county/kernel/errors'
import type { FastifyInstance } from 'fastify'

const FLOW_SECONDS = 600

/** `GET /api/core/sign-on` sends the browser to the county's identity provider; its callback signs in. */
export function addSignOnRoutes(server: FastifyInstance, kit: Kit, config: CoreConfig, secure: boolean): void {
  const cookie = secure ? '__Host-county-sign-on' : 'county-sign-on'
  // Lax, not strict: the provider sends the browser back from another site.
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const

  server.get('/api/core/sign-on', async (_request, reply) => {
    try {
      const { url, flow } = await beginSignOn(kit, config)
      return reply.setCookie(cookie, flow, { ...attributes, maxAge: FLOW_SECONDS }).redirect(url)
    } catch (error) {
      return reply.redirect(failure(error))
    }
  })

  server.get('/api/core/sign-on/callback', async (request, reply) => {
    const flow = request.cookies[cookie] ?? ''
    const search = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : ''
    reply.clearCookie(cookie, attributes)
    try {
      await finishSignOn(kit, config, { search, flow, ip: request.ip, requestId: request.id })
      return reply.redirect('/')
    } catch (error) {
      return reply.redirect(failure(error))
    }
  })
}

/** The sign-in page with the error's code, which it words. */
function failure(error: unknown): string {
  if (!(error instanceof DomainError)) throw error
  return `/?signOnError=${error.code}`
}
