import type { Text } from '@county/kernel/text'
import { useEffect, useRef } from 'react'
import { createStore, useStore } from './store.ts'

/** A keyboard shortcut: one key (`/`, `n`, `?`) or with Ctrl (`ctrl+s`). */
export interface Shortcut {
  keys: string
  title: Text
  run(event: KeyboardEvent): void
}

const registered = createStore<readonly Shortcut[]>([])

/** Adds a shortcut; the last one added for a key wins. Returns how to remove it. */
export function registerShortcut(shortcut: Shortcut): () => void {
  registered.set([...registered.get(), shortcut])
  return () => registered.set(registered.get().filter((s) => s !== shortcut))
}

/** A shortcut for as long as the component is shown. */
export function useShortcut(keys: string, title: Text, run: (event: KeyboardEvent) => void): void {
  const latest = useRef(run)
  latest.current = run
  const words = useRef(title)
  useEffect(() => registerShortcut({ keys, title: words.current, run: (e) => latest.current(e) }), [keys])
}

/** Shortcuts in force, for the help. */
export function useShortcuts(): readonly Shortcut[] {
  return useStore(registered)
}

/** How a key press is written as a shortcut; null for a press that is typing or composing. */
export function keysOf(event: KeyboardEvent): string | null {
  if (event.isComposing || event.altKey || event.metaKey) return null
  const target = event.target as HTMLElement | null
  const typing =
    target !== null && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) && !event.ctrlKey
  if (typing) return null
  return event.ctrlKey ? `ctrl+${event.key.toLowerCase()}` : event.key
}

/** Listens to the keyboard; called once by the portal. */
export function startShortcuts(target: Window = window): () => void {
  const listen = (event: KeyboardEvent) => {
    const keys = keysOf(event)
    const shortcut = keys === null ? undefined : registered.get().findLast((s) => s.keys === keys)
    if (!shortcut) return
    event.preventDefault()
    shortcut.run(event)
  }
  target.addEventListener('keydown', listen)
  return () => target.removeEventListener('keydown', listen)
}
