import { field } from '@county/core/ledger/field'
import { todayIn } from '@county/kernel/local-date'
import { can, useT } from '@county/platform'
import { Button } from '@county/ui'
import { VerbDialog } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api, type In } from '../api.ts'

const FIELDS = {
  handOver: z.object({
    department: field.text({
      label: { zh: '办理部门', en: 'Department' },
      max: 100,
      help: { zh: '按单位名称填写，如“县人社局”', en: 'The unit’s name' },
    }),
  }),
  tell: z.object({
    toldOn: field.date({ label: { zh: '告知日期', en: 'Told on' } }),
    trips: field.int({ label: { zh: '跑动次数', en: 'Trips' }, unit: '次', max: 50 }),
    tripReason: field.text({
      label: { zh: '多跑原因', en: 'Why more than once' },
      optional: true,
      max: 200,
      help: { zh: '超过一次的必须填写', en: 'Needed above one trip' },
    }),
    answer: field.longText({ label: { zh: '办理结果', en: 'Answer' }, optional: true, max: 1000 }),
  }),
  answer: z.object({ answer: field.longText({ label: { zh: '办理结果', en: 'Answer' }, max: 1000 }) }),
  sendBack: z.object({ reason: field.longText({ label: { zh: '退回理由', en: 'Reason' }, max: 500 }) }),
} as const
type Step = keyof typeof FIELDS

/** What the buttons need of a case. */
export interface CaseFacts {
  id: string
  version: number
  state: string
  personName: string
  department: string | null
  trips: number
  answer: string | null
}

const WINDOW: Readonly<Record<string, readonly Step[]>> = {
  received: ['handOver'],
  returned: ['handOver', 'tell'],
  answered: ['tell'],
}
const UNIT: Readonly<Record<string, readonly Step[]>> = { handed: ['answer', 'sendBack'] }

/** The steps of a case for the window that took it in, or for the department that has it (`as="unit"`). */
export function CaseSteps({ of, as }: { of: CaseFacts; as: 'window' | 'unit' }) {
  const t = useT()
  const [open, setOpen] = useState<Step | null>(null)
  const allowed = can(as === 'window' ? 'governance.case.write' : 'governance.case.answer')
  const steps = allowed ? ((as === 'window' ? WINDOW : UNIT)[of.state] ?? []) : []
  const initial: Record<Step, object> = {
    handOver: { department: of.department ?? undefined },
    tell: { toldOn: todayIn(new Date()), trips: of.trips, ...(of.answer ? { answer: of.answer } : {}) },
    answer: {},
    sendBack: {},
  }
  return (
    <>
      {steps.map((step, i) => (
        <Button key={step} type={i === 0 ? 'primary' : 'default'} onClick={() => setOpen(step)}>
          {t(`case.step.${step}`)}
        </Button>
      ))}
      {open && (
        <VerbDialog
          title={`${t(`case.step.${open}`)}：${of.personName}`}
          api={api}
          fields={FIELDS[open] as z.ZodObject<any>}
          initial={initial[open]}
          submit={t(`case.step.${open}`)}
          done={t(`case.done.${open}`)}
          onClose={() => setOpen(null)}
          onSubmit={(values) =>
            api.run(`serviceCase.${open}`, { id: of.id, ...values } as In<'serviceCase.handOver'>, {
              expected: of.version,
            })
          }
        />
      )}
    </>
  )
}
