import type { SignedIn } from './describe-session.ts'

/** A session is looked up again after this many milliseconds: the longest time another process's change goes unseen. */
const LIFETIME_MS = 5_000
const KEEP_AT_MOST = 20_000

interface Entry {
  at: number
  value: SignedIn | null
}

const entries = new Map<string, Entry>()
/** Officers whose sessions change in a transaction that may not be committed yet: not cached until then. */
const unsettled = new Map<string, number>()

/** The session of a token digest as found in the last five seconds; undefined when it must be looked up. */
export function cachedSession(key: string, now = performance.now()): SignedIn | null | undefined {
  const entry = entries.get(key)
  if (!entry) return undefined
  if (now - entry.at < LIFETIME_MS) return entry.value
  entries.delete(key)
  return undefined
}

/** Remembers a looked-up session. */
export function rememberSession(key: string, value: SignedIn, now = performance.now()): void {
  const until = unsettled.get(value.info.officerId)
  if (until !== undefined) {
    if (now < until) return
    unsettled.delete(value.info.officerId)
  }
  if (entries.size >= KEEP_AT_MOST) entries.delete(entries.keys().next().value as string)
  entries.set(key, { at: now, value })
}

/** Drops what is remembered of an officer: after sign-out, kill, a change of posts, password or second factor. */
export function forgetOfficer(officerId: string, now = performance.now()): void {
  unsettled.set(officerId, now + LIFETIME_MS)
  for (const [key, entry] of entries) if (entry.value?.info.officerId === officerId) entries.delete(key)
}

/** Drops everything: after units, areas or settings changed. */
export function forgetAllSessions(): void {
  entries.clear()
}
