import { useEffect, useRef, useState } from 'react'
import { outlookOf, retryAfter } from './outlook.ts'

/** How often each thing has failed in a row in this tab. */
const failures = new Map<string, number>()

/** Forgets that something failed: it works again. */
export function noteWorking(key: string): void {
  failures.delete(key)
}

/**
 * Tries again by itself what may pass, later each time; answers when the next try is, null when it would not help.
 * `key` names what failed, such as a module.
 */
export function useRetry(key: string, error: unknown, retry: () => void): Date | null {
  const [at, setAt] = useState<Date | null>(null)
  const latest = useRef(retry)
  latest.current = retry
  useEffect(() => {
    if (outlookOf(error) !== 'passes') return setAt(null)
    const failed = failures.get(key) ?? 0
    failures.set(key, failed + 1)
    const ms = retryAfter(failed) * 1000
    setAt(new Date(Date.now() + ms))
    const timer = setTimeout(() => latest.current(), ms)
    return () => clearTimeout(timer)
  }, [key, error])
  return at
}
