import { command } from '@county/api-kit/verb'
import { coreErrors } from '@county/core/errors'
import { SessionInfo } from '@county/core/session'
import { z } from 'zod'
import type { CoreConfig } from '../config.ts'
import { ownSession } from './current.ts'
import { forgetOfficer } from './session-cache.ts'

/** Goes on in another of one's posts. Throws NO_POST when the post is not the caller's today. */
export const choosePost = (config: CoreConfig) =>
  command({
    name: 'core.session.choosePost',
    title: { zh: '切换岗位', en: 'Change post' },
    permission: 'signedIn',
    entity: 'core.session',
    input: z.strictObject({ postId: z.uuid() }),
    output: SessionInfo,
    async run(c, { postId }) {
      const { posts } = await c.tx.one<{ posts: { id: string }[] }>(`select core.posts_on($1, $2) as posts`, [
        c.actor.id,
        c.today,
      ])
      if (!posts.some((p) => p.id === postId)) throw coreErrors.error('NO_POST')
      await c.tx.query(`update core.session set post_id = $2 where id = $1`, [c.actor.sessionId, postId])
      forgetOfficer(c.actor.id as string)
      const value = await ownSession(c, config)
      if (!value) throw coreErrors.error('NO_POST')
      return {
        value,
        audit: { entityId: c.actor.sessionId, before: { postId: c.actor.postId }, after: { postId } },
      }
    },
  })
