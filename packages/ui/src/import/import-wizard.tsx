import type { BatchState, ImportBatch } from '@county/core/import'
import type { Text } from '@county/kernel/text'
import { type ModuleApi, useSearchParams } from '@county/platform'
import { PageHeader } from '../base/page-header.tsx'
import { Page, Section } from '../base/section.tsx'
import { TableSkeleton } from '../base/skeleton.tsx'
import { type UiKey, useUi } from '../context.ts'
import { ErrorNotice } from '../feedback/error-notice.tsx'
import { Progress } from '../feedback/progress.tsx'
import { BatchResult } from './batch-result.tsx'
import { MappingStep } from './mapping-step.tsx'
import { PastBatches } from './past-batches.tsx'
import { ReviewStep } from './review-step.tsx'
import { UploadStep } from './upload-step.tsx'

/** What the import wizard takes. */
export interface ImportWizardProps {
  /** The importer; a ledger is one. */
  importer: { id: string; title: Text }
  api: ModuleApi<any>
  /** Address of the list the rows go to. */
  basePath: string
}

/** What every step gets. */
export interface StepProps extends ImportWizardProps {
  batch: ImportBatch
  /** Opens another batch, or a new upload. */
  open: (batchId: string | null) => void
  /** Asks for the batch anew after a command. */
  refetch: () => void
}

const STEPS: readonly UiKey[] = ['import.step.upload', 'import.step.map', 'import.step.check', 'import.step.result']
const STEP_OF: Record<BatchState, number> = {
  uploaded: 1,
  checking: 2,
  checked: 2,
  failed: 1,
  committing: 3,
  committed: 3,
  undoing: 3,
  undone: 3,
}
const BUSY: readonly BatchState[] = ['checking', 'committing', 'undoing']

/** Import of a workbook: upload, mapping, dry run, commit, undo. The batch stands in the address, so a reload goes on. */
export function ImportWizard(props: ImportWizardProps) {
  const { importer, api, basePath } = props
  const { t, say } = useUi()
  const [search, setSearch] = useSearchParams()
  const batchId = search.get('batch')
  const query = api.useQuery('import.get', { batchId }, { enabled: batchId !== null, keepPrevious: false })
  const batch = batchId ? (query.data as ImportBatch | undefined) : undefined
  const open = (id: string | null) => setSearch(id ? { batch: id } : {})
  const step = batch ? STEP_OF[batch.state] : 0
  return (
    <Page>
      <PageHeader
        title={t('import.title', { ledger: say(importer.title) })}
        subtitle={batch ? t('import.file', { file: batch.fileName }) : t('import.subtitle')}
        back={{ to: basePath, label: say(importer.title) }}
      />
      <ol className="nc-steps" aria-label={t('import.steps')}>
        {STEPS.map((key, i) => (
          <li
            key={key}
            data-state={i < step ? 'done' : i === step ? 'now' : 'next'}
            aria-current={i === step ? 'step' : undefined}
          >
            <span>{t(key)}</span>
          </li>
        ))}
      </ol>
      {!batchId ? (
        <>
          <UploadStep {...props} open={open} />
          <PastBatches {...props} open={open} />
        </>
      ) : query.error ? (
        <ErrorNotice error={query.error} doing={t('import.read')} onRetry={() => void query.refetch()} />
      ) : !batch ? (
        <Section>
          <TableSkeleton />
        </Section>
      ) : (
        <Step {...props} batch={batch} open={open} refetch={() => void query.refetch()} />
      )}
    </Page>
  )
}

function Step(props: StepProps) {
  const { batch } = props
  if (BUSY.includes(batch.state)) return <Working {...props} />
  if (batch.state === 'uploaded' || batch.state === 'failed') return <MappingStep {...props} />
  if (batch.state === 'checked') return <ReviewStep {...props} />
  return <BatchResult {...props} />
}

/** A long step runs on the server: its figure is asked every second. */
function Working({ batch, api }: StepProps) {
  const { t } = useUi()
  api.useQuery('import.get', { batchId: batch.id }, { every: 1000 })
  const label: Partial<Record<BatchState, UiKey>> = {
    checking: 'import.checking',
    committing: 'import.committing',
    undoing: 'import.undoing',
  }
  return (
    <Section>
      <Progress
        label={t(label[batch.state] ?? 'loading')}
        done={batch.progress.done}
        total={batch.progress.total}
        unit={t('unit.rows')}
      />
      <p className="nc-muted nc-small" style={{ marginBottom: 0 }}>
        {t('import.mayLeave')}
      </p>
    </Section>
  )
}
