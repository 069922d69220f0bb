import { areaRange } from '@county/core/area'
import type { Institution } from '@county/core/institution'
import { INSTITUTION_ROLE, type Role } from '@county/core/permission'

/** Who acts: an officer in one of their posts, a job of the system, or nobody yet (before sign-in). */
export interface Actor {
  kind: 'officer' | 'system' | 'anonymous'
  /** Officer id; absent for the system and before sign-in. */
  id: string | null
  /** Name as it stands in audit rows. */
  name: string
  sessionId: string | null
  postId: string | null
  unitId: string | null
  role: Role | null
  /** Modules that the officer's unit leads. */
  modules: readonly string[]
  /** The institution that an institution clerk's post is bound to. */
  institution?: Institution | null
  /** Path of the area whose rows the officer may touch; '' gives none. */
  areaPath: string
  permissions: ReadonlySet<string>
  ip: string | null
}

/** Before sign-in: no permission, no area. */
export function anonymous(ip: string | null): Actor {
  return {
    kind: 'anonymous',
    id: null,
    name: '未登录',
    sessionId: null,
    postId: null,
    unitId: null,
    role: null,
    modules: [],
    areaPath: '',
    permissions: new Set(),
    ip,
  }
}

/** A job of the system: acts in the whole county, is written into the audit under its own name. */
export function systemActor(job: string, countyPath: string): Actor {
  return { ...anonymous(null), kind: 'system', name: `系统：${job}`, areaPath: countyPath }
}

/** Range of area paths an actor may touch; an actor without an area gets an empty range. */
export function scopeOf(actor: Actor): { from: string; to: string } {
  return actor.areaPath ? areaRange(actor.areaPath) : { from: '', to: '' }
}

/** The institution whose rows alone the actor touches; null: of none; undefined: bound to none, as most officers are. */
export function boundTo(actor: Actor): Institution | null | undefined {
  return actor.role === INSTITUTION_ROLE ? (actor.institution ?? null) : undefined
}

/** Whether the actor may use a verb that needs `permission`. The system may use everything. */
export function allows(actor: Actor, permission: string): boolean {
  if (permission === 'public' || actor.kind === 'system') return true
  if (permission === 'signedIn') return actor.kind === 'officer'
  return actor.permissions.has(permission)
}
