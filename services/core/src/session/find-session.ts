import { type Actor, anonymous } from '@county/api-kit/actor'
import { type Kit, openContext } from '@county/api-kit/kit'
import type { Context } from '@county/api-kit/verb'
import type { CoreConfig } from '../config.ts'
import { describeSession, type SessionRecord, type SignedIn } from './describe-session.ts'
import { cachedSession, rememberSession } from './session-cache.ts'
import { digestToken } from './token.ts'

/** Who a token belongs to; null when the session has ended, idled or never was. `anew` looks past what is remembered. */
export async function findSession(
  kit: Kit,
  config: CoreConfig,
  token: string,
  ip: string | null,
  options: { anew?: boolean } = {},
): Promise<SignedIn | null> {
  const digest = digestToken(token)
  const key = digest.toString('base64')
  const cached = options.anew ? undefined : cachedSession(key)
  if (cached !== undefined) return cached && withAddress(cached, ip)
  const found = await openContext(kit, 'core', anonymous(ip), { readOnly: false }, (c) =>
    readSession(c, config, digest),
  )
  if (found) rememberSession(key, found)
  return found
}

function withAddress(session: SignedIn, ip: string | null): SignedIn {
  if (session.actor.ip === ip) return session
  const actor: Actor = { ...session.actor, ip }
  return { ...session, actor }
}

/** Reads a session inside a transaction, past the cache. */
export async function readSession(c: Context, config: CoreConfig, digest: Buffer): Promise<SignedIn | null> {
  const { session, idle, days } = await c.tx.one<{ session: SessionRecord | null; idle: number; days: number }>(
    `select core.find_session($1, $2, $3, make_interval(mins => s.idle)) as session, s.idle, s.days
     from (select coalesce(core.setting_on('security.idleMinutes', $3)::int, 30) as idle,
                  coalesce(core.setting_on('security.passwordDays', $3)::int, 90) as days) s`,
    [digest, c.now, c.today],
    { name: 'core.find_session' },
  )
  const at = { now: c.now, ip: c.actor.ip, modules: c.modules }
  return session && describeSession(session, config, { idleMinutes: idle, passwordDays: days }, at)
}
