import { command } from '@county/api-kit/verb'
import { z } from 'zod'
import { forgetOfficer } from './session-cache.ts'
import { leaveCookie } from './token.ts'

/** Ends the caller's own session. */
export const signOut = command({
  name: 'core.session.signOut',
  title: { zh: '退出登录', en: 'Sign out' },
  permission: 'signedIn',
  entity: 'core.session',
  input: z.strictObject({}),
  output: z.null(),
  async run(c) {
    await c.tx.query(`update core.session set ended_at = $2, ended_by = $3 where id = $1 and ended_at is null`, [
      c.actor.sessionId,
      c.now,
      c.actor.id,
    ])
    forgetOfficer(c.actor.id as string)
    leaveCookie(c.requestId, { clear: true })
    return { value: null, audit: { entityId: c.actor.sessionId, after: { outcome: 'signedOut' } } }
  },
})
