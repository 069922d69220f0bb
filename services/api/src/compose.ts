import { withStandardJobs } from '@county/api-kit/fact/refresh'
import type { Log } from '@county/api-kit/kit'
import type { ServerModule } from '@county/api-kit/module'
import { withStandardVerbs } from '@county/api-kit/standard'
import { toRouter } from '@county/api-kit/trpc'
import { listVerbs } from '@county/api-kit/verb'
import type { CoreConfig } from '@county/core-service/config'
import { loadModule, MODULES, type ModuleSource } from './modules.ts'

/** The modules of a process: those that run, with their standard verbs, and those that failed to start. */
interface Composed {
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

/** A module with the verbs that every module has. */
function complete(module: ServerModule): ServerModule {
  const router = withStandardVerbs(module)
  // Both throw: the first where a verb's name is not its place in the router, the second for a name that tRPC reserves.
  listVerbs(module.id, router)
  toRouter(router)
  return { ...module, router, jobs: withStandardJobs(module) }
}
