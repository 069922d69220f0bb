import { type Context, query } from '@county/api-kit/verb'
import { SessionInfo } from '@county/core/session'
import { z } from 'zod'
import type { CoreConfig } from '../config.ts'
import { readSession } from './find-session.ts'

/** Who is signed in; null before sign-in. */
export const current = (config: CoreConfig) =>
  query({
    name: 'core.session.current',
    title: { zh: '当前登录', en: 'Who is signed in' },
    permission: 'public',
    input: z.strictObject({}),
    output: SessionInfo.nullable(),
    run: (c) => ownSession(c, config),
  })

/** The caller's session as it stands in this transaction. */
export async function ownSession(c: Context, config: CoreConfig): Promise<SessionInfo | null> {
  if (!c.actor.sessionId) return null
  const row = await c.tx.maybe<{ digest: Buffer }>(`select token_hash as digest from core.session where id = $1`, [
    c.actor.sessionId,
  ])
  const found = row && (await readSession(c, config, row.digest))
  return found?.info ?? null
}
