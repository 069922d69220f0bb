import type { BatchState, ImportBatch } from '@county/core/import'
import { sayNumber } from '@county/kernel/counted'
import { Section } from '../base/section.tsx'
import type { Tone } from '../base/shape.tsx'
import { TableSkeleton } from '../base/skeleton.tsx'
import { StateTag } from '../base/state-tag.tsx'
import { type UiKey, useUi } from '../context.ts'
import { DataTable } from '../data/data-table.tsx'
import { ErrorNotice } from '../feedback/error-notice.tsx'
import { sayMoment } from '../values/say-value.ts'
import type { ImportWizardProps } from './import-wizard.tsx'

const STATES: Record<BatchState, { tone: Tone; word: UiKey }> = {
  uploaded: { tone: 'neutral', word: 'batch.uploaded' },
  checking: { tone: 'info', word: 'batch.checking' },
  checked: { tone: 'warn', word: 'batch.checked' },
  committing: { tone: 'info', word: 'batch.committing' },
  committed: { tone: 'good', word: 'batch.committed' },
  undoing: { tone: 'info', word: 'batch.undoing' },
  undone: { tone: 'neutral', word: 'batch.undone' },
  failed: { tone: 'danger', word: 'batch.failed' },
}

/** Earlier imports of the same kind: to go on with, to look at, to undo. */
export function PastBatches({ importer, api, open }: ImportWizardProps & { open: (batchId: string) => void }) {
  const { t } = useUi()
  const query = api.useQuery('import.list', { importer: importer.id })
  const batches = query.data as ImportBatch[] | undefined
  if (batches?.length === 0) return null
  return (
    <Section title={t('batches.title')} hint={batches && t('count', { n: batches.length })} flush>
      {query.error ? (
        <ErrorNotice error={query.error} doing={t('batches.read')} onRetry={() => void query.refetch()} />
      ) : !batches ? (
        <TableSkeleton rows={3} columns={4} />
      ) : (
        <DataTable
          caption={t('batches.title')}
          rows={batches}
          rowKey={(b) => b.id}
          columns={[
            {
              key: 'file',
              title: t('batches.file'),
              render: (b) => (
                <button type="button" className="nc-link" onClick={() => open(b.id)}>
                  {b.fileName}
                </button>
              ),
            },
            {
              key: 'state',
              title: t('field.state'),
              onCard: 'head',
              render: (b) => <StateTag tone={STATES[b.state].tone}>{t(STATES[b.state].word)}</StateTag>,
            },
            { key: 'new', title: t('row.new'), end: true, render: (b) => sayNumber(b.counts.new) },
            { key: 'changed', title: t('row.changed'), end: true, render: (b) => sayNumber(b.counts.changed) },
            { key: 'refused', title: t('row.refused'), end: true, render: (b) => sayNumber(b.counts.refused) },
            { key: 'by', title: t('batches.by'), render: (b) => b.createdBy, nowrap: true },
            { key: 'at', title: t('batches.at'), render: (b) => sayMoment(b.createdAt), nowrap: true },
          ]}
        />
      )}
    </Section>
  )
}
