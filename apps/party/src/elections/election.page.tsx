import { bodyKind, electionState, post, reviewUnit, voteMethod } from '@county/party/codes'
import { can, Link, useParams, useT } from '@county/platform'
import {
  Button,
  Descriptions,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHeader,
  PageSkeleton,
  PrintButton,
  Section,
  StateTag,
  useCode,
} from '@county/ui'
import { DataTable, type TableColumn } from '@county/ui/data'
import { useState } from 'react'
import { api, type Out } from '../api.ts'
import { NominateDialog, ResultDialog, ReviewDialog } from './election-dialogs.tsx'

type ElectionFile = Out<'election.file'>
/** A candidate of an election. */
export type Contender = ElectionFile['contenders'][number]

/** An election: candidates, the joint review department by department, the vote, who is elected. */
export default function ElectionPage() {
  const t = useT()
  const code = useCode()
  const { id = '' } = useParams()
  const query = api.useQuery('election.file', { id })
  const [open, setOpen] = useState<'nominate' | 'result' | { review: Contender } | null>(null)
  const data = query.data
  if (query.error)
    return (
      <Page>
        <ErrorNotice error={query.error} doing={t('elections.title')} onRetry={() => void query.refetch()} />
      </Page>
    )
  if (!data) return <PageSkeleton />
  const live = data.state !== 'done'
  const fit = data.contenders.filter((k) => k.mayStand)
  return (
    <Page>
      <PageHeader
        title={data.bodyName}
        subtitle={code(electionState, data.state)}
        back={{ to: '/party/elections', label: t('elections.title') }}
        actions={
          <>
            <LinkButton to={`/party/election/${id}`}>{t('elections.record')}</LinkButton>
            <PrintButton />
            {live && can('party.election.write') && (
              <>
                <Button onClick={() => setOpen('nominate')}>{t('elections.nominate')}</Button>
                <Button type="primary" disabled={fit.length === 0} onClick={() => setOpen('result')}>
                  {t('elections.result')}
                </Button>
              </>
            )}
          </>
        }
      />
      <Facts data={data} />
      <Section title={t('elections.contenders')} hint={t('elections.reviewRule', { n: data.reviewsNeeded })} flush>
        {data.contenders.length === 0 ? (
          <EmptyState title={t('elections.noContenders')} why={t('elections.noContendersWhy')} />
        ) : (
          <Contenders
            data={data}
            onReview={live && can('party.review.write') ? (review) => setOpen({ review }) : undefined}
          />
        )}
      </Section>
      {open === 'nominate' && <NominateDialog election={data} onClose={() => setOpen(null)} />}
      {open === 'result' && <ResultDialog election={data} contenders={fit} onClose={() => setOpen(null)} />}
      {open !== null && typeof open === 'object' && (
        <ReviewDialog contender={open.review} today={data.today} onClose={() => setOpen(null)} />
      )}
    </Page>
  )
}

function Facts({ data }: { data: ElectionFile }) {
  const t = useT()
  const code = useCode()
  const item = (key: string, value: React.ReactNode) => ({ key, label: t(`elections.${key}`), value })
  return (
    <Section>
      <Descriptions
        min={200}
        items={[
          item('kind', code(bodyKind, data.bodyKind)),
          item('method', code(voteMethod, data.method)),
          item('day', data.heldOn ?? data.plannedOn),
          item('seats', data.seats),
          ...(data.heldOn
            ? [
                item('eligible', data.eligible),
                item('ballots', `${data.ballots}（${data.turnout}%）`),
                item('term', `${data.termFrom} — ${data.termUntil}`),
              ]
            : []),
        ]}
      />
    </Section>
  )
}

function Contenders({ data, onReview }: { data: ElectionFile; onReview?: ((k: Contender) => void) | undefined }) {
  const t = useT()
  const code = useCode()
  const columns: TableColumn<Contender>[] = [
    {
      key: 'name',
      title: t('roster.name'),
      render: (k) => (
        <Link className="nc-link" to={`/party/contender/${k.id}`}>
          {k.personName}
        </Link>
      ),
      nowrap: true,
    },
    { key: 'post', title: t('roster.post'), render: (k) => code(post, k.post), nowrap: true },
    {
      key: 'reviews',
      title: t('elections.reviews'),
      render: (k) => (
        <span className="nc-row" style={{ flexWrap: 'wrap', gap: 4 }}>
          {k.reviews.map((r) => (
            <StateTag key={r.unit} tone={r.passes ? 'good' : 'danger'} title={r.opinion ?? r.reviewedOn}>
              {code(reviewUnit, r.unit)}
            </StateTag>
          ))}
          {!k.mayStand && (
            <span className="nc-small nc-muted">
              {k.objections ? t('elections.objected') : t('elections.missing', { n: data.reviewsNeeded - k.passes })}
            </span>
          )}
        </span>
      ),
    },
    { key: 'votes', title: t('elections.votes'), render: (k) => k.votes ?? '—', end: true, nowrap: true },
    {
      key: 'elected',
      title: t('elections.outcome'),
      render: (k) =>
        k.elected === null ? (
          '—'
        ) : (
          <StateTag tone={k.elected ? 'good' : 'neutral'}>
            {t(k.elected ? 'elections.elected' : 'elections.lost')}
          </StateTag>
        ),
      nowrap: true,
    },
  ]
  return (
    <DataTable
      caption={t('elections.contenders')}
      columns={columns}
      rows={data.contenders}
      rowKey={(k) => k.id}
      {...(onReview
        ? {
            rowActions: (k: Contender) => (
              <Button size="small" onClick={() => onReview(k)}>
                {t('elections.review')}
              </Button>
            ),
          }
        : {})}
    />
  )
}
