import type { Actor } from '@county/api-kit/actor'
import type { ServerModule } from '@county/api-kit/module'
import type { Institution } from '@county/core/institution'
import { ADMIN_ROLES, permissionsOf, ROLES, type Role } from '@county/core/permission'
import type { PostCard, SessionInfo } from '@county/core/session'
import type { CoreConfig } from '../config.ts'

/** A post as core.posts_on tells it. */
interface PostRecord {
  id: string
  unitId: string
  unitName: string
  role: Role
  areaPath: string
  areaName: string
  institution: Institution | null
  modules: string[]
}

/** A session as core.find_session tells it. */
export interface SessionRecord {
  sessionId: string
  officerId: string
  name: string
  account: string
  demo: boolean
  postId: string
  method: 'password' | 'oidc'
  secondFactor: boolean
  mustChangePassword: boolean
  passwordSetAt: string | null
  posts: PostRecord[]
}

/** Who a request acts for. With a `restriction` only the session's own verbs are open. */
export interface SignedIn {
  actor: Actor
  info: SessionInfo
  restriction: 'SECOND_FACTOR_REQUIRED' | 'PASSWORD_CHANGE_REQUIRED' | null
}

const DAY_MS = 86_400_000

/** Limits that come from settings. */
interface SessionLimits {
  idleMinutes: number
  passwordDays: number
}

function isOld(record: SessionRecord, config: CoreConfig, limits: SessionLimits, now: Date): boolean {
  if (!config.production || record.method === 'oidc' || !record.passwordSetAt) return false
  return now.getTime() - Date.parse(record.passwordSetAt) > limits.passwordDays * DAY_MS
}

function card(post: PostRecord): PostCard {
  return { ...post, roleTitle: ROLES[post.role].title }
}

/** Makes actor and session information from a session's record; null when the officer has no post today. */
export function describeSession(
  record: SessionRecord,
  config: CoreConfig,
  limits: SessionLimits,
  at: { now: Date; ip: string | null; modules: readonly ServerModule[] },
): SignedIn | null {
  const post = record.posts.find((p) => p.id === record.postId) ?? record.posts[0]
  if (!post) return null
  const mustChangePassword =
    record.method === 'password' && (record.mustChangePassword || isOld(record, config, limits, at.now))
  // Demonstration accounts cannot exist in production, so that they may do without.
  const needsFactor = record.posts.some((p) => ADMIN_ROLES.includes(p.role)) && !record.demo
  const restriction = mustChangePassword
    ? 'PASSWORD_CHANGE_REQUIRED'
    : needsFactor && !record.secondFactor
      ? 'SECOND_FACTOR_REQUIRED'
      : null
  const declared = Object.fromEntries(at.modules.map((m) => [m.id, m.permissions]))
  const permissions = restriction ? [] : permissionsOf(post.role, post.modules, declared)
  const actor: Actor = {
    kind: 'officer',
    id: record.officerId,
    name: record.name,
    sessionId: record.sessionId,
    postId: post.id,
    unitId: post.unitId,
    role: post.role,
    modules: post.modules,
    areaPath: post.areaPath,
    institution: post.institution,
    permissions: new Set(permissions),
    ip: at.ip,
  }
  const info: SessionInfo = {
    officerId: record.officerId,
    name: record.name,
    account: record.account,
    post: card(post),
    posts: record.posts.map(card),
    permissions,
    secondFactor: record.secondFactor ? 'set' : needsFactor ? 'required' : 'none',
    mustChangePassword,
    idleMinutes: limits.idleMinutes,
    demo: record.demo,
  }
  return { actor, info, restriction }
}
