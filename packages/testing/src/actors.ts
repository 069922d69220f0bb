import type { Actor } from '@county/api-kit/actor'
import type { ServerModule } from '@county/api-kit/module'
import type { Institution } from '@county/core/institution'
import { permissionsOf, type Role } from '@county/core/permission'
import { newId } from '@county/kernel/id'

/** The county of the tests, a street of it, a sibling street, a community and a grid inside the first street. */
export const COUNTY = '522324.'
export const STREET = '522324.1001.'
export const SIBLING_STREET = '522324.1002.'
export const COMMUNITY = '522324.1001.003.'
export const GRID = '522324.1001.003.02.'

const NOWHERE: Institution = {
  id: '019d0000-0000-7000-8000-0000000000aa',
  module: 'test',
  kind: 'other',
  name: '测试机构',
}

/** What an actor of a test may be given. */
export interface ActorOptions {
  /** Default: the whole county. */
  areaPath?: string
  /** Modules the actor's unit leads; default: all, so that departmental roles count everywhere. */
  leads?: readonly string[]
  id?: string
  name?: string
  /** Of an institution clerk; default: one that no row names. */
  institution?: Institution | null
}

/** An officer in a role, with the permissions that follow from it; there need not be an account. */
export function actorOf(modules: readonly ServerModule[], role: Role, options: ActorOptions = {}): Actor {
  const leads = options.leads ?? modules.map((m) => m.id)
  const declared = Object.fromEntries(modules.map((m) => [m.id, m.permissions]))
  return {
    kind: 'officer',
    id: options.id ?? newId(),
    name: options.name ?? '测试人员',
    sessionId: null,
    postId: null,
    unitId: null,
    role,
    modules: leads,
    institution: role === 'institution' ? (options.institution === undefined ? NOWHERE : options.institution) : null,
    areaPath: options.areaPath ?? COUNTY,
    permissions: new Set(permissionsOf(role, leads, declared)),
    ip: '127.0.0.1',
  }
}
