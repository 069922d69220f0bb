import type { Log } from '@county/api-kit/kit'
import type { ServerModule } from '@county/api-kit/module'
import { withStandardVerbs } from '@county/api-kit/standard'
import { listVerbs } from '@county/api-kit/verb'
import type { CoreConfig } from '@county/core-service/config'
import { loadModule, MODULES, type ModuleSource } from './modules.ts'

/** The modules of a process: those that run, with their standard verbs, and those that failed to start. */
export interface Composed {
  modules: readonly ServerModule[]
  failed: ReadonlyMap<string, string>
}

/** Loads modules; one that fails is left out and told, the others run. */
export async function composeModules(
  config: CoreConfig,
  log: Log,
  sources: readonly ModuleSource[] = MODULES,
): Promise<Composed> {
  const modules: ServerModule[] = []
  const failed = new Map<string, string>()
  for (const source of sources) {
    try {
      modules.push(complete(await loadModule(source, config)))
    } catch (error) {
      failed.set(source.id, (error as Error).message)
      log.error({ module: source.id, error: (error as Error).message }, 'module did not start')
    }
  }
  return { modules, failed }
}

/** Core has no ledgers and no figures; every other module gets the verbs that all have. */
function complete(module: ServerModule): ServerModule {
  const router = module.id === 'core' ? module.router : withStandardVerbs(module)
  // Throws where a verb's name is not its place in the router.
  listVerbs(module.id, router)
  return { ...module, router }
}
