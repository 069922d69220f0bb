import type { Registry, RegistryEntry } from '@county/core/manifest'
import type { UiModule } from '@county/platform'
import { adoptModule, assertLoadable, assertModuleShape, noteVersion } from '@county/platform/host'
import { loadRemote, registerPlugins, registerRemotes } from '@module-federation/runtime'
import { readData } from '../boot.ts'

const MANIFEST_MS = 8_000
const LOAD_MS = 12_000

/** A module that could not be loaded; the rest of the portal works. */
class ModuleLoadError extends Error {
  readonly entry: RegistryEntry

  constructor(entry: RegistryEntry, cause: unknown) {
    super(`module ${entry.manifest.id} ${entry.version}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
    this.name = 'ModuleLoadError'
    this.entry = entry
  }
}

let entries: readonly RegistryEntry[] = []
/** Puts the whole registry in place of outlines. */
let complete: () => Promise<void> = async () => {}
const loads = new Map<string, Promise<UiModule>>()

const addressOf = (entry: RegistryEntry) => new URL(entry.entry, location.href).href
const remoteOf = (entry: RegistryEntry) => ({
  name: entry.manifest.id,
  entry: addressOf(entry),
  type: 'module' as const,
})

/** Makes the released modules known; no module code is fetched. `whole` is asked when one of them is only outlined. */
export function registerModules(registry: Registry, whole: () => Promise<void>): void {
  entries = registry.modules
  complete = whole
  for (const entry of entries) noteVersion(entry.manifest.id, entry.version)
  registerPlugins([{ name: 'county-integrity', fetch: fetchManifest }])
  registerRemotes(entries.filter((e) => !e.outline).map(remoteOf))
}

/** A module as it is known now; whole once it was loaded. */
export function findEntry(id: string): RegistryEntry | undefined {
  return entries.find((e) => e.manifest.id === id)
}

/**
 * Fetches a federation manifest: with the integrity of its release, and not longer than 8 s. The manifest carries the
 * digests of the release's files; the browser is told of them before any file is loaded, and refuses what differs.
 */
async function fetchManifest(url: string, init: RequestInit): Promise<Response> {
  const entry = entries.find((e) => addressOf(e) === url)
  const integrity = entry?.integrity ? { integrity: entry.integrity } : {}
  const answer = await fetch(url, { ...init, ...integrity, signal: AbortSignal.timeout(MANIFEST_MS) })
  if (answer.ok && integrity.integrity) tellDigests(url, (await answer.clone().json()) as { digests?: Digests })
  return answer
}

type Digests = Record<string, string>
const told = new Set<string>()

function tellDigests(url: string, { digests }: { digests?: Digests }): void {
  if (!digests || told.has(url)) return
  told.add(url)
  const script = document.createElement('script')
  script.type = 'importmap'
  script.nonce = document.getElementById('county-boot')?.nonce ?? ''
  const integrity = Object.entries(digests).map(([file, digest]) => [new URL(file, url).href, digest])
  script.textContent = JSON.stringify({ integrity: Object.fromEntries(integrity) })
  document.head.append(script)
}

/** Loads a module, with one more try; the same promise while it is loading or loaded. Throws {@link ModuleLoadError}. */
export function loadModule(id: string): Promise<UiModule> {
  const known = loads.get(id)
  if (known) return known
  const entry = findEntry(id)
  if (!entry) return Promise.reject(new Error(`module ${id} is not released`))
  const load = loadEntry(entry).catch((error: unknown) => {
    loads.delete(id)
    throw error
  })
  loads.set(id, load)
  return load
}

async function loadEntry(known: RegistryEntry): Promise<UiModule> {
  if (known.outline) await complete()
  const entry = findEntry(known.manifest.id)
  if (!entry || entry.outline) throw new ModuleLoadError(known, 'it is not released any more')
  try {
    assertLoadable(entry.manifest)
    const module = await attempt(entry).catch(() => {
      registerRemotes([remoteOf(entry)], { force: true })
      return attempt(entry)
    })
    adoptModule(entry.manifest.id, module)
    return module
  } catch (cause) {
    registerRemotes([remoteOf(entry)], { force: true })
    throw new ModuleLoadError(entry, cause)
  }
}

async function attempt(entry: RegistryEntry): Promise<UiModule> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('module', 'TimeoutError')), LOAD_MS)
  })
  const loaded = await Promise.race([loadRemote<{ default: UiModule }>(`${entry.manifest.id}/module`), late]).finally(
    () => clearTimeout(timer),
  )
  assertModuleShape(entry.manifest, loaded?.default)
  return loaded!.default
}

const hinted = new Set<string>()

/** Files that a module's first page needs beside its own: those of the list pages' facade. */
function firstFiles(entry: RegistryEntry): string[] {
  const shares = readData<{ shares: Record<string, string[]> }>('county-build')?.shares['@county/ui/data'] ?? []
  const own = entry.preload.map((file) => new URL(file, addressOf(entry)).href)
  return [...own, ...shares.map((file) => new URL(file, location.href).href)]
}

/** Asks the browser to load the first files of the module that the address points at. */
export function preloadModule(entry: RegistryEntry | undefined): void {
  if (!entry || entry.outline || hinted.has(entry.manifest.id)) return
  hinted.add(entry.manifest.id)
  const there = new Set([...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map((l) => l.href))
  for (const href of firstFiles(entry).filter((f) => !there.has(f))) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.crossOrigin = ''
    link.href = href
    document.head.append(link)
  }
}

/**
 * Fetches a module's first files into the browser's cache when somebody points at its link. Not longer than 8 s:
 * preload links could not be cancelled and would keep the few connections to the server busy.
 */
export function warmModule(entry: RegistryEntry | undefined): void {
  if (!entry || entry.outline || hinted.has(entry.manifest.id) || loads.has(entry.manifest.id)) return
  hinted.add(entry.manifest.id)
  const signal = AbortSignal.timeout(MANIFEST_MS)
  for (const href of firstFiles(entry)) void fetch(href, { signal, priority: 'low' }).catch(() => undefined)
}

/** The module to which a path belongs. */
export function moduleAt(path: string, registry: Registry): RegistryEntry | undefined {
  return registry.modules.find((m) => path === m.manifest.basePath || path.startsWith(`${m.manifest.basePath}/`))
}
