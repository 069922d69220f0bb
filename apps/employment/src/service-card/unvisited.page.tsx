import { checkMethod, employmentStatus } from '@county/employment/codes'
import type { UnvisitedCards } from '@county/employment/service-card/verbs'
import { useT } from '@county/platform'
import { EmptyState, ErrorNotice, Page, PageHeader, PrintButton, Section, TableSkeleton, useCode } from '@county/ui'
import { DataTable, Pager, type TableColumn, useArea, usePages } from '@county/ui/data'
import { verbs } from '../api.ts'

type Row = UnvisitedCards['rows'][number]

/** Cards that nobody visited in person for the months in force, longest first. */
export default function UnvisitedPage() {
  const t = useT()
  const code = useCode()
  const { input, field } = useArea()
  const pages = usePages(JSON.stringify(input))
  const query = verbs.useQuery(
    'serviceCard.listUnvisited',
    { ...input, limit: 50, ...(pages.cursor ? { cursor: pages.cursor } : {}) },
    { keepPrevious: true },
  )
  const data = query.data
  const columns: TableColumn<Row>[] = [
    { key: 'name', title: t('col.name'), render: (r) => r.personName },
    { key: 'address', title: t('col.address'), render: (r) => r.address ?? r.householdNo ?? '—' },
    { key: 'status', title: t('col.status'), render: (r) => code(employmentStatus, r.status), nowrap: true },
    { key: 'visit', title: t('col.lastVisit'), render: (r) => r.lastVisitOn ?? t('cards.neverVisited'), nowrap: true },
    {
      key: 'check',
      title: t('col.lastCheck'),
      render: (r) => (r.lastCheckOn ? `${r.lastCheckOn}（${code(checkMethod, r.lastMethod)}）` : '—'),
      nowrap: true,
    },
  ]
  return (
    <Page>
      <PageHeader
        title={t('unvisited.title')}
        subtitle={data ? t('unvisited.subtitle', { months: data.months, count: data.count, of: data.of }) : undefined}
        back={{ to: '/employment', label: t('home.title') }}
        actions={
          <>
            {field}
            <PrintButton />
          </>
        }
      />
      <Section flush>
        {query.error ? (
          <ErrorNotice error={query.error} doing={t('unvisited.title')} onRetry={() => void query.refetch()} />
        ) : !data ? (
          <TableSkeleton />
        ) : data.rows.length === 0 ? (
          <EmptyState title={t('unvisited.none')} why={t('unvisited.noneWhy', { months: data.months })} />
        ) : (
          <DataTable
            caption={t('unvisited.title')}
            columns={columns}
            rows={data.rows}
            rowKey={(r) => r.recordId}
            rowTo={(r) => (r.householdId ? `/employment/service-cards?household=${r.householdId}` : undefined)}
            busy={query.isFetching && query.isPlaceholderData}
          />
        )}
        <Pager pages={pages} nextCursor={data?.next} busy={query.isFetching} />
      </Section>
    </Page>
  )
}
