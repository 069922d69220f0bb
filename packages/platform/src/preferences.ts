import { browserStorage, type KeyValue } from './storage.ts'
import { createStore, type Store, useStore } from './store.ts'

const PREFIX = 'county.pref:'
const stores = new Map<string, Store<unknown>>()
let storage: KeyValue | undefined

function storeOf<T>(name: string, initial: T): Store<T> {
  const known = stores.get(name)
  if (known) return known as Store<T>
  storage ??= browserStorage()
  const store = createStore(read(storage.getItem(PREFIX + name), initial))
  stores.set(name, store as Store<unknown>)
  return store
}

function read<T>(text: string | null, initial: T): T {
  if (text === null) return initial
  try {
    return JSON.parse(text) as T
  } catch {
    return initial
  }
}

/** A choice of this browser's user, kept: the value, or `initial`. */
export function getPreference<T>(name: string, initial: T): T {
  return storeOf(name, initial).get()
}

/** Keeps a choice; components that follow it are drawn anew. */
export function setPreference<T>(name: string, value: T): void {
  storeOf(name, value).set(value)
  try {
    storage?.setItem(PREFIX + name, JSON.stringify(value))
  } catch {
    // a full storage loses the choice at the next start, nothing else
  }
}

/** A kept choice and its setter, such as the columns of a list or the collapsed navigation. */
export function usePreference<T>(name: string, initial: T): [T, (value: T) => void] {
  const store = storeOf(name, initial)
  return [useStore(store), (value) => setPreference(name, value)]
}
