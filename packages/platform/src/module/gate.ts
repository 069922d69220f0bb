import type { Manifest } from '@county/core/manifest'
import { satisfies } from '@county/core/semver'

/** Version of what modules may use of the platform and the UI kit: major for breaking changes, minor for additions. */
export const PLATFORM_VERSION = '1.0.0'

/** Why a module can't be loaded here. */
export class ModuleGateError extends Error {
  readonly moduleId: string
  readonly reason: 'PLATFORM' | 'SHAPE'

  constructor(moduleId: string, reason: 'PLATFORM' | 'SHAPE', detail: string) {
    super(`module ${moduleId}: ${detail}`)
    this.name = 'ModuleGateError'
    this.moduleId = moduleId
    this.reason = reason
  }
}

/** Refuses a module that needs another platform than the running one, before any of its code is fetched. */
export function assertLoadable(manifest: Manifest, platform: string = PLATFORM_VERSION): void {
  if (!satisfies(platform, manifest.requires.platform))
    throw new ModuleGateError(
      manifest.id,
      'PLATFORM',
      `needs platform ${manifest.requires.platform}, here is ${platform}`,
    )
}

/** Refuses what a module exported when it is not a module. */
export function assertModuleShape(manifest: Manifest, exported: unknown): void {
  const module = exported as { routes?: unknown } | null
  if (!module || !Array.isArray(module.routes))
    throw new ModuleGateError(manifest.id, 'SHAPE', 'does not export a module')
}
