import { field } from '@county/core/ledger/field'
import { mayStep } from '@county/education/transfer/steps'
import { todayIn } from '@county/kernel/local-date'
import { can, useT } from '@county/platform'
import { Button, useDialogs, useFail } from '@county/ui'
import { VerbDialog } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../api.ts'

const ApproveFields = z.object({
  startsOn: field.date({ label: { zh: '转入日期', en: 'Starts on' } }),
  beyondPlaces: field.bool({
    label: { zh: '超学位接收', en: 'Beyond places' },
    help: { zh: '该年级学位已满仍须接收的选“是”', en: 'Yes when the grade is full and takes the pupil all the same' },
  }),
})
const ReasonFields = z.object({ reason: field.longText({ label: { zh: '理由', en: 'Reason' }, max: 500 }) })

/** What the buttons need of a transfer. */
export interface TransferState {
  id: string
  version: number
  state: string
  personName: string
}

/** The steps of a transfer that the officer may take now. */
export function StepButtons({ transfer }: { transfer: TransferState }) {
  const t = useT()
  const dialogs = useDialogs()
  const fail = useFail()
  const [open, setOpen] = useState<'approve' | 'refuse' | 'withdraw' | null>(null)
  const release = api.useCommand('transfer.release', {
    onDone: () => dialogs.done(t('transfer.done.release')),
    onError: fail,
  })
  const { id, state } = transfer
  const seen = { expected: transfer.version }
  const may = (step: 'release' | 'approve' | 'refuse' | 'withdraw', permission: string) =>
    mayStep(state, step) && can(`education.transfer.${permission}`)
  const dialog = open && {
    title: `${t(`transfer.step.${open}`)}：${transfer.personName}`,
    submit: t(`transfer.step.${open}`),
    done: t(`transfer.done.${open}`),
    api,
    onClose: () => setOpen(null),
  }
  return (
    <>
      {may('release', 'release') && (
        <Button type="primary" loading={release.running} onClick={() => void release.run({ id }, seen)}>
          {t('transfer.step.release')}
        </Button>
      )}
      {may('approve', 'approve') && (
        <Button type="primary" onClick={() => setOpen('approve')}>
          {t('transfer.step.approve')}
        </Button>
      )}
      {may('refuse', 'approve') && <Button onClick={() => setOpen('refuse')}>{t('transfer.step.refuse')}</Button>}
      {may('withdraw', 'apply') && (
        <Button type="text" onClick={() => setOpen('withdraw')}>
          {t('transfer.step.withdraw')}
        </Button>
      )}
      {dialog && open === 'approve' && (
        <VerbDialog
          {...dialog}
          fields={ApproveFields}
          initial={{ startsOn: todayIn(new Date()), beyondPlaces: false }}
          onSubmit={(values) => api.run('transfer.approve', { id, ...values }, seen)}
        />
      )}
      {dialog && (open === 'refuse' || open === 'withdraw') && (
        <VerbDialog
          {...dialog}
          fields={ReasonFields}
          onSubmit={(values) => api.run(`transfer.${open}`, { id, ...values }, seen)}
        />
      )}
    </>
  )
}
