import { jobKind, workPlace } from '@county/employment/codes'
import type { LowIncomePersons } from '@county/employment/labour-record/verbs'
import { sayYuan } from '@county/kernel/money'
import { useLang, useT } from '@county/platform'
import {
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHeader,
  PrintButton,
  Section,
  TableSkeleton,
  useCode,
} from '@county/ui'
import { DataTable, Pager, type TableColumn, useArea, usePages } from '@county/ui/data'
import { verbs } from '../api.ts'

type Row = LowIncomePersons['rows'][number]

/** Persons whose main job pays less than the minimum wage in force, lowest first. */
export default function LowIncomePage() {
  const t = useT()
  const lang = useLang()
  const code = useCode()
  const { input, field } = useArea()
  const pages = usePages(JSON.stringify(input))
  const query = verbs.useQuery(
    'lowIncome.list',
    { ...input, limit: 50, ...(pages.cursor ? { cursor: pages.cursor } : {}) },
    { keepPrevious: true },
  )
  const data = query.data
  const money = (fen: number) => sayYuan(fen, { digits: 0, lang })
  const columns: TableColumn<Row>[] = [
    { key: 'name', title: t('col.name'), render: (r) => r.personName },
    { key: 'household', title: t('col.household'), render: (r) => r.householdNo ?? '—', nowrap: true },
    { key: 'employer', title: t('col.employer'), render: (r) => r.employer ?? '—' },
    { key: 'kind', title: t('col.kind'), render: (r) => code(jobKind, r.kind), nowrap: true },
    { key: 'place', title: t('col.place'), render: (r) => code(workPlace, r.place), nowrap: true },
    { key: 'income', title: t('col.income'), render: (r) => money(r.monthlyIncome), end: true, nowrap: true },
    { key: 'gap', title: t('col.gap'), render: (r) => money(r.floor - r.monthlyIncome), end: true, nowrap: true },
  ]
  return (
    <Page>
      <PageHeader
        title={t('low.title')}
        subtitle={data ? t('low.subtitle', { count: data.count, of: data.of }) : undefined}
        back={{ to: '/employment', label: t('home.title') }}
        actions={
          <>
            {field}
            <LinkButton to="/employment/rules">{t('rules.title')}</LinkButton>
            <PrintButton />
          </>
        }
      />
      <Section flush>
        {query.error ? (
          <ErrorNotice error={query.error} doing={t('low.title')} onRetry={() => void query.refetch()} />
        ) : !data ? (
          <TableSkeleton />
        ) : data.rows.length === 0 ? (
          <EmptyState title={t('low.none')} why={t('low.noneWhy')} />
        ) : (
          <DataTable
            caption={t('low.title')}
            columns={columns}
            rows={data.rows}
            rowKey={(r) => r.jobId}
            rowTo={(r) => `/employment/job/${r.jobId}`}
            busy={query.isFetching && query.isPlaceholderData}
          />
        )}
        <Pager pages={pages} nextCursor={data?.next} busy={query.isFetching} />
      </Section>
    </Page>
  )
}
