import type { Registry } from '@county/core/manifest'
import type { SessionInfo } from '@county/core/session'
import { apiFetch, apiUrl, callVerb } from '@county/platform/host'

/** What the portal starts from; the server writes it into the page. */
export interface Boot {
  registry: Registry
  session: SessionInfo | null
  lang?: string
}

/** Reads what the server wrote into the page; a page served without it (in development) asks for it. */
export async function readBoot(): Promise<Boot> {
  const written = readData<Boot>('county-boot')
  if (written?.registry) return written
  const [registry, session] = await Promise.all([
    fetchRegistry(),
    callVerb('core', 'session.current', 'query', {}) as Promise<SessionInfo | null>,
  ])
  return { registry, session }
}

/**
 * The modules this officer may load, as released now: in outline but for the one this page is of, or whole with
 * `whole`.
 */
export async function fetchRegistry(options: { whole?: boolean } = {}): Promise<Registry> {
  const at = options.whole ? '' : `?at=${encodeURIComponent(location.pathname)}`
  const answer = await apiFetch(apiUrl(`/registry.json${at}`), { cache: 'no-store' })
  if (!answer.ok) throw new Error(`registry ${answer.status}`)
  return (await answer.json()) as Registry
}

/** JSON data that stands in the page. */
export function readData<T>(id: string): T | null {
  try {
    return JSON.parse(document.getElementById(id)?.textContent ?? 'null') as T | null
  } catch {
    return null
  }
}
