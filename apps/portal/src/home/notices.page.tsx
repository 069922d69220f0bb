import { ErrorNotice, useSay } from '@county/platform'
import { Button, EmptyState, Page, PageHeader, Section, TableSkeleton } from '@county/ui'
import { core } from '../core-api.ts'
import { NoticeLine } from './notice-line.tsx'
import './home.css'

/** All notices to this officer, newest first. */
export function NoticesPage() {
  const say = useSay()
  const notices = core.useInfinite('notice.list', { limit: 30 })
  const mark = core.useCommand('notice.markRead', { refresh: ['core'] })
  const unread = notices.data?.pages[0]?.unread ?? 0
  return (
    <Page>
      <PageHeader
        title={say({ zh: '通知', en: 'Notices' })}
        actions={
          unread > 0 && (
            <Button loading={mark.running} onClick={() => void mark.run({})}>
              {say({ zh: '全部标为已读', en: 'Mark all as read' })}
            </Button>
          )
        }
      />
      <Section flush>
        {notices.error && notices.rows.length === 0 ? (
          <ErrorNotice error={notices.error} onRetry={() => void notices.refetch()} />
        ) : notices.isPending ? (
          <TableSkeleton rows={8} columns={2} />
        ) : notices.rows.length === 0 ? (
          <EmptyState
            title={say({ zh: '暂无通知', en: 'No notices' })}
            why={say({ zh: '催办、到期提醒和系统公告会出现在这里。', en: 'Reminders and announcements appear here.' })}
          />
        ) : (
          <ul className="np-list">
            {notices.rows.map((n) => (
              <NoticeLine key={n.id} notice={n} full />
            ))}
          </ul>
        )}
      </Section>
      {notices.hasNextPage && (
        <Button loading={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>
          {say({ zh: '显示更早的通知', en: 'Show earlier ones' })}
        </Button>
      )}
    </Page>
  )
}
