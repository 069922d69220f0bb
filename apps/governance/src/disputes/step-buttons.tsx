import { field } from '@county/core/ledger/field'
import { disputeGrade, disputeOutcome } from '@county/governance/codes'
import { todayIn } from '@county/kernel/local-date'
import { can, getSession, useT } from '@county/platform'
import { Button } from '@county/ui'
import { VerbDialog } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api, type In } from '../api.ts'

const mediator = field.text({ label: { zh: '调解责任人', en: 'Mediator' }, max: 50 })
const FIELDS = {
  grade: z.object({
    grade: field.code({ label: disputeGrade.title, codes: disputeGrade }),
    mediator,
    text: field.longText({ label: { zh: '分级说明', en: 'Why' }, max: 1000 }),
  }),
  mediate: z.object({
    on: field.date({ label: { zh: '调解日期', en: 'Day' } }),
    text: field.longText({ label: { zh: '调解情况', en: 'What was done' }, max: 1000 }),
  }),
  raise: z.object({
    reason: field.longText({ label: { zh: '升级原因', en: 'Why' }, max: 500 }),
    mediator: field.text({ label: { zh: '上级调解责任人', en: 'Mediator there' }, max: 50, optional: true }),
  }),
  settle: z.object({
    outcome: field.code({ label: disputeOutcome.title, codes: disputeOutcome }),
    outcomeOn: field.date({ label: { zh: '办结日期', en: 'Closed on' } }),
    agreement: field.longText({
      label: { zh: '协议或化解情况', en: 'What was agreed' },
      help: { zh: '调解成功的必填', en: 'Needed when settled' },
      max: 2000,
      optional: true,
    }),
  }),
} as const
type Step = keyof typeof FIELDS

/** What the buttons need of a dispute. */
export interface DisputeState {
  id: string
  version: number
  title: string
  state: string
  level: string
}

/** The steps of a dispute that the officer may take now. */
export function StepButtons({ dispute }: { dispute: DisputeState }) {
  const t = useT()
  const [open, setOpen] = useState<Step | null>(null)
  const { id, state, level } = dispute
  const write = can('governance.dispute.write')
  const possible: Step[] =
    state === 'found'
      ? write
        ? ['grade', 'settle']
        : []
      : state === 'mediating'
        ? [
            ...(write ? (['mediate', 'settle'] as const) : []),
            ...(level !== 'county' && can('governance.dispute.raise') ? (['raise'] as const) : []),
          ]
        : []
  const today = todayIn(new Date())
  const initial: Record<Step, object> = {
    grade: { grade: 'ordinary', mediator: getSession()?.name },
    mediate: { on: today },
    raise: {},
    settle: { outcome: 'settled', outcomeOn: today },
  }
  return (
    <>
      {possible.map((step, i) => (
        <Button key={step} type={i === 0 ? 'primary' : 'default'} onClick={() => setOpen(step)}>
          {t(`dispute.step.${step}`)}
        </Button>
      ))}
      {open && (
        <VerbDialog
          title={`${t(`dispute.step.${open}`)}：${dispute.title}`}
          api={api}
          fields={FIELDS[open] as z.ZodObject<any>}
          initial={initial[open]}
          submit={t(`dispute.step.${open}`)}
          done={t(`dispute.done.${open}`)}
          onClose={() => setOpen(null)}
          onSubmit={(values: object) =>
            api.run(`dispute.${open}`, { id, ...values } as In<'dispute.grade'>, { expected: dispute.version })
          }
        />
      )}
    </>
  )
}
