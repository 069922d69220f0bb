import { manifest } from '@county/governance/manifest'
import { can, Link, useSay, useT } from '@county/platform'
import {
  Card,
  CardsSkeleton,
  EmptyState,
  ErrorNotice,
  Grid,
  LinkButton,
  Page,
  PageHeader,
  PrintButton,
  Section,
  StateTag,
} from '@county/ui'
import { useArea } from '@county/ui/data'
import { api, type Out } from '../api.ts'
import { DaysLeft } from '../shared/days-left.tsx'
import { EndorseButton } from './endorse-button.tsx'

type PermitCard = Out<'residencePermit.board'>['cards'][number]

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

function PermitView({ card }: { card: PermitCard }) {
  const t = useT()
  return (
    <Card
      title={
        <>
          <Link className="nc-link" to={`/residents/persons/${card.personId}`}>
            {card.personName}
          </Link>
          <span className="nc-spread">
            <DaysLeft days={card.daysLeft} />
          </span>
        </>
      }
    >
      <div className="nc-stack nc-small" style={{ gap: 4 }}>
        <span className="nc-muted">{[card.householdNo, card.address].filter(Boolean).join(' · ')}</span>
        <span className="nc-num">
          <Link className="nc-link" to={`/governance/residence-permit/${card.id}`}>
            {card.number}
          </Link>{' '}
          {card.station}
        </span>
        <span className="nc-row" style={{ gap: 6 }}>
          {card.standing === 'suspended' && <StateTag tone="danger">{t('permit.suspended')}</StateTag>}
          <span className="nc-muted nc-num">{t('permit.dueOn', { on: card.dueOn })}</span>
        </span>
        <span className="nc-row nc-no-print" style={{ marginTop: 6 }}>
          <EndorseButton id={card.id} version={card.version} name={card.personName} />
        </span>
      </div>
    </Card>
  )
}
