import { field } from '@county/core/ledger/field'
import { disputeGrade, disputeOutcome } from '@county/governance/codes'
import { todayIn } from '@county/kernel/local-date'
import { can, getSession, useT } from '@county/platform'
import { Button } from '@county/ui'
import { VerbDialog } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api, type In } from '../api.ts'

const MEDIATOR = field.text({ label: { zh: '调解责任人', en: 'Mediator' }, max: 50 })
const FIELDS = {
  grade: z.object({
    grade: field.code({ label: disputeGrade.title, codes: disputeGrade }),
    mediator: MEDIATOR,
    text: field.longText({ label: { zh: '交办意见', en: 'What is asked' }, max: 1000 }),
  }),
  mediate: z.object({
    on: field.date({ label: { zh: '调解日期', en: 'Day' } }),
    text: field.longText({ label: { zh: '调解情况', en: 'What happened' }, max: 1000 }),
  }),
  raise: z.object({
    reason: field.longText({ label: { zh: '升级理由', en: 'Reason' }, max: 500 }),
    mediator: field.text({ label: { zh: '上一级责任人', en: 'Mediator above' }, max: 50, optional: true }),
  }),
  settle: z.object({
    outcome: field.code({ label: disputeOutcome.title, codes: disputeOutcome }),
    outcomeOn: field.date({ label: { zh: '办结日期', en: 'Closed on' } }),
    agreement: field.longText({
      label: { zh: '协议或化解情况', en: 'What was agreed' },
      optional: true,
      help: { zh: '调解成功的必须填写', en: 'Needed when it was settled' },
    }),
  }),
} as const
type Step = keyof typeof FIELDS

/** What the buttons need of a dispute. */
export interface DisputeFacts {
  id: string
  version: number
  title: string
  state: string
  level: string
  mediator: string | null
}

const STEPS: Readonly<Record<string, readonly Step[]>> = {
  found: ['grade'],
  mediating: ['mediate', 'settle', 'raise'],
}

/** The steps of a dispute that the officer may take now. */
export function DisputeSteps({ dispute }: { dispute: DisputeFacts }) {
  const t = useT()
  const [open, setOpen] = useState<Step | null>(null)
  const may = (step: Step) =>
    step === 'raise' ? dispute.level !== 'county' && can('governance.dispute.raise') : can('governance.dispute.write')
  const steps = (STEPS[dispute.state] ?? []).filter(may)
  const today = todayIn(new Date())
  const initial = { on: today, outcomeOn: today, mediator: dispute.mediator ?? getSession()?.name }
  return (
    <>
      {steps.map((step, i) => (
        <Button key={step} type={i === 0 ? 'primary' : 'default'} onClick={() => setOpen(step)}>
          {t(`dispute.step.${step}`)}
        </Button>
      ))}
      {open && (
        <VerbDialog
          title={`${t(`dispute.step.${open}`)}：${dispute.title}`}
          api={api}
          fields={FIELDS[open] as z.ZodObject<any>}
          initial={(open === 'raise' ? {} : initial) as object}
          submit={t(`dispute.step.${open}`)}
          done={t(`dispute.done.${open}`)}
          onClose={() => setOpen(null)}
          onSubmit={(values) =>
            api.run(`dispute.${open}`, { id: dispute.id, ...values } as In<'dispute.grade'>, {
              expected: dispute.version,
            })
          }
        />
      )}
    </>
  )
}
