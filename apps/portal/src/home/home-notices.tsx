import { ErrorNotice, Link, useSay } from '@county/platform'
import { Section, Skeleton } from '@county/ui'
import { core } from '../core-api.ts'
import { NoticeLine } from './notice-line.tsx'

/** The newest notices. */
export function HomeNotices() {
  const say = useSay()
  const notices = core.useQuery('notice.list', { limit: 20 }, { staleTime: 60_000 })
  const rows = notices.data?.rows ?? []
  const unread = notices.data?.unread ?? 0
  return (
    <Section
      title={say({ zh: '通知', en: 'Notices' })}
      hint={unread ? say({ zh: `${unread} 条未读`, en: `${unread} unread` }) : undefined}
      extra={
        <Link className="nc-link" to="/notices">
          {say({ zh: '全部', en: 'All' })}
        </Link>
      }
      flush
    >
      {notices.error && rows.length === 0 ? (
        <ErrorNotice error={notices.error} onRetry={() => void notices.refetch()} />
      ) : notices.isPending ? (
        <div className="np-pad">
          <Skeleton />
        </div>
      ) : rows.length === 0 ? (
        <p className="np-pad nc-muted">{say({ zh: '暂无通知。', en: 'No notices.' })}</p>
      ) : (
        <ul className="np-list">
          {rows.slice(0, 5).map((n) => (
            <NoticeLine key={n.id} notice={n} />
          ))}
        </ul>
      )}
    </Section>
  )
}
