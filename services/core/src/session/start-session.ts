import type { Context } from '@county/api-kit/verb'
import { coreErrors } from '@county/core/errors'
import type { SessionInfo } from '@county/core/session'
import type { CoreConfig } from '../config.ts'
import { settingNumber } from '../setting/setting-value.ts'
import { readSession } from './find-session.ts'
import { forgetOfficer } from './session-cache.ts'
import { digestToken, leaveCookie, newToken, takeBrowser } from './token.ts'

/** Opens a session in the officer's first post and leaves its cookie for the answer. Throws NO_POST. */
export async function startSession(
  c: Context,
  config: CoreConfig,
  officerId: string,
  method: 'password' | 'oidc',
): Promise<SessionInfo> {
  const { posts } = await c.tx.one<{ posts: { id: string }[] }>(`select core.posts_on($1, $2) as posts`, [
    officerId,
    c.today,
  ])
  const [post] = posts
  if (!post) throw coreErrors.error('NO_POST')
  const hours = await settingNumber(c, 'security.sessionHours')
  const token = newToken()
  const digest = digestToken(token)
  await c.tx.query(
    `insert into core.session (token_hash, officer_id, post_id, method, created_at, last_seen_at, expires_at, ip, user_agent)
     values ($1, $2, $3, $4, $5, $5, $5::timestamptz + make_interval(hours => $6), $7, $8)`,
    [digest, officerId, post.id, method, c.now, hours, c.actor.ip, takeBrowser(c.requestId)],
  )
  await c.tx.query(`update core.account set last_sign_in_at = $2 where officer_id = $1`, [officerId, c.now])
  const found = await readSession(c, config, digest)
  if (!found) throw coreErrors.error('NO_POST')
  forgetOfficer(officerId)
  leaveCookie(c.requestId, { set: token, maxAgeSeconds: hours * 3600 })
  return found.info
}

/** Ends an officer's sessions, all or all but one. Answers how many. */
export async function endSessions(c: Context, officerId: string, except: string | null): Promise<number> {
  forgetOfficer(officerId)
  return c.tx.exec(
    `update core.session set ended_at = $2, ended_by = $3
     where officer_id = $1 and ended_at is null and ($4::uuid is null or id <> $4)`,
    [officerId, c.now, c.actor.id, except],
  )
}
