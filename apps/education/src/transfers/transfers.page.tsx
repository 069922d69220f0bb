import { manifest } from '@county/education/manifest'
import { can, useSay, useT } from '@county/platform'
import { Button, CardsSkeleton, EmptyState, ErrorNotice, Grid, LinkButton, Page, PageHeader, Section } from '@county/ui'
import { useArea } from '@county/ui/data'
import { useState } from 'react'
import { api } from '../api.ts'
import { RequestDialog } from './request-dialog.tsx'
import { TransferCardView } from './transfer-card.tsx'

/** Transfers by step, the earliest deadline first. */
export default function TransfersPage() {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  const [asking, setAsking] = useState(false)
  const board = api.useQuery('transfer.board', input)
  const data = board.data
  const late = data
    ? [...data.applied, ...data.released].filter((k) => k.daysLeft !== null && k.daysLeft < 0).length
    : 0
  return (
    <Page>
      <PageHeader
        title={t('transfer.title')}
        subtitle={data && t('transfer.subtitle', { n: data.applied.length + data.released.length, late })}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <LinkButton to="/education/transfer">{t('transfer.ledger')}</LinkButton>
            {can('education.transfer.apply') && (
              <Button type="primary" onClick={() => setAsking(true)}>
                {t('transfer.ask')}
              </Button>
            )}
          </>
        }
      />
      {board.error ? (
        <ErrorNotice error={board.error} doing={t('transfer.title')} onRetry={() => void board.refetch()} />
      ) : !data ? (
        <CardsSkeleton cards={6} />
      ) : (
        (['applied', 'released', 'done'] as const).map((key) => (
          <Section key={key} title={t(`transfer.group.${key}`)} hint={t('transfer.count', { n: data[key].length })}>
            {data[key].length === 0 ? (
              <EmptyState title={t(`transfer.empty.${key}`)} why={t(`transfer.hint.${key}`)} />
            ) : (
              <Grid min={320}>
                {data[key].map((card) => (
                  <TransferCardView key={card.id} card={card} />
                ))}
              </Grid>
            )}
          </Section>
        ))
      )}
      {asking && <RequestDialog onClose={() => setAsking(false)} />}
    </Page>
  )
}
