import { field } from '@county/core/ledger/field'
import { type CaseStep, mayStep } from '@county/governance/service/rules'
import { todayIn } from '@county/kernel/local-date'
import { can, useT } from '@county/platform'
import { Button, useDialogs, useFail } from '@county/ui'
import { VerbDialog } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api, type In } from '../api.ts'

const FIELDS = {
  answer: z.object({ answer: field.longText({ label: { zh: '办理结果', en: 'Answer' }, max: 1000 }) }),
  sendBack: z.object({ reason: field.longText({ label: { zh: '退回原因', en: 'Why' }, max: 500 }) }),
  tell: z.object({
    toldOn: field.date({ label: { zh: '告知日期', en: 'Told on' } }),
    trips: field.int({ label: { zh: '群众跑动次数', en: 'Trips' }, unit: '次', max: 50 }),
    tripReason: field.text({
      label: { zh: '多跑原因', en: 'Why more than once' },
      help: { zh: '超过一次的必填', en: 'Needed above one' },
      max: 200,
      optional: true,
    }),
    answer: field.longText({ label: { zh: '告知内容', en: 'What was told' }, max: 1000, optional: true }),
  }),
} as const

/** What the buttons need of a case. */
export interface CaseFacts {
  id: string
  version: number
  state: string
  itemName: string
  personName: string
  trips: number
  answer: string | null
}

/** The steps of a case that the officer may take now: those of the window, or those of the department. */
export function CaseSteps({ of, department }: { of: CaseFacts; department: boolean }) {
  const t = useT()
  const dialogs = useDialogs()
  const fail = useFail()
  const [open, setOpen] = useState<keyof typeof FIELDS | null>(null)
  const handOver = api.useCommand('serviceCase.handOver', {
    onDone: () => dialogs.done(t('centre.done.handOver')),
    onError: fail,
  })
  const seen = { expected: of.version }
  const may = (step: CaseStep) =>
    mayStep(of.state, step) &&
    (department ? can('governance.case.answer') && step !== 'tell' : can('governance.case.write'))
  const initial = {
    answer: {},
    sendBack: {},
    tell: { toldOn: todayIn(new Date()), trips: of.trips, answer: of.answer ?? undefined },
  }
  return (
    <>
      {!department && may('handOver') && (
        <Button type="primary" loading={handOver.running} onClick={() => void handOver.run({ id: of.id }, seen)}>
          {t('centre.step.handOver')}
        </Button>
      )}
      {!department && may('tell') && (
        <Button type={of.state === 'answered' ? 'primary' : 'default'} onClick={() => setOpen('tell')}>
          {t('centre.step.tell')}
        </Button>
      )}
      {department && may('answer') && (
        <>
          <Button type="primary" onClick={() => setOpen('answer')}>
            {t('centre.step.answer')}
          </Button>
          <Button onClick={() => setOpen('sendBack')}>{t('centre.step.sendBack')}</Button>
        </>
      )}
      {open && (
        <VerbDialog
          title={`${t(`centre.step.${open}`)}：${of.itemName} ${of.personName}`}
          api={api}
          fields={FIELDS[open] as z.ZodObject<any>}
          initial={initial[open]}
          submit={t(`centre.step.${open}`)}
          done={t(`centre.done.${open}`)}
          onClose={() => setOpen(null)}
          onSubmit={(values: object) =>
            api.run(`serviceCase.${open}`, { id: of.id, ...values } as In<'serviceCase.tell'>, seen)
          }
        />
      )}
    </>
  )
}
