import { useSyncExternalStore } from 'react'

const QUERY = '(max-width: 640px)'

function follow(listener: () => void): () => void {
  const media = matchMedia(QUERY)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** Whether the screen is a phone's (640 px or less): lists show cards instead of a table. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    follow,
    () => matchMedia(QUERY).matches,
    () => false,
  )
}
