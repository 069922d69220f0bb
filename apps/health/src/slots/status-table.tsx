import { can, Link, useT } from '@county/platform'
import { EmptyState, ErrorNotice, LinkButton, Section, StateTag, TableSkeleton } from '@county/ui'
import { DataTable, type TableColumn } from '@county/ui/data'
import { api, type In, type Out } from '../api.ts'

type Person = Out<'status.of'>['persons'][number]

/** What everybody who works with a household may know of its members: contract, next follow-up, large cost. Never why. */
export function StatusTable({ of }: { of: In<'status.of'> }) {
  const t = useT()
  const query = api.useQuery('status.of', of)
  const data = query.data
  const columns: TableColumn<Person>[] = [
    {
      key: 'name',
      title: t('contracts.name'),
      render: (p) => (
        <Link className="nc-link" to={`/residents/persons/${p.personId}`}>
          {p.personName}
        </Link>
      ),
      nowrap: true,
    },
    { key: 'age', title: t('contracts.age'), render: (p) => p.age ?? '—', end: true },
    { key: 'contract', title: t('status.contract'), render: (p) => <Contracted person={p} /> },
    {
      key: 'followUp',
      title: t('status.followUp'),
      render: (p) => <FollowUpDay on={p.followUpOn} today={data?.today ?? ''} />,
      nowrap: true,
    },
    {
      key: 'cost',
      title: t('status.cost'),
      render: (p) => (p.largeSelfPaid ? <StateTag tone="danger">{t('status.large')}</StateTag> : '—'),
      nowrap: true,
    },
    {
      key: 'covered',
      title: t('status.payAfter'),
      render: (p) => (p.covered ? <StateTag tone="good">{t('status.covered')}</StateTag> : '—'),
      nowrap: true,
    },
  ]
  return (
    <Section
      title={t('status.title')}
      hint={can('health.secret.read') ? undefined : t('status.private')}
      extra={<LinkButton to="/health/follow-ups">{t('followUps.title')}</LinkButton>}
      flush
    >
      {query.error ? (
        <ErrorNotice error={query.error} doing={t('status.title')} onRetry={() => void query.refetch()} />
      ) : !data ? (
        <TableSkeleton rows={3} columns={5} />
      ) : data.persons.length === 0 ? (
        <EmptyState title={t('status.none')} why={t('status.noneWhy')} />
      ) : (
        <DataTable caption={t('status.title')} columns={columns} rows={data.persons} rowKey={(p) => p.personId} />
      )}
    </Section>
  )
}

function Contracted({ person: p }: { person: Person }) {
  const t = useT()
  if (p.contract)
    return (
      <span className="nc-row" style={{ flexWrap: 'wrap' }}>
        <Link className="nc-link" to={`/health/contract/${p.contract.id}`}>
          {t('status.signed', { team: p.contract.team, to: p.contract.validTo })}
        </Link>
        <StateTag tone={p.contract.performed ? 'good' : 'warn'}>
          {p.contract.performed ? t('status.performed', { n: p.contract.services }) : t('status.notPerformed')}
        </StateTag>
      </span>
    )
  if (!p.shouldSign) return <span className="nc-muted">{t('status.unsigned')}</span>
  const sign = `/health/contract/new?subject=${p.personId}&name=${encodeURIComponent(p.personName)}`
  return (
    <span className="nc-row">
      <StateTag tone="warn">{t('status.shouldSign')}</StateTag>
      {can('health.contract.write') && (
        <Link className="nc-link" to={sign}>
          {t('contracts.sign')}
        </Link>
      )}
    </span>
  )
}

function FollowUpDay({ on, today }: { on: string | null; today: string }) {
  const t = useT()
  if (!on) return '—'
  if (on < today) return <StateTag tone="danger">{t('status.overdue', { on })}</StateTag>
  return <span className="nc-num">{on}</span>
}
