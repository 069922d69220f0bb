import type { Registry } from '@county/core/manifest'

/** Which modules are left out for this tab. */
export interface SafeMode {
  all: boolean
  without: readonly string[]
}

const KEY = 'county.safe-mode'

/**
 * Reads `?safe` (no module is loaded) and `?without=a,b` from the address and keeps the choice for this tab;
 * `?safe=off` ends it.
 */
export function readSafeMode(search: string, storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): SafeMode {
  const params = new URLSearchParams(search)
  if (params.get('safe') === 'off') storage.removeItem(KEY)
  else if (params.has('safe')) storage.setItem(KEY, '*')
  else if (params.has('without')) storage.setItem(KEY, params.get('without') ?? '')
  const kept = storage.getItem(KEY)
  return {
    all: kept === '*',
    without: kept && kept !== '*' ? kept.split(',').filter((id) => /^[a-z][a-z0-9-]*$/.test(id)) : [],
  }
}

/** The registry without the modules left out. */
export function restrict(registry: Registry, mode: SafeMode): Registry {
  if (mode.all) return { ...registry, modules: [] }
  return { ...registry, modules: registry.modules.filter((m) => !mode.without.includes(m.manifest.id)) }
}
