import { newId } from '@county/kernel/id'
import { redactText } from '@county/kernel/redact'
import { apiFetch, apiUrl } from '../api/client.ts'
import { AppError } from './app-error.ts'

const versions = new Map<string, string>()
const sent = new Set<string>()

/** Notes which release of a module runs here, so that its errors can be told apart. */
export function noteVersion(module: string, version: string): void {
  versions.set(module, version)
}

/**
 * Tells the operators of an error in the browser: module, release, page path, message without personal numbers, and the
 * first stack lines. The same error is told once per page load. Never throws.
 */
export function reportBrowserError(error: unknown, module: string | null): void {
  const failure = error instanceof Error ? error : new Error(String(error))
  const about = `${module}|${failure.name}|${failure.message}`
  if (sent.has(about) || sent.size >= 20) return
  sent.add(about)
  const version = versions.get(module ?? 'portal')
  const incident = error instanceof AppError ? error.incident : null
  const body = {
    module: (module ?? 'portal').slice(0, 40),
    ...(version ? { version: version.slice(0, 60) } : {}),
    message: redactText(`${failure.name}: ${failure.message}`).slice(0, 500),
    stack: redactText(failure.stack ?? '')
      .split('\n')
      .slice(0, 12)
      .join('\n')
      .slice(0, 4000),
    path: redactText(location.pathname).slice(0, 300),
    ...(incident ? { incident: incident.slice(0, 64) } : {}),
  }
  void apiFetch(apiUrl('/api/core/trpc/browserError.report'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: newId(), data: body }),
    keepalive: true,
  }).catch(() => undefined)
}
