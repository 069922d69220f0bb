import { manifest } from '@county/health/manifest'
import { can, useSay, useSearchParams, useT } from '@county/platform'
import {
  CardsSkeleton,
  EmptyState,
  ErrorNotice,
  Grid,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  PrintButton,
  Section,
} from '@county/ui'
import { useArea } from '@county/ui/data'
import { useEffect, useState } from 'react'
import { api, type Out } from '../api.ts'
import { DueCard } from './due-card.tsx'
import { FollowUpDialog } from './follow-up-dialog.tsx'

/** A follow-up that is due. */
export type Due = Out<'followUp.board'>['items'][number]

/** Follow-ups by urgency; health roles record them here, everybody else sees whom to remind and by when. */
export default function FollowUpsPage() {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  const [search] = useSearchParams()
  const board = api.useQuery('followUp.board', input)
  const [open, setOpen] = useState<Due | null>(null)
  const data = board.data
  const wanted = search.get('person')
  useEffect(() => {
    if (wanted && data) document.getElementById(`due-${wanted}`)?.scrollIntoView({ block: 'center' })
  }, [wanted, data])
  const groups = data && [
    { key: 'overdue', items: data.items.filter((d) => d.daysLeft < 0) },
    { key: 'coming', items: data.items.filter((d) => d.daysLeft >= 0) },
  ]
  const record = can('health.care.write')
  return (
    <Page>
      <PageHeader
        title={t('followUps.title')}
        subtitle={data && t('followUps.subtitle', { overdue: data.overdue, week: data.week, count: data.count })}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            {can('health.care.read') && <LinkButton to="/health/follow-up">{t('followUps.ledger')}</LinkButton>}
            <PrintButton />
          </>
        }
      />
      {!can('health.secret.read') && (
        <Notice tone="info" title={t('followUps.private')}>
          <p>{t('followUps.privateWhy')}</p>
        </Notice>
      )}
      {board.error ? (
        <ErrorNotice error={board.error} doing={t('followUps.title')} onRetry={() => void board.refetch()} />
      ) : !groups ? (
        <CardsSkeleton cards={6} />
      ) : (
        groups.map(({ key, items }) => (
          <Section key={key} title={t(`followUps.${key}`)} hint={t('followUps.n', { n: items.length })}>
            {items.length === 0 ? (
              <EmptyState title={t(`followUps.none.${key}`)} why={t('followUps.noneWhy')} />
            ) : (
              <Grid min={300}>
                {items.map((due) => (
                  <DueCard
                    key={`${due.personId}${due.about}`}
                    due={due}
                    marked={due.personId === wanted}
                    onRecord={record ? () => setOpen(due) : undefined}
                  />
                ))}
              </Grid>
            )}
          </Section>
        ))
      )}
      {open && <FollowUpDialog due={open} today={data?.today ?? ''} onClose={() => setOpen(null)} />}
    </Page>
  )
}
