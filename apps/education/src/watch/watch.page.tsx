import { manifest } from '@county/education/manifest'
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
import { AssignDialog } from './assign-dialog.tsx'
import { CaseCard } from './case-card.tsx'
import { VisitDialog } from './visit-dialog.tsx'

/** A child on the list. */
export type Case = Out<'absence.board'>['cases'][number]

/** Children not in school: those of compulsory age first, the most urgent visit on top; visits and what they led to. */
export default function WatchPage() {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  const [search] = useSearchParams()
  const board = api.useQuery('absence.board', input)
  const [open, setOpen] = useState<{ what: 'visit' | 'assign'; card: Case } | null>(null)
  const data = board.data
  const wanted = search.get('case')
  useEffect(() => {
    if (wanted && data) document.getElementById(`case-${wanted}`)?.scrollIntoView({ block: 'center' })
  }, [wanted, data])
  const groups = data && [
    { key: 'urgent', cases: data.cases.filter((k) => k.urgent) },
    { key: 'other', cases: data.cases.filter((k) => !k.urgent) },
  ]
  return (
    <Page>
      <PageHeader
        title={t('watch.title')}
        subtitle={
          data && t('watch.subtitle', { urgent: data.urgent, overdue: data.overdue, returned: data.returnedThisYear })
        }
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <LinkButton to="/education/absence">{t('watch.ledger')}</LinkButton>
            <PrintButton />
          </>
        }
      />
      {data && data.unknown > 0 && (
        <Notice
          tone="warn"
          title={t('watch.unknown', { n: data.unknown })}
          actions={<LinkButton to="/education/schooling?f.state=unknown">{t('watch.check')}</LinkButton>}
        >
          <p>{t('watch.unknownWhy')}</p>
        </Notice>
      )}
      {board.error ? (
        <ErrorNotice error={board.error} doing={t('watch.title')} onRetry={() => void board.refetch()} />
      ) : !groups ? (
        <CardsSkeleton cards={6} />
      ) : (
        groups.map(({ key, cases }) => (
          <Section key={key} title={t(`watch.${key}`)} hint={t('watch.count', { n: cases.length })}>
            {cases.length === 0 ? (
              <EmptyState title={t(`watch.empty.${key}`)} why={t('watch.emptyWhy')} />
            ) : (
              <Grid min={320}>
                {cases.map((card) => (
                  <CaseCard
                    key={card.id}
                    card={card}
                    marked={card.id === wanted}
                    onVisit={can('education.absence.visit') ? () => setOpen({ what: 'visit', card }) : undefined}
                    onAssign={can('education.absence.assign') ? () => setOpen({ what: 'assign', card }) : undefined}
                  />
                ))}
              </Grid>
            )}
          </Section>
        ))
      )}
      {open?.what === 'visit' && (
        <VisitDialog card={open.card} today={data?.today ?? ''} onClose={() => setOpen(null)} />
      )}
      {open?.what === 'assign' && <AssignDialog card={open.card} onClose={() => setOpen(null)} />}
    </Page>
  )
}
