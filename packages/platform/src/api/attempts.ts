import { newId } from '@county/kernel/id'
import type { AppError } from '../errors/app-error.ts'

/**
 * Idempotency keys of what a component sends. A key is made before the first send and used again until the server has
 * answered, so a retry after a lost answer can't save twice. Once saved (or found to have been saved) a new key is made.
 */
export interface Attempts {
  /** The key for this intent; the same until it is settled. */
  keyFor(intent: string): string
  /** The server carried the command out. */
  saved(intent: string): void
  /** The server refused it or did not answer. */
  failed(intent: string, error: AppError): void
}

/** Makes the keys of one component's commands. */
export function createAttempts(): Attempts {
  const open = new Map<string, string>()
  return {
    keyFor(intent) {
      const known = open.get(intent)
      if (known) return known
      const key = newId()
      open.set(intent, key)
      return key
    },
    saved: (intent) => void open.delete(intent),
    failed(intent, error) {
      if (!error.outcomeUnknown && error.code === 'KEY_REUSED') open.delete(intent)
    },
  }
}

/** What is meant by a command's data: the same data for the same row is the same intent. */
export function intentOf(data: unknown, expected?: number): string {
  return JSON.stringify([expected ?? null, data ?? null])
}
