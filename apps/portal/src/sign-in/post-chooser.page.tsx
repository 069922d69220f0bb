import type { PostCard, SessionInfo } from '@county/core/session'
import { useSay } from '@county/platform'
import { ErrorNotice } from '@county/ui'
import { core } from '../core-api.ts'
import { Icon } from '../shell/icons.tsx'
import { Step } from './step.tsx'

/** Asks an officer with several posts in which one to work now. */
export function PostChooserPage({ session, onDone }: { session: SessionInfo; onDone: (session: SessionInfo) => void }) {
  const say = useSay()
  const choose = core.useCommand('session.choosePost', { onDone })
  const take = (post: PostCard) =>
    post.id === session.post.id ? onDone(session) : void choose.run({ postId: post.id })
  return (
    <Step
      wide
      title={say({ zh: `${session.name}，请选择岗位`, en: `${session.name}, choose a post` })}
      why={say({
        zh: '不同岗位的权限和管辖范围不同，登录后可随时在右上角切换。',
        en: 'Posts differ in permissions and area. You can switch at any time at the top right.',
      })}
    >
      {choose.error && <ErrorNotice error={choose.error} />}
      <ul className="np-posts">
        {session.posts.map((post) => (
          <li key={post.id}>
            <button type="button" disabled={choose.running} onClick={() => take(post)}>
              <strong>
                {post.unitName} · {say(post.roleTitle)}
              </strong>
              <small>
                {post.institution?.name ?? say({ zh: `管辖范围：${post.areaName}`, en: `Area: ${post.areaName}` })}
              </small>
              <Icon name="chevron" size={16} />
            </button>
          </li>
        ))}
      </ul>
    </Step>
  )
}
