import { newId } from '@county/kernel/id'
import { browserStorage, type KeyValue } from '../storage.ts'

/** Something typed and not sent yet. */
export interface StoredDraft {
  /** Idempotency key, made with the draft, before anything is sent. */
  commandKey: string
  value: unknown
  /** ISO timestamp of the last change. */
  savedAt: string
  /** What it is and where to go on with it; shown on the home page. */
  title?: string
  href?: string
}

/** A draft in a list. */
export interface DraftEntry extends StoredDraft {
  key: string
}

/** Drafts of the officers of this browser; each officer sees only their own. */
export interface DraftStore {
  load(officer: string, key: string): StoredDraft | undefined
  /** Saves; the oldest drafts give way when the browser's storage is full. */
  save(officer: string, key: string, draft: Omit<StoredDraft, 'savedAt'>): StoredDraft
  remove(officer: string, key: string): void
  /** Newest first. Drafts untouched for 30 days are removed. */
  list(officer: string): DraftEntry[]
}

const PREFIX = 'county.draft:'
const KEEP_MS = 30 * 86_400_000

/** Makes a draft store over a browser storage. */
export function createDraftStore(storage: KeyValue = browserStorage(), now: () => Date = () => new Date()): DraftStore {
  const place = (officer: string, key: string) => `${PREFIX}${officer}:${key}`
  const read = (at: string): StoredDraft | undefined => {
    try {
      const found = JSON.parse(storage.getItem(at) ?? 'null') as StoredDraft | null
      return found?.commandKey ? found : undefined
    } catch {
      return undefined
    }
  }
  const all = (prefix: string) =>
    storage
      .keys()
      .filter((k) => k.startsWith(prefix))
      .map((k) => ({ at: k, draft: read(k) }))
      .filter((e): e is { at: string; draft: StoredDraft } => e.draft !== undefined)
      .sort((a, b) => b.draft.savedAt.localeCompare(a.draft.savedAt))
  const write = (at: string, text: string): void => {
    for (;;) {
      try {
        storage.setItem(at, text)
        return
      } catch (error) {
        const oldest = all(PREFIX).findLast((e) => e.at !== at)
        if (!oldest) throw error
        storage.removeItem(oldest.at)
      }
    }
  }
  return {
    load: (officer, key) => read(place(officer, key)),
    save(officer, key, draft) {
      const stored = { ...draft, savedAt: now().toISOString() }
      write(place(officer, key), JSON.stringify(stored))
      return stored
    },
    remove: (officer, key) => storage.removeItem(place(officer, key)),
    list(officer) {
      const prefix = `${PREFIX}${officer}:`
      const oldest = new Date(now().getTime() - KEEP_MS).toISOString()
      const entries = all(prefix)
      for (const e of entries) if (e.draft.savedAt < oldest) storage.removeItem(e.at)
      return entries
        .filter((e) => e.draft.savedAt >= oldest)
        .map((e) => ({ ...e.draft, key: e.at.slice(prefix.length) }))
    },
  }
}

/** A new idempotency key for a draft. */
export function newCommandKey(): string {
  return newId()
}
