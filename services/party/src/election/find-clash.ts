import type { Context } from '@county/api-kit/verb'
import { labelOf } from '@county/kernel/codes/code-table'
import { post as posts } from '@county/party/codes'
import { clashOf, type Post } from '@county/party/election/rules'
import { errors } from '@county/party/errors'
import { settingsOn } from '../rule/read-rules.ts'

/** Throws PARTY_POST_CLASH when a person holds an open post that does not go with this one; `except` is left out. */
export async function assertNoClash(
  c: Context,
  person: { id: string; name: string },
  wanted: Post,
  except: (held: Post & { id: string }) => boolean = () => false,
): Promise<void> {
  const { postsApart } = await settingsOn(c, c.today)
  const rows = await c.tx.query<{ id: string; body_name: string; body_kind: string; post: string }>(
    `select id, body_name, body_kind, post from party.posts_of($1)`,
    [person.id],
  )
  const held = rows.map((h) => ({ id: h.id, bodyName: h.body_name, bodyKind: h.body_kind, post: h.post }))
  const clash = held.find((h) => !except(h) && clashOf(h, wanted, postsApart === 1))
  if (clash)
    throw errors.error('PARTY_POST_CLASH', {
      name: person.name,
      bodyName: clash.bodyName,
      post: labelOf(posts, clash.post, 'zh-CN') ?? clash.post,
    })
}
