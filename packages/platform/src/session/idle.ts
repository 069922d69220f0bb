import { newId } from '@county/kernel/id'
import { callVerb } from '../api/client.ts'
import { queryClient } from '../api/query-client.ts'
import { getSession, waitForSignIn } from './session.ts'

/** After this long without a hand on the computer the page no longer asks by itself: asking would keep the session alive. */
const QUIET_MS = 3 * 60_000

let last = Date.now()

/** Whether nobody has touched the page for three minutes. */
export function isQuiet(now: number = Date.now()): boolean {
  return now - last > QUIET_MS
}

/** Whether the officer has been away for as long as the session allows. */
export function isAway(idleMinutes: number, now: number = Date.now()): boolean {
  return now - last >= idleMinutes * 60_000
}

/** Notes that somebody is there; after a quiet time what is on screen is asked anew. */
export function noteActivity(now: number = Date.now()): void {
  const wasQuiet = isQuiet(now)
  last = now
  if (wasQuiet) void queryClient.invalidateQueries({ refetchType: 'active' })
}

/**
 * Watches for an officer who went away: after the session's idle time the session is ended and the page is covered by
 * the sign-in overlay, with everything typed kept beneath. Returns how to stop.
 */
export function watchIdle(target: Window = window): () => void {
  const events = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const
  const note = () => {
    const session = getSession()
    if (!session || !isAway(session.idleMinutes)) noteActivity()
  }
  for (const event of events) target.addEventListener(event, note, { passive: true, capture: true })
  const timer = setInterval(() => {
    const session = getSession()
    if (!session || !isAway(session.idleMinutes)) return
    noteActivity()
    void callVerb('core', 'session.signOut', 'command', { key: newId(), data: {} }).catch(() => undefined)
    void waitForSignIn()
  }, 10_000)
  return () => {
    clearInterval(timer)
    for (const event of events) target.removeEventListener(event, note, { capture: true })
  }
}
