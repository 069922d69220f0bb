import { manifest } from '@county/governance/manifest'
import { can, useSay, useT } from '@county/platform'
import {
  CardsSkeleton,
  EmptyState,
  ErrorNotice,
  Grid,
  LinkButton,
  Page,
  PageHeader,
  PrintButton,
  Section,
} from '@county/ui'
import { useArea } from '@county/ui/data'
import { api } from '../api.ts'
import { PermitView } from './permit-view.tsx'

/** Permits whose yearly endorsement is near or late. */
export default function PermitsPage() {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  const board = api.useQuery('residencePermit.board', input)
  const data = board.data
  const groups =
    data && (['suspended', 'due'] as const).map((key) => ({ key, cards: data.cards.filter((c) => c.standing === key) }))
  return (
    <Page>
      <PageHeader
        title={t('permit.title')}
        subtitle={data && t('permit.subtitle', { due: data.due, suspended: data.suspended })}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <LinkButton to="/governance/residence-permit">{t('permit.ledger')}</LinkButton>
            <PrintButton />
            {can('governance.registration.write') && (
              <LinkButton type="primary" to="/governance/residence-permit/new">
                {t('permit.new')}
              </LinkButton>
            )}
          </>
        }
      />
      {board.error ? (
        <ErrorNotice error={board.error} doing={t('permit.title')} onRetry={() => void board.refetch()} />
      ) : !groups ? (
        <CardsSkeleton cards={6} />
      ) : (
        groups.map(({ key, cards }) => (
          <Section key={key} title={t(`permit.group.${key}`)} hint={t('permit.count', { n: cards.length })}>
            {cards.length === 0 ? (
              <EmptyState title={t(`permit.empty.${key}`)} />
            ) : (
              <Grid min={290}>
                {cards.map((card) => (
                  <PermitView key={card.id} card={card} />
                ))}
              </Grid>
            )}
          </Section>
        ))
      )}
    </Page>
  )
}
