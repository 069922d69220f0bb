import { type EntitlementCount, whyNot } from '@county/core/entitlement'
import { useSay, useT } from '@county/platform'
import {
  EmptyState,
  ErrorNotice,
  NumberLink,
  Page,
  PageHeader,
  PrintButton,
  Section,
  StateTag,
  TableSkeleton,
  useCode,
} from '@county/ui'
import { DataTable, type TableColumn, useArea } from '@county/ui/data'
import { useModuleNames } from '../warning/parts.tsx'
import { moduleApi, useAskedModules } from './ask.ts'

/** What people should receive by rule and do not: one line a rule, the list behind each number. */
export default function EntitlementsPage() {
  const t = useT()
  const { input, area, field } = useArea()
  return (
    <Page>
      <PageHeader
        title={t('entitled.list')}
        subtitle={t('entitled.listHint')}
        back={{ to: '/residents', label: t('home.title') }}
        actions={
          <>
            {field}
            <PrintButton />
          </>
        }
      />
      {useAskedModules().map((m) => (
        <ModuleCounts key={m} module={m} input={input} area={area} />
      ))}
    </Page>
  )
}

function ModuleCounts({ module, input, area }: { module: string; input: { area?: string }; area: string | undefined }) {
  const t = useT()
  const nameOf = useModuleNames()
  const query = moduleApi(module).useQuery('entitlement.counts', input, { keepPrevious: true })
  const rows = query.data as EntitlementCount[] | undefined
  if (rows?.length === 0) return null
  return (
    <Section title={nameOf(module)} flush>
      {query.error ? (
        <ErrorNotice error={query.error} doing={nameOf(module)} onRetry={() => void query.refetch()} />
      ) : !rows ? (
        <TableSkeleton rows={2} columns={5} />
      ) : (
        <Counts rows={rows} area={area} caption={`${nameOf(module)} ${t('entitled.list')}`} />
      )}
    </Section>
  )
}

function Counts({
  rows,
  area,
  caption,
}: {
  rows: readonly EntitlementCount[]
  area: string | undefined
  caption: string
}) {
  const t = useT()
  const say = useSay()
  const code = useCode()
  const to = (r: EntitlementCount, state: string, reason?: string) =>
    `/residents/entitlements/${r.entitlementId}?${new URLSearchParams({ state, ...(reason ? { reason } : {}), ...(area ? { area } : {}) })}`
  const number = (key: 'eligible' | 'received' | 'missing', state: string): TableColumn<EntitlementCount> => ({
    key,
    title: t(`entitled.${key === 'missing' ? 'missing' : key}`),
    end: true,
    nowrap: true,
    render: (r) => <NumberLink to={to(r, state)} value={r[key]} label={`${say(r.title)} ${t(`entitled.${key}`)}`} />,
  })
  const columns: TableColumn<EntitlementCount>[] = [
    {
      key: 'title',
      title: t('entitled.item'),
      render: (r) => (
        <>
          <strong>{say(r.title)}</strong>
          <div className="nc-muted nc-small">{say(r.definition)}</div>
          <div className="nc-muted nc-small">{r.source}</div>
        </>
      ),
    },
    number('eligible', 'all'),
    number('received', 'received'),
    number('missing', 'missing'),
    {
      key: 'reasons',
      title: t('entitled.reasons'),
      render: (r) => (
        <div className="nc-row" style={{ flexWrap: 'wrap', gap: '4px 12px' }}>
          {r.reasons.length === 0 && <StateTag tone="good">{t('entitled.allReceived')}</StateTag>}
          {r.reasons.map((x) => (
            <span key={x.code ?? ''} className="nc-small">
              {x.code ? code(whyNot, x.code) : t('entitled.noReason')}{' '}
              <NumberLink
                to={to(r, 'missing', x.code ?? undefined)}
                value={x.count}
                label={x.code ? code(whyNot, x.code) : t('entitled.noReason')}
              />
            </span>
          ))}
        </div>
      ),
    },
  ]
  return rows.length === 0 ? (
    <EmptyState title={t('entitled.none')} why={t('entitled.listHint')} />
  ) : (
    <DataTable caption={caption} columns={columns} rows={rows} rowKey={(r) => r.entitlementId} />
  )
}
