import { field } from '@county/core/ledger/field'
import type { StepKey } from '@county/party/development/step'
import { getStep } from '@county/party/development/steps'
import { getSession, useSay, useT } from '@county/platform'
import { VerbDialog } from '@county/ui/form'
import { useMemo } from 'react'
import { api } from '../api.ts'
import { stepFields } from './step-fields.ts'
import type { Dossier, FileRecord } from './use-file.ts'

/** Records a step, or corrects a recorded one with the reason. */
export function StepDialog(props: { data: Dossier; step: StepKey; record?: FileRecord; onClose: () => void }) {
  const { data, record, onClose } = props
  const t = useT()
  const say = useSay()
  const step = getStep(props.step)
  const fields = useMemo(() => {
    const own = stepFields(step)
    if (!record) return own
    return own.extend({ reason: field.text({ label: { zh: '更正原因', en: 'Reason' }, max: 200 }) })
  }, [step, record])
  const initial = record
    ? Object.fromEntries(Object.keys(fields.shape).map((k) => [k, record[k as keyof FileRecord] ?? null]))
    : {
        on: data.today,
        result: 'pass',
        handler: getSession()?.name,
        paper: step.papers.map((p) => p.zh).join('、'),
      }
  const verb = record ? t('file.correct') : t('file.record')
  return (
    <VerbDialog
      title={`${verb}：${say(step.title)} · ${data.personName}`}
      api={api}
      fields={fields}
      initial={initial as never}
      submit={verb}
      done={t('file.recorded')}
      onClose={onClose}
      onSubmit={(values: any) =>
        record
          ? api.run(
              'candidate.correctStep',
              { id: data.id, recordId: record.id, ...values },
              { expected: data.version },
            )
          : api.run('candidate.recordStep', { id: data.id, step: step.key, ...values }, { expected: data.version })
      }
    >
      <p className="nc-muted nc-small">
        {t('file.papers')}
        {step.papers.map(say).join('、')}
      </p>
    </VerbDialog>
  )
}
