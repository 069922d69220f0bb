import { ITEM_STATE } from '@county/coordination/code/codes'
import { field } from '@county/core/ledger/field'
import type { LedgerRow } from '@county/core/ledger/ledger'
import { labelOf } from '@county/kernel/codes/code-table'
import { todayIn } from '@county/kernel/local-date'
import { can, useLang, useSay, useSession } from '@county/platform'
import { Button, Modal, StateTag, useDialogs } from '@county/ui'
import { VerbForm } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../api.ts'

type Row = LedgerRow<any>

const FORMS = {
  extend: z.object({
    dueOn: field.date({ label: { zh: '新的办结时限', en: 'New due day' } }),
    reason: field.longText({ label: { zh: '延期理由', en: 'Reason' }, max: 500 }),
  }),
  applyCloseOut: z.object({ result: field.longText({ label: { zh: '办理结果', en: 'Result' }, max: 2000 }) }),
  sendBack: z.object({ reason: field.longText({ label: { zh: '退回理由', en: 'Reason' }, max: 500 }) }),
}
const TITLES = {
  extend: { zh: '申请延期', en: 'Extend' },
  applyCloseOut: { zh: '申请销号', en: 'Apply for close-out' },
  sendBack: { zh: '退回办理', en: 'Send back' },
}
type Step = keyof typeof FORMS

/** Where an item stands. */
export function ItemState({ row }: { row: Row }) {
  const [lang, say] = [useLang(), useSay()]
  const { state, dueOn } = row.values
  if (state === 'working' && dueOn < todayIn(new Date()))
    return <StateTag tone="danger">{say({ zh: '逾期', en: 'overdue' })}</StateTag>
  const tone = state === 'closed' ? 'good' : state === 'applied' ? 'accent' : 'neutral'
  return <StateTag tone={tone}>{labelOf(ITEM_STATE, state, lang) ?? state}</StateTag>
}

/** The next steps of an item, only those the reader may take: the one who applied does not close it. */
export function ItemActions({ row }: { row: Row }) {
  const say = useSay()
  const { confirm } = useDialogs()
  const session = useSession()
  const [step, setStep] = useState<Step | null>(null)
  const close = api.useCommand('actionItem.closeOut')
  const { state, dueOn, appliedBy, unitName } = row.values
  const mine =
    can('coordination.actionItem.work') &&
    (session.post.unitName.includes(unitName) ||
      unitName.includes(session.post.unitName) ||
      can('coordination.report.receive'))
  const closes = can('coordination.actionItem.close') && appliedBy !== session.name
  const closeAsked = async () => {
    if (
      await confirm({
        title: say({ zh: '销号后不能再改', en: 'A closed item cannot be changed' }),
        ok: say({ zh: '销号', en: 'Close out' }),
      })
    )
      await close.run({ id: row.id }, { expected: row.version })
  }
  return (
    <>
      {state === 'working' && mine && (
        <>
          <Button type="primary" onClick={() => setStep('applyCloseOut')}>
            {say(TITLES.applyCloseOut)}
          </Button>
          {todayIn(new Date()) < dueOn && <Button onClick={() => setStep('extend')}>{say(TITLES.extend)}</Button>}
        </>
      )}
      {state === 'applied' && closes && (
        <>
          <Button type="primary" loading={close.running} onClick={() => void closeAsked()}>
            {say({ zh: '销号', en: 'Close out' })}
          </Button>
          <Button onClick={() => setStep('sendBack')}>{say(TITLES.sendBack)}</Button>
        </>
      )}
      {step && (
        <Modal open footer={null} onCancel={() => setStep(null)} title={say(TITLES[step])}>
          <VerbForm
            fields={FORMS[step] as z.ZodObject<any>}
            submit={say(TITLES[step])}
            onCancel={() => setStep(null)}
            onSubmit={async (values) => {
              await api.run(`actionItem.${step}`, { id: row.id, ...values }, { expected: row.version })
              await api.refresh()
              setStep(null)
            }}
          />
        </Modal>
      )}
    </>
  )
}
