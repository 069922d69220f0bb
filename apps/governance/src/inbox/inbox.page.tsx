import { useT } from '@county/platform'
import { CardsSkeleton, EmptyState, ErrorNotice, Grid, Page, PageHeader, PrintButton, Section } from '@county/ui'
import { api } from '../api.ts'
import { CaseCard } from '../centre/case-card.tsx'

/** Cases that service centres handed to the officer's unit, the earliest deadline first. */
export default function InboxPage() {
  const t = useT()
  const inbox = api.useQuery('serviceCase.inbox', {})
  const data = inbox.data
  return (
    <Page>
      <PageHeader
        title={t('inbox.title')}
        subtitle={data && t('inbox.subtitle', { unit: data.unit ?? '', open: data.open.length, late: data.late })}
        actions={<PrintButton />}
      />
      {inbox.error ? (
        <ErrorNotice error={inbox.error} doing={t('inbox.title')} onRetry={() => void inbox.refetch()} />
      ) : !data ? (
        <CardsSkeleton cards={4} />
      ) : (
        (['open', 'done'] as const).map((key) => (
          <Section key={key} title={t(`inbox.${key}`)} hint={t('centre.count', { n: data[key].length })}>
            {data[key].length === 0 ? (
              <EmptyState title={t(`inbox.empty.${key}`)} why={t('inbox.emptyWhy')} />
            ) : (
              <Grid min={320}>
                {data[key].map((card) => (
                  <CaseCard key={card.id} card={card} as="unit" />
                ))}
              </Grid>
            )}
          </Section>
        ))
      )}
    </Page>
  )
}
