/** Where small things are kept in the browser; the same calls as Storage. */
export interface KeyValue {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
  keys(): string[]
}

/** Kept in memory only: for tests, and for browsers that refuse storage. */
export function memoryStorage(): KeyValue {
  const map = new Map<string, string>()
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    keys: () => [...map.keys()],
  }
}

/** The browser's local storage, or memory when it is refused. */
export function browserStorage(): KeyValue {
  try {
    const storage = globalThis.localStorage
    storage.setItem('county.probe', '1')
    storage.removeItem('county.probe')
    return {
      getItem: (key) => storage.getItem(key),
      setItem: (key, value) => storage.setItem(key, value),
      removeItem: (key) => storage.removeItem(key),
      keys: () => Array.from({ length: storage.length }, (_, i) => storage.key(i)).filter((k) => k !== null),
    }
  } catch {
    return memoryStorage()
  }
}
