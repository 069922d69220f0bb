import { createTRPCUntypedClient, httpLink, type TRPCUntypedClient } from '@trpc/client'
import { type AppError, toAppError } from '../errors/app-error.ts'
import { getLang } from '../i18n/lang.ts'
import { getSession, waitForSignIn } from '../session/session.ts'

const REQUEST_MS = 30_000
const clients = new Map<string, TRPCUntypedClient<any>>()
let base = ''

/** Where the API is; '' is the page's own origin. */
export function setApiBase(url: string): void {
  base = url.replace(/\/$/, '')
  clients.clear()
}

/** The address of something the API serves, such as `/api/core/files/<id>`. */
export function apiUrl(path: string): string {
  return base + path
}

/** A fetch as the API expects it: cookie, language, and a header that other sites can't set. */
export function apiFetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const timeout = AbortSignal.timeout(REQUEST_MS)
  const headers = new Headers(init.headers)
  headers.set('accept-language', getLang())
  headers.set('x-county-client', 'web')
  return fetch(input, {
    ...init,
    headers,
    credentials: 'same-origin',
    signal: init.signal ? AbortSignal.any([init.signal, timeout]) : timeout,
  })
}

function clientOf(module: string): TRPCUntypedClient<any> {
  const known = clients.get(module)
  if (known) return known
  const client = createTRPCUntypedClient<any>({
    links: [
      // Not batched: a batch answers when its slowest verb does, and a list would wait for the figures beside it.
      httpLink({
        url: apiUrl(`/api/${module}/trpc`),
        fetch: (url, init) => apiFetch(url as string, init as RequestInit),
      }),
    ],
  })
  clients.set(module, client)
  return client
}

/** What a command carries beside its data. */
export interface Envelope {
  key: string
  expected?: number
  data: unknown
}

/**
 * Calls a verb. When the session has ended, waits until the officer has signed in again and sends the same request
 * once more, with the same key, so nothing typed is lost or doubled. Throws {@link AppError}.
 */
export async function callVerb(module: string, path: string, kind: 'query' | 'command', input: unknown): Promise<any> {
  const send = () =>
    kind === 'query' ? clientOf(module).query(path, input ?? {}) : clientOf(module).mutation(path, input)
  try {
    return await send()
  } catch (thrown) {
    const error = toAppError(thrown)
    if (!endedSession(error)) throw error
    await waitForSignIn()
    return send().catch((again: unknown) => {
      throw toAppError(again)
    })
  }
}

function endedSession(error: AppError): boolean {
  return error.code === 'SIGN_IN_REQUIRED' && getSession() !== null
}
