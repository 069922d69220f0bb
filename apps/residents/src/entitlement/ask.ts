import { createModuleApi, type ModuleApi, useManifests } from '@county/platform'

const apis = new Map<string, ModuleApi<any>>()

/** The verbs that every module has, of one module. */
export function moduleApi(id: string): ModuleApi<any> {
  const known = apis.get(id) ?? createModuleApi<any>(id)
  apis.set(id, known)
  return known
}

/** Modules that may have something that persons or households should receive. */
export function useAskedModules(): string[] {
  return useManifests()
    .map((m) => m.id)
    .filter((id) => id !== 'core' && id !== 'residents' && id !== 'coordination')
}

/** The module of an entitlement's id. */
export const moduleOfEntitlement = (id: string): string => id.slice(0, id.indexOf('.'))
