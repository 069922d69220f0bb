import type { LedgerRow } from '@county/core/ledger/ledger'
import { skill } from '@county/employment/codes'
import type { TrainingBatch } from '@county/employment/training/training'
import { todayIn } from '@county/kernel/local-date'
import { can, useT } from '@county/platform'
import {
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHeader,
  Section,
  StateTag,
  TableSkeleton,
  useCode,
} from '@county/ui'
import { DataTable, Pager, type TableColumn, usePages } from '@county/ui/data'
import { api } from '../api.ts'

type Row = LedgerRow<TrainingBatch>

/** Training batches, the newest first; each opens its class list. */
export default function TrainingPage() {
  const t = useT()
  const code = useCode()
  const pages = usePages('training')
  const list = api.useQuery(
    'trainingBatch.list',
    { state: 'all', limit: 50, ...(pages.cursor ? { cursor: pages.cursor } : {}) },
    { keepPrevious: true },
  )
  const data = list.data as { rows: Row[]; next: string | null; count: number } | undefined
  const today = todayIn(new Date())
  const columns: TableColumn<Row>[] = [
    { key: 'name', title: t('col.batch'), render: (r) => r.values.name },
    { key: 'no', title: t('col.batchNo'), render: (r) => r.values.batchNo, nowrap: true },
    {
      key: 'state',
      title: t('col.state'),
      render: (r) => <BatchState batch={r.values} today={today} />,
      onCard: 'head',
    },
    { key: 'trade', title: t('col.trade'), render: (r) => code(skill, r.values.trade) },
    { key: 'days', title: t('col.days'), render: (r) => `${r.values.startsOn} – ${r.values.endsOn}`, nowrap: true },
    { key: 'organiser', title: t('col.organiser'), render: (r) => r.values.organiser },
    { key: 'seats', title: t('col.seats'), render: (r) => r.values.seats, end: true },
  ]
  const add = can('employment.training.write') && (
    <LinkButton type="primary" to="/employment/training-batch/new">
      {t('training.new')}
    </LinkButton>
  )
  return (
    <Page>
      <PageHeader
        title={t('training.title')}
        subtitle={data ? t('training.subtitle', { n: data.count }) : undefined}
        back={{ to: '/employment', label: t('home.title') }}
        actions={
          <>
            <LinkButton to="/employment/training-enrolment">{t('training.trainees')}</LinkButton>
            {add}
          </>
        }
      />
      <Section flush>
        {list.error ? (
          <ErrorNotice error={list.error} doing={t('training.title')} onRetry={() => void list.refetch()} />
        ) : !data ? (
          <TableSkeleton />
        ) : data.rows.length === 0 ? (
          <EmptyState title={t('training.none')} why={t('training.noneWhy')} actions={add} />
        ) : (
          <DataTable
            caption={t('training.title')}
            columns={columns}
            rows={data.rows}
            rowKey={(r) => r.id}
            rowTo={(r) => `/employment/training/${r.id}`}
            rowClosed={(r) => r.closedOn !== null}
          />
        )}
        <Pager pages={pages} nextCursor={data?.next} busy={list.isFetching} />
      </Section>
    </Page>
  )
}

function BatchState({ batch, today }: { batch: TrainingBatch; today: string }) {
  const t = useT()
  if (today < batch.startsOn) return <StateTag tone="neutral">{t('training.planned')}</StateTag>
  if (today <= batch.endsOn) return <StateTag tone="accent">{t('training.running')}</StateTag>
  return <StateTag tone="good">{t('training.over')}</StateTag>
}
