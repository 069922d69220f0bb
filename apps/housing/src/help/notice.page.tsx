import { helpKind } from '@county/housing/codes'
import { useT } from '@county/platform'
import {
  EmptyState,
  ErrorNotice,
  Notice,
  Page,
  PageHeader,
  PrintButton,
  Section,
  TableSkeleton,
  useCode,
} from '@county/ui'
import { DataTable, type TableColumn, useArea } from '@county/ui/data'
import { api, type Out } from '../api.ts'
import { useKind } from './use-kind.tsx'

type Row = Out<'help.notice'>['rows'][number] & { no: number }

/** The public notice of a kind, ready to print: public columns alone, and where objections go. */
export default function NoticePage() {
  const t = useT()
  const code = useCode()
  const { input, field } = useArea()
  const { kind, field: kinds } = useKind(false)
  const query = api.useQuery('help.notice', { ...input, kind: kind as 'subsidy' })
  const data = query.data
  const columns: TableColumn<Row>[] = [
    { key: 'no', title: t('col.no'), render: (r) => r.no, nowrap: true },
    { key: 'applicant', title: t('col.applicant'), render: (r) => r.applicant, nowrap: true },
    { key: 'community', title: t('col.community'), render: (r) => r.community ?? '—' },
    { key: 'members', title: t('col.members'), render: (r) => r.members, end: true },
    { key: 'm2', title: t('col.m2'), render: (r) => r.m2PerPerson ?? '—', end: true },
  ]
  return (
    <Page>
      <PageHeader
        title={t('notice.heading', { kind: code(helpKind, kind) })}
        back={{ to: '/housing/board?stage=publicity', label: t('board.title') }}
        actions={
          <>
            {field}
            <PrintButton />
          </>
        }
      />
      <div className="nc-no-print nc-stack">
        {kinds}
        <Notice title={t('notice.columns')}>
          <p>{t('notice.why')}</p>
        </Notice>
      </div>
      <Section>
        {query.error ? (
          <ErrorNotice error={query.error} doing={t('notice.title')} onRetry={() => void query.refetch()} />
        ) : !data ? (
          <TableSkeleton rows={6} columns={4} />
        ) : data.rows.length === 0 ? (
          <EmptyState title={t('notice.empty')} why={t('notice.emptyWhy')} />
        ) : (
          <div className="nc-stack">
            <p>
              {t('notice.text', {
                kind: code(helpKind, kind),
                n: data.rows.length,
                from: data.from,
                until: data.until,
              })}
            </p>
            <DataTable
              caption={t('notice.title')}
              columns={columns}
              rows={data.rows.map((r, i) => ({ ...r, no: i + 1 }))}
              rowKey={(r) => String(r.no)}
            />
            <p>{t('notice.object', { place: data.place })}</p>
            <p style={{ textAlign: 'end' }}>
              {t('notice.signed')}
              <br />
              <span className="nc-num">{data.from ?? data.issuedOn}</span>
            </p>
          </div>
        )}
      </Section>
    </Page>
  )
}
