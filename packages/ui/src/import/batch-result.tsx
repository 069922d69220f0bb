import { sayNumber } from '@county/kernel/counted'
import { useState } from 'react'
import { Button, LinkButton } from '../base/button.tsx'
import { useDialogs } from '../base/overlay.tsx'
import { Section } from '../base/section.tsx'
import { useUi } from '../context.ts'
import { ErrorNotice } from '../feedback/error-notice.tsx'
import { Notice } from '../feedback/notice.tsx'
import { Progress } from '../feedback/progress.tsx'
import { Result } from '../feedback/result.tsx'
import { ErrorSheetButton } from './error-sheet-button.tsx'
import type { StepProps } from './import-wizard.tsx'
import { useStepCommand } from './use-step-command.ts'

/** Last step: what was stored, and the way back. */
export function BatchResult({ batch, api, basePath, open, refetch }: StepProps) {
  const { t } = useUi()
  const dialogs = useDialogs()
  const [kept, setKept] = useState(0)
  const undo = useStepCommand(api, 'import.undo', batch.id, () => {
    refetch()
    void api.refresh()
  })
  const start = async () => {
    const agreed = await dialogs.confirm({
      title: t('undo.ask'),
      content: t('undo.why'),
      ok: t('undo.ok'),
      danger: true,
    })
    if (!agreed) return
    const out = (await undo.run()) as { kept: unknown[] } | undefined
    setKept(out?.kept.length ?? 0)
  }
  if (undo.running)
    return (
      <Section>
        <Progress label={t('import.undoing')} {...undo.progress} unit={t('unit.rows')} />
      </Section>
    )
  const undone = batch.state === 'undone'
  const { counts } = batch
  return (
    <Section>
      {undo.error && <ErrorNotice error={undo.error} doing={t('undo.ok')} />}
      {kept > 0 && <Notice tone="warn" title={t('undo.kept', { n: kept })} />}
      <Result
        tone={undone ? 'info' : 'good'}
        title={t(undone ? 'result.undone' : 'result.done')}
        detail={
          undone
            ? t('result.undoneWhy')
            : t('result.counts', {
                n: sayNumber(counts.new),
                m: sayNumber(counts.changed),
                s: sayNumber(counts.same),
                r: sayNumber(counts.refused),
              })
        }
        actions={
          <>
            <LinkButton type="primary" to={basePath}>
              {t('result.list')}
            </LinkButton>
            {counts.refused > 0 && !undone && <ErrorSheetButton api={api} batchId={batch.id} />}
            <Button onClick={() => open(null)}>{t('result.again')}</Button>
            {!undone && (
              <Button danger onClick={() => void start()}>
                {t('undo.ok')}
              </Button>
            )}
          </>
        }
      />
    </Section>
  )
}
