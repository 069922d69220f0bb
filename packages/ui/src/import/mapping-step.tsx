import type { ImportSheet } from '@county/core/import'
import { type AppError, toAppError } from '@county/platform'
import { useState } from 'react'
import { Button } from '../base/button.tsx'
import { Section } from '../base/section.tsx'
import { useUi } from '../context.ts'
import { ErrorNotice } from '../feedback/error-notice.tsx'
import { Notice } from '../feedback/notice.tsx'
import { Progress } from '../feedback/progress.tsx'
import type { StepProps } from './import-wizard.tsx'
import { missingTargets, repeatedTargets } from './mapping.ts'
import { SheetMapping } from './sheet-mapping.tsx'
import { useStepCommand } from './use-step-command.ts'

/** Second step: which sheets, and which of their columns mean what; proposals are remembered from earlier files. */
export function MappingStep({ batch, api, open, refetch }: StepProps) {
  const { t, say } = useUi()
  const [sheets, setSheets] = useState<readonly ImportSheet[]>(batch.sheets)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const check = useStepCommand(api, 'import.check', batch.id, refetch)
  const chosen = sheets.filter((s) => s.chosen)
  const problems = chosen.flatMap((sheet) => [
    ...missingTargets(sheet, batch.targets).map((c) => t('map.missing', { sheet: sheet.name, column: say(c.label) })),
    ...repeatedTargets(sheet, batch.targets).map((c) => t('map.twice', { sheet: sheet.name, column: say(c.label) })),
  ])
  const next = async () => {
    setSaving(true)
    setError(null)
    try {
      for (const sheet of sheets) {
        const mapping = Object.fromEntries(sheet.columns.map((c) => [c.letter, c.key]))
        if (sheet.chosen || batch.sheets.some((s) => s.name === sheet.name && s.chosen))
          await api.run('import.map', { batchId: batch.id, sheet: sheet.name, chosen: sheet.chosen, mapping })
      }
    } catch (thrown) {
      setError(toAppError(thrown))
      return
    } finally {
      setSaving(false)
    }
    await check.run()
  }
  if (check.running)
    return (
      <Section>
        <Progress label={t('import.checking')} {...check.progress} unit={t('unit.rows')} />
      </Section>
    )
  return (
    <>
      {batch.failure && (
        <Notice tone="danger" title={t('import.failed')}>
          <p>{batch.failure}</p>
        </Notice>
      )}
      {(error ?? check.error) && (
        <ErrorNotice error={error ?? check.error} doing={t('import.step.check')} kept={t('map.kept')} />
      )}
      {sheets.map((sheet) => (
        <SheetMapping
          key={sheet.name}
          sheet={sheet}
          targets={batch.targets}
          only={sheets.length === 1}
          onChange={(changed) => setSheets(sheets.map((s) => (s.name === changed.name ? changed : s)))}
        />
      ))}
      {problems.length > 0 && (
        <Notice tone="warn" title={t('map.problems')}>
          <ul>
            {problems.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="nc-row">
        <Button
          type="primary"
          loading={saving}
          disabled={chosen.length === 0 || problems.length > 0}
          onClick={() => void next()}
        >
          {t('map.next')}
        </Button>
        <Button onClick={() => open(null)}>{t('import.otherFile')}</Button>
        <span className="nc-muted nc-small">{t('map.nextHint')}</span>
      </div>
    </>
  )
}
