import { createHash, randomBytes } from 'node:crypto'

/** A new session token: 256 random bits, only ever in the browser's cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token. */
export function digestToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** What a request's answer has to do with the session cookie. */
type CookieChange = { set: string; maxAgeSeconds: number } | { clear: true }

const pending = new Map<string, CookieChange>()
const KEEP_AT_MOST = 1000

/** Leaves a cookie change for the HTTP answer of a request; the token never enters a body, an audit row or a log. */
export function leaveCookie(requestId: string, change: CookieChange): void {
  if (pending.size >= KEEP_AT_MOST) pending.delete(pending.keys().next().value as string)
  pending.set(requestId, change)
}

/** Takes the cookie change that a verb left for a request. */
export function takeCookie(requestId: string): CookieChange | undefined {
  const change = pending.get(requestId)
  pending.delete(requestId)
  return change
}

const browsers = new Map<string, string>()

/** Notes which browser a request comes from, for the list of sessions. */
export function noteBrowser(requestId: string, userAgent: string): void {
  if (browsers.size >= KEEP_AT_MOST) browsers.delete(browsers.keys().next().value as string)
  browsers.set(requestId, userAgent.slice(0, 200))
}

/** Takes the browser that was noted for a request; null when none was. */
export function takeBrowser(requestId: string): string | null {
  const userAgent = browsers.get(requestId) ?? null
  browsers.delete(requestId)
  return userAgent
}
