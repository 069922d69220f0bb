import { bodyKind, post } from '@county/party/codes'
import { Link, useT } from '@county/platform'
import { EmptyState, ErrorNotice, LinkButton, Section, StateTag, TableSkeleton, useCode } from '@county/ui'
import { DataTable, type TableColumn } from '@county/ui/data'
import { api, type Out } from '../api.ts'

type Body = Out<'holding.roster'>['bodies'][number]
type Officer = Body['officers'][number]

/** Every body with its officers; first those with a vacancy, a double post or a term that ends. */
export function Roster({ input }: { input: object }) {
  const t = useT()
  const roster = api.useQuery('holding.roster', input)
  const data = roster.data
  if (roster.error)
    return <ErrorNotice error={roster.error} doing={t('roster.title')} onRetry={() => void roster.refetch()} />
  if (!data) return <TableSkeleton rows={10} columns={4} />
  if (data.bodies.length === 0) return <EmptyState title={t('roster.empty')} why={t('elections.emptyWhy')} />
  return (
    <div className="nc-stack">
      <p className="nc-row" style={{ margin: 0, flexWrap: 'wrap' }}>
        <StateTag tone={data.ending ? 'warn' : 'good'}>{t('roster.ending', { n: data.ending })}</StateTag>
        <StateTag tone={data.vacant ? 'warn' : 'good'}>{t('roster.vacant', { n: data.vacant })}</StateTag>
        <StateTag tone={data.clashes ? 'danger' : 'good'}>{t('roster.clashes', { n: data.clashes })}</StateTag>
        <span className="nc-spread nc-no-print">
          <LinkButton to="/party/holding">{t('roster.ledger')}</LinkButton>
        </span>
      </p>
      {data.bodies.map((body) => (
        <BodySection key={body.bodyName} body={body} />
      ))}
    </div>
  )
}

function BodySection({ body }: { body: Body }) {
  const t = useT()
  const code = useCode()
  const columns: TableColumn<Officer>[] = [
    {
      key: 'name',
      title: t('roster.name'),
      render: (o) => (
        <Link className="nc-link" to={`/party/holding/${o.id}`}>
          {o.personName}
        </Link>
      ),
      nowrap: true,
    },
    { key: 'post', title: t('roster.post'), render: (o) => code(post, o.post), nowrap: true },
    { key: 'since', title: t('roster.since'), render: (o) => o.startedOn, nowrap: true },
    {
      key: 'clash',
      title: t('roster.note'),
      render: (o) =>
        o.clashes.map((k) => (
          <StateTag key={k.bodyName} tone="danger">
            {t(`roster.clash.${k.clash}`, { body: k.bodyName, post: code(post, k.post) })}
          </StateTag>
        )),
    },
  ]
  const tone = body.daysLeft < 0 ? 'danger' : body.ending ? 'warn' : 'neutral'
  return (
    <Section
      title={body.bodyName}
      hint={code(bodyKind, body.bodyKind)}
      extra={
        <StateTag tone={tone}>{t(body.daysLeft < 0 ? 'roster.over' : 'roster.until', { on: body.termUntil })}</StateTag>
      }
      flush
    >
      <DataTable caption={body.bodyName} columns={columns} rows={body.officers} rowKey={(o) => o.id} />
      {body.vacancies.map((v) => (
        <p key={`${v.post}${v.since}`} style={{ padding: '6px 16px', margin: 0 }}>
          <StateTag tone="warn">
            {t('roster.vacancy', { post: code(post, v.post), name: v.name, since: v.since, by: v.fillBy })}
          </StateTag>
        </p>
      ))}
    </Section>
  )
}
