import type { Kit } from '@county/api-kit/kit'
import { LSN, positionNow } from '@county/api-kit/reporting'
import type { FastifyInstance, FastifyRequest } from 'fastify'

const WROTE = 'county-wrote'
/** A replica that is further behind than this is left out by the lag alone; an hour-old write need not be asked for. */
const REMEMBERED_SECONDS = 3600

/** The database's log position after the browser's last command; undefined when it wrote nothing lately. */
export function wroteOf(request: FastifyRequest): string | undefined {
  const position = request.cookies[WROTE]
  return position && LSN.test(position) ? position : undefined
}

/**
 * With a replica for reporting reads: the answer to whatever writes carries the log's position, so that whoever wrote
 * reads their own writes in whichever process the next request arrives.
 */
export function addWritePositions(server: FastifyInstance, kit: Kit, secure: boolean): void {
  if (!kit.reporting) return
  server.addHook('onSend', async (request, reply) => {
    if (request.method !== 'POST' || !request.url.startsWith('/api/') || reply.statusCode >= 400) return
    const position = await positionNow(kit, request.actor)
    reply.setCookie(WROTE, position, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: REMEMBERED_SECONDS })
  })
}
