import type { Notice } from '@county/core/notice'
import { Link, useSay } from '@county/platform'
import { StateTag, sayMoment } from '@county/ui'
import { core } from '../core-api.ts'

/** A notice in a list; opening it marks it as read. `full` shows its text. */
export function NoticeLine({ notice, full }: { notice: Notice; full?: boolean }) {
  const say = useSay()
  const mark = core.useCommand('notice.markRead', { refresh: ['core'] })
  const read = () => {
    if (!notice.read) void mark.run({ ids: [notice.id] })
  }
  return (
    <li className={notice.read ? undefined : 'is-unread'}>
      <div>
        <span className="np-list-head">
          {notice.level === 'urgent' && <StateTag tone="danger">{say({ zh: '紧急', en: 'Urgent' })}</StateTag>}
          {!notice.read && <span className="np-dot" role="img" aria-label={say({ zh: '未读', en: 'Unread' })} />}
          <Link className="nc-link" to={notice.href ?? '/notices'} onClick={read}>
            {notice.title}
          </Link>
        </span>
        {full && <p className="np-notice-body">{notice.body}</p>}
        <small>
          {notice.from} · {sayMoment(notice.at)}
        </small>
      </div>
      {full && !notice.read && (
        <button type="button" className="nc-link" onClick={read}>
          {say({ zh: '标为已读', en: 'Mark as read' })}
        </button>
      )}
    </li>
  )
}
