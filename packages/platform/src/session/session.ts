import type { SessionInfo } from '@county/core/session'
import { createStore, useStore } from '../store.ts'

const session = createStore<SessionInfo | null>(null)
const expired = createStore(false)
let waiting: (() => void)[] = []

/** Who is signed in; null before sign-in. */
export function getSession(): SessionInfo | null {
  return session.get()
}

/** Sets who is signed in. Signing in again as the same officer lets the waiting requests go on. */
export function setSession(next: SessionInfo | null): void {
  session.set(next)
  if (!next) return
  expired.set(false)
  const resume = waiting
  waiting = []
  for (const go of resume) go()
}

/** Who is signed in. Throws in pages shown before sign-in; those use {@link useMaybeSession}. */
export function useSession(): SessionInfo {
  const current = useStore(session)
  if (!current) throw new Error('no session')
  return current
}

/** Who is signed in, or null. */
export function useMaybeSession(): SessionInfo | null {
  return useStore(session)
}

/** Whether the officer's post has a permission. */
export function can(permission: string): boolean {
  const current = session.get()
  return (
    permission === 'public' ||
    (current !== null && (permission === 'signedIn' || current.permissions.includes(permission)))
  )
}

/** Whether the session ended while the officer was working; the sign-in overlay is shown. */
export function useExpired(): boolean {
  return useStore(expired)
}

/** Notes that the session ended; resolves when the officer has signed in again. */
export function waitForSignIn(): Promise<void> {
  expired.set(true)
  return new Promise((resolve) => waiting.push(resolve))
}
