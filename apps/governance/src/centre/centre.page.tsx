import { manifest } from '@county/governance/manifest'
import { can, useSay, useT } from '@county/platform'
import { Button, CardsSkeleton, EmptyState, ErrorNotice, Grid, LinkButton, Page, PageHeader, Section } from '@county/ui'
import { useArea } from '@county/ui/data'
import { useState } from 'react'
import { api } from '../api.ts'
import { CaseCard } from './case-card.tsx'
import { IntakeDialog } from './intake-dialog.tsx'

const GROUPS = ['returned', 'answered', 'received', 'handed'] as const

/** The window's work: what came back, what is to be told, what waits for its department; what is late stands first. */
export default function CentrePage() {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  const [taking, setTaking] = useState(false)
  const board = api.useQuery('serviceCase.board', input)
  const data = board.data
  return (
    <Page>
      <PageHeader
        title={t('centre.title')}
        subtitle={data && t('centre.subtitle', { open: data.open.length, late: data.late, done: data.done.length })}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <LinkButton to="/governance/service-case">{t('centre.ledger')}</LinkButton>
            {can('governance.case.write') && (
              <Button type="primary" onClick={() => setTaking(true)}>
                {t('centre.intake')}
              </Button>
            )}
          </>
        }
      />
      {board.error ? (
        <ErrorNotice error={board.error} doing={t('centre.title')} onRetry={() => void board.refetch()} />
      ) : !data ? (
        <CardsSkeleton cards={6} />
      ) : data.open.length + data.done.length === 0 ? (
        <EmptyState title={t('centre.empty')} why={t('centre.emptyWhy')} />
      ) : (
        [
          ...GROUPS.map((state) => ({ state, cards: data.open.filter((k) => k.state === state) })),
          { state: 'told', cards: data.done },
        ]
          .filter((g) => g.cards.length > 0)
          .map(({ state, cards }) => (
            <Section key={state} title={t(`centre.group.${state}`)} hint={t('centre.count', { n: cards.length })}>
              <Grid min={320}>
                {cards.map((card) => (
                  <CaseCard key={card.id} card={card} as="window" />
                ))}
              </Grid>
            </Section>
          ))
      )}
      {taking && <IntakeDialog onClose={() => setTaking(false)} />}
    </Page>
  )
}
