import type { ImportState } from '@county/core/import'
import { sayNumber } from '@county/kernel/counted'
import { useState } from 'react'
import { Button } from '../base/button.tsx'
import { useDialogs } from '../base/overlay.tsx'
import { Section } from '../base/section.tsx'
import { Shape, type Tone } from '../base/shape.tsx'
import { type UiKey, useUi } from '../context.ts'
import { ErrorNotice } from '../feedback/error-notice.tsx'
import { Notice } from '../feedback/notice.tsx'
import { Progress } from '../feedback/progress.tsx'
import { ErrorSheetButton } from './error-sheet-button.tsx'
import type { StepProps } from './import-wizard.tsx'
import { MappingStep } from './mapping-step.tsx'
import { ReviewRows } from './review-rows.tsx'
import { useStepCommand } from './use-step-command.ts'

/** The states of a row in the order shown, with tone and word. */
export const ROW_STATES: readonly { state: ImportState; tone: Tone; word: UiKey }[] = [
  { state: 'new', tone: 'accent', word: 'row.new' },
  { state: 'changed', tone: 'info', word: 'row.changed' },
  { state: 'same', tone: 'neutral', word: 'row.same' },
  { state: 'conflict', tone: 'warn', word: 'row.conflict' },
  { state: 'refused', tone: 'danger', word: 'row.refused' },
]

/** Third step: what the import would do, row by row and cell by cell; conflicts are decided; then it is committed. */
export function ReviewStep(props: StepProps) {
  const { batch, api, refetch } = props
  const { t } = useUi()
  const dialogs = useDialogs()
  const [state, setState] = useState<ImportState | undefined>(firstState(batch.counts))
  const [remap, setRemap] = useState(false)
  const commit = useStepCommand(api, 'import.commit', batch.id, refetch)
  const { counts } = batch
  const writes = counts.new + counts.changed + counts.conflict
  const start = async () => {
    const agreed = await dialogs.confirm({
      title: t('review.ask', { n: counts.new, m: counts.changed }),
      content: counts.refused > 0 ? t('review.askRefused', { n: counts.refused }) : t('review.askUndo'),
      ok: t('review.commit'),
    })
    if (agreed) await commit.run()
  }
  if (remap) return <MappingStep {...props} />
  if (commit.running)
    return (
      <Section>
        <Progress label={t('import.committing')} {...commit.progress} unit={t('unit.rows')} />
      </Section>
    )
  return (
    <>
      {commit.error && (
        <ErrorNotice
          error={commit.error}
          doing={t('review.commit')}
          kept={t('review.kept')}
          onRetry={() => void commit.run()}
        />
      )}
      <div className="nc-counts">
        {ROW_STATES.map((s) => (
          <button
            key={s.state}
            type="button"
            className="nc-count"
            aria-pressed={state === s.state}
            onClick={() => setState(state === s.state ? undefined : s.state)}
          >
            <span className={`nc-tag nc-tone-${s.tone}`} style={{ justifySelf: 'start' }}>
              <Shape tone={s.tone} />
              {t(s.word)}
            </span>
            <span>
              <strong>{sayNumber(counts[s.state])}</strong> <span className="nc-muted">{t('unit.rows')}</span>
            </span>
          </button>
        ))}
      </div>
      {counts.undecided > 0 && <Notice tone="warn" title={t('review.undecided', { n: counts.undecided })} />}
      <ReviewRows {...props} state={state} />
      <div className="nc-row">
        <Button type="primary" disabled={counts.undecided > 0 || writes === 0} onClick={() => void start()}>
          {t('review.commitN', { n: counts.new + counts.changed })}
        </Button>
        {counts.refused + counts.conflict > 0 && <ErrorSheetButton api={api} batchId={batch.id} />}
        <Button onClick={() => setRemap(true)}>{t('review.remap')}</Button>
        <Button onClick={() => props.open(null)}>{t('import.otherFile')}</Button>
        {writes === 0 && <span className="nc-muted">{t('review.nothing')}</span>}
      </div>
    </>
  )
}

/** What is looked at first: what needs a decision, then what was refused. */
function firstState(counts: StepProps['batch']['counts']): ImportState | undefined {
  return counts.conflict > 0 ? 'conflict' : counts.refused > 0 ? 'refused' : undefined
}
