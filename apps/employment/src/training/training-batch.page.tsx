import { skill, trainingResult } from '@county/employment/codes'
import type { TrainingRoster } from '@county/employment/training/verbs'
import { todayIn } from '@county/kernel/local-date'
import { can, useParams, useT } from '@county/platform'
import {
  Button,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHeader,
  PageSkeleton,
  PrintButton,
  Section,
  useCode,
} from '@county/ui'
import { DataTable, type TableColumn } from '@county/ui/data'
import { useState } from 'react'
import { verbs } from '../api.ts'
import { AttendanceSection } from './attendance-section.tsx'
import { CertifyDialog } from './certify-dialog.tsx'
import { EnrolDialog } from './enrol-dialog.tsx'

type Row = TrainingRoster['rows'][number]

/** A training batch: class list, attendance by day, results and certificates. */
export default function TrainingBatchPage() {
  const t = useT()
  const { id = '' } = useParams()
  const roster = verbs.useQuery('training.roster', { batchId: id })
  if (roster.isPending) return <PageSkeleton />
  if (roster.error)
    return (
      <Page>
        <PageHeader title={t('training.title')} back={{ to: '/employment/training', label: t('training.title') }} />
        <ErrorNotice error={roster.error} doing={t('training.title')} onRetry={() => void roster.refetch()} />
      </Page>
    )
  return <Batch roster={roster.data} />
}

function Batch({ roster }: { roster: TrainingRoster }) {
  const t = useT()
  const code = useCode()
  const [dialog, setDialog] = useState<'enrol' | 'certify' | null>(null)
  const { batch, rows } = roster
  const write = can('employment.training.write')
  const inTraining = rows.some((r) => r.result === 'enrolled')
  const columns: TableColumn<Row>[] = [
    { key: 'name', title: t('col.name'), render: (r) => r.personName },
    {
      key: 'attended',
      title: t('col.attended'),
      render: (r) => t('training.attended', { n: r.daysAttended, days: batch.days }),
      nowrap: true,
    },
    { key: 'result', title: t('col.result'), render: (r) => code(trainingResult, r.result), nowrap: true },
    { key: 'completed', title: t('col.completed'), render: (r) => r.completedOn ?? '—', nowrap: true },
    { key: 'certificate', title: t('col.certificate'), render: (r) => r.certificateNo ?? '—' },
  ]
  return (
    <Page>
      <PageHeader
        title={batch.name}
        subtitle={`${batch.batchNo} · ${code(skill, batch.trade)} · ${batch.startsOn} – ${batch.endsOn}`}
        back={{ to: '/employment/training', label: t('training.title') }}
        actions={
          <>
            <PrintButton />
            <LinkButton to={`/employment/training-batch/${batch.id}`}>{t('training.record')}</LinkButton>
            {write && rows.length > 0 && <Button onClick={() => setDialog('certify')}>{t('training.certify')}</Button>}
            {write && (
              <Button type="primary" disabled={rows.length >= batch.seats} onClick={() => setDialog('enrol')}>
                {t('training.enrol')}
              </Button>
            )}
          </>
        }
      />
      {write && inTraining && batch.startsOn <= todayIn(new Date()) && <AttendanceSection roster={roster} />}
      <Section title={t('training.roster')} hint={t('training.seats', { n: rows.length, seats: batch.seats })} flush>
        {rows.length === 0 ? (
          <EmptyState title={t('training.nobody')} why={t('training.nobodyWhy')} />
        ) : (
          <DataTable
            caption={t('training.roster')}
            columns={columns}
            rows={rows}
            rowKey={(r) => r.enrolmentId}
            rowTo={(r) => `/residents/persons/${r.personId}`}
          />
        )}
      </Section>
      {dialog === 'enrol' && <EnrolDialog batchId={batch.id} onClose={() => setDialog(null)} />}
      {dialog === 'certify' && <CertifyDialog roster={roster} onClose={() => setDialog(null)} />}
    </Page>
  )
}
