import type { ServerModule } from '@county/api-kit/module'
import type { CoreConfig } from '@county/core-service/config'

/** What a module's server side exports: itself, or a way to make it for an installation. */
export interface ModuleExports {
  module?: ServerModule
  createModule?: (config: CoreConfig) => ServerModule
}

/** Where a module's server side is found. */
export interface ModuleSource {
  id: string
  load(): Promise<ModuleExports>
}

/** A module by the specifier of its server side; loaded when the process starts. */
const at = (id: string, specifier: string): ModuleSource => ({ id, load: () => import(specifier) })

/** The county's modules, the registry first. Adding a module adds a line. */
export const MODULES: readonly ModuleSource[] = [
  at('core', '@county/core-service/module'),
  at('residents', '@county/residents-service/module'),
  at('coordination', '@county/coordination-service/module'),
  at('employment', '@county/employment-service/module'),
]
