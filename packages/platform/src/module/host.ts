import type { Manifest } from '@county/core/manifest'
import { useEffect } from 'react'
import { createStore, useStore } from '../store.ts'
import type { UiModule } from './module.ts'

/** What the portal (or a module's own harness) gives to the platform. */
export interface ModuleHost {
  /** Manifests of the modules this officer may load. */
  manifests: readonly Manifest[]
  /** Loads a module's code; the same promise for the same module. Throws when it can't be loaded. */
  load(moduleId: string): Promise<UiModule>
  /** Asks for whole manifests, while there are only outlines with the home page's cards. */
  complete?(): Promise<void>
}

const host = createStore<ModuleHost>({ manifests: [], load: (id) => Promise.reject(new Error(`no host for ${id}`)) })

/** Sets the host; once, at start. */
export function setModuleHost(next: ModuleHost): void {
  host.set(next)
}

/** The host. */
export function getModuleHost(): ModuleHost {
  return host.get()
}

/** Asks for whole manifests where only outlines are there, as soon as something is drawn that needs them. */
export function useWholeManifests(wanted: boolean): boolean {
  const { complete } = useStore(host)
  useEffect(() => {
    if (wanted) void complete?.()
  }, [wanted, complete])
  return complete === undefined
}

/** Manifests of the modules this officer may load. */
export function useManifests(): readonly Manifest[] {
  return useStore(host).manifests
}
