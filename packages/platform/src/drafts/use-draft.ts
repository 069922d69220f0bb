import { useMemo, useRef, useState } from 'react'
import { useMaybeSession } from '../session/session.ts'
import { createDraftStore, type DraftEntry, type DraftStore, newCommandKey } from './store.ts'

/** A form's draft: kept through reload, sign-out and a new release of the module. */
export interface Draft<T> {
  /** What was kept when the page opened; undefined when there was nothing. */
  readonly value: T | undefined
  /** When it was last kept, ISO; null when there is nothing. */
  readonly savedAt: string | null
  /** Idempotency key to send the form with; the same until it has been saved. */
  readonly commandKey: string
  /** Keeps the form's state; call on every change. */
  save(value: T): void
  /** Removes it: after saving, or when the officer throws it away. */
  discard(): void
  /** Takes a new idempotency key; after the server said that the earlier attempt had been saved. */
  renewKey(): void
}

/** What a draft is called in the list of unfinished work. */
export interface DraftOptions {
  title?: string
  /** Page that goes on with it; default: the page it was typed in. */
  href?: string
}

let store: DraftStore | undefined
const drafts = (): DraftStore => {
  store ??= createDraftStore()
  return store
}

/** The draft under a key such as `employment.labourRecord:new`, or `…:<row id>`. */
export function useDraft<T>(key: string, options: DraftOptions = {}): Draft<T> {
  const officer = useMaybeSession()?.officerId ?? 'nobody'
  const opened = useMemo(() => drafts().load(officer, key), [officer, key])
  const commandKey = useRef({ place: '', key: '' })
  const place = `${officer}:${key}`
  if (commandKey.current.place !== place) commandKey.current = { place, key: opened?.commandKey ?? newCommandKey() }
  const [savedAt, setSavedAt] = useState(opened?.savedAt ?? null)
  const about = useRef(options)
  about.current = options
  return useMemo(() => {
    const write = (value: unknown) =>
      drafts().save(officer, key, {
        value,
        commandKey: commandKey.current.key,
        ...(about.current.title ? { title: about.current.title } : {}),
        href: about.current.href ?? location.pathname + location.search,
      })
    return {
      value: opened?.value as T | undefined,
      savedAt,
      get commandKey() {
        return commandKey.current.key
      },
      save: (value: T) => setSavedAt(write(value).savedAt),
      discard() {
        drafts().remove(officer, key)
        commandKey.current = { place, key: newCommandKey() }
        setSavedAt(null)
      },
      renewKey() {
        commandKey.current = { place, key: newCommandKey() }
        const kept = drafts().load(officer, key)
        if (kept) write(kept.value)
      },
    }
  }, [officer, key, place, opened, savedAt])
}

/** The officer's unfinished drafts, newest first. */
export function listDrafts(officer: string): DraftEntry[] {
  return drafts().list(officer)
}

/** Removes a draft by its key. */
export function discardDraft(officer: string, key: string): void {
  drafts().remove(officer, key)
}
