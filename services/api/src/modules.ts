import type { ServerModule } from '@county/api-kit/module'
import type { CoreConfig } from '@county/core-service/config'

/** What a module's server side exports: itself, or a way to make it for an installation. */
interface ModuleExports {
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
  at('education', '@county/education-service/module'),
  at('health', '@county/health-service/module'),
  at('housing', '@county/housing-service/module'),
  at('governance', '@county/governance-service/module'),
  at('party', '@county/party-service/module'),
]

/** What a module's server side exports, checked: made for an installation where it can be. Throws what is wrong with it. */
export async function loadModule(source: ModuleSource, config?: CoreConfig): Promise<ServerModule> {
  const exported = await source.load()
  const module = (config && exported.createModule?.(config)) ?? exported.module
  if (!module) throw new Error(`${source.id} exports no module`)
  if (module.id !== source.id) throw new Error(`${source.id} is called ${module.id}`)
  return module
}

/** Every module as it declares itself, for what reads declarations: contracts, documents, suites. Throws when one fails. */
export async function loadModules(): Promise<{ modules: ServerModule[] }> {
  const modules: ServerModule[] = []
  for (const source of MODULES) modules.push(await loadModule(source))
  return { modules }
}
