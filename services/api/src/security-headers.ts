import type { FastifyInstance } from 'fastify'

/** antd writes its styles into the page, hence the inline styles; scripts come from this host only. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Puts the headers on every answer that keep foreign scripts, frames and sniffing out. */
export function addSecurityHeaders(server: FastifyInstance, secure: boolean): void {
  server.addHook('onSend', async (request, reply) => {
    // Another process's answer carries the number under which that one logged it.
    if (!reply.hasHeader('x-request-id')) reply.header('x-request-id', request.id)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'same-origin')
    reply.header('x-frame-options', 'DENY')
    reply.header('cross-origin-opener-policy', 'same-origin')
    reply.header('permissions-policy', 'camera=(self), geolocation=(), microphone=(), payment=()')
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', POLICY)
    if (secure) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  })
}

/** The policy of a page whose own script may tell the browser the digests of modules' files, with this nonce. */
export const pagePolicy = (nonce: string): string =>
  POLICY.replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`)
