import { disputeGrade, disputeKind, disputeLevel } from '@county/governance/codes'
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
  useCode,
} from '@county/ui'
import { useArea } from '@county/ui/data'
import { api, type Out } from '../api.ts'
import { DaysLeft } from '../shared/days-left.tsx'
import { DisputeSteps } from './step-buttons.tsx'

type DisputeCard = Out<'dispute.board'>['found'][number]

/** Open disputes by step, the earliest limit first. */
export default function DisputesPage() {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  const board = api.useQuery('dispute.board', input)
  const data = board.data
  return (
    <Page>
      <PageHeader
        title={t('dispute.title')}
        subtitle={
          data &&
          t('dispute.subtitle', {
            open: data.found.length + data.mediating.length,
            late: data.overdue,
            done: data.closedThisMonth,
          })
        }
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <LinkButton to="/governance/dispute">{t('dispute.ledger')}</LinkButton>
            <PrintButton />
            {can('governance.dispute.write') && (
              <LinkButton type="primary" to="/governance/dispute/new">
                {t('dispute.new')}
              </LinkButton>
            )}
          </>
        }
      />
      {board.error ? (
        <ErrorNotice error={board.error} doing={t('dispute.title')} onRetry={() => void board.refetch()} />
      ) : !data ? (
        <CardsSkeleton cards={6} />
      ) : (
        (['found', 'mediating'] as const).map((key) => (
          <Section key={key} title={t(`dispute.group.${key}`)} hint={t('dispute.count', { n: data[key].length })}>
            {data[key].length === 0 ? (
              <EmptyState title={t(`dispute.empty.${key}`)} why={t('dispute.emptyWhy')} />
            ) : (
              <Grid min={320}>
                {data[key].map((card) => (
                  <DisputeView key={card.id} card={card} />
                ))}
              </Grid>
            )}
          </Section>
        ))
      )}
    </Page>
  )
}

function DisputeView({ card }: { card: DisputeCard }) {
  const t = useT()
  const code = useCode()
  return (
    <Card
      title={
        <>
          <Link className="nc-link" to={`/governance/dispute/${card.id}`}>
            {card.title}
          </Link>
          <span className="nc-spread">
            <DaysLeft days={card.daysLeft} />
          </span>
        </>
      }
    >
      <div className="nc-stack nc-small" style={{ gap: 4 }}>
        <span className="nc-row" style={{ flexWrap: 'wrap', gap: 6 }}>
          {card.grade && (
            <StateTag tone={card.grade === 'major' ? 'danger' : card.grade === 'difficult' ? 'warn' : 'neutral'}>
              {code(disputeGrade, card.grade)}
            </StateTag>
          )}
          <StateTag tone={card.raised > 0 ? 'warn' : 'info'}>{code(disputeLevel, card.level)}</StateTag>
          {card.raised > 0 && <span className="nc-muted">{t('dispute.raised', { n: card.raised })}</span>}
        </span>
        <span className="nc-muted">
          {code(disputeKind, card.kind)} · {card.areaName} · {t('dispute.foundOn', { on: card.foundOn })}
        </span>
        <span>{t('dispute.parties', { names: card.parties })}</span>
        {card.mediator && <span>{t('dispute.mediator', { name: card.mediator })}</span>}
        {card.lastStep && <span className="nc-muted">{card.lastStep}</span>}
        <span className="nc-row nc-no-print" style={{ marginTop: 6, flexWrap: 'wrap' }}>
          <DisputeSteps dispute={card} />
        </span>
      </div>
    </Card>
  )
}
