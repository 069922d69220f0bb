import { Link, useSay } from '@county/platform'
import { core } from '../core-api.ts'
import { Icon } from './icons.tsx'

/** The bell with the number of unread notices. */
export function NoticeBell() {
  const say = useSay()
  const notices = core.useQuery('notice.list', { limit: 20 }, { every: 120_000, staleTime: 60_000 })
  const unread = notices.data?.unread ?? 0
  const label = unread
    ? say({ zh: `通知，${unread}条未读`, en: `Notices, ${unread} unread` })
    : say({ zh: '通知', en: 'Notices' })
  return (
    <Link to="/notices" className="np-icon-button" aria-label={label} title={label}>
      <Icon name="bell" />
      {unread > 0 && (
        <span className="np-count" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  )
}
