import type { LedgerRow } from '@county/core/ledger/ledger'
import type { FlowStep } from '@county/housing/flow/flow'
import { useLang, useSay, useT } from '@county/platform'
import { Button, Section, Shape, useDialogs, useFail } from '@county/ui'
import { VerbDialog } from '@county/ui/form'
import { useState } from 'react'
import { api } from '../api.ts'

/** A step as the server judges it now. */
export interface Judged {
  step: string
  possible: boolean
  obstacle: { code: string; zh: string; en: string } | null
}

/** What the panel takes. */
export interface StepsPanelProps {
  /** Name of the ledger whose verbs the steps are: `help`. */
  ledger: 'help' | 'certificate'
  row: LedgerRow<any>
  steps: readonly FlowStep[]
  judged: readonly Judged[]
  /** What a step's form begins with. */
  initial: (step: string) => Record<string, unknown>
  /** Above a step's fields. */
  about?: (step: string) => React.ReactNode
}

/** What is possible with a case now, and of what is not: why. Each step opens its own form, made from its declaration. */
export function StepsPanel({ ledger, row, steps, judged, initial, about }: StepsPanelProps) {
  const t = useT()
  const say = useSay()
  const lang = useLang()
  const dialogs = useDialogs()
  const fail = useFail()
  const [open, setOpen] = useState<FlowStep | null>(null)
  const known = judged.flatMap((j) => {
    const step = steps.find((s) => s.name === j.step)
    return step ? [{ ...j, declared: step }] : []
  })
  const now = known.filter((k) => k.possible)
  const held = known.filter((k) => k.obstacle && k.obstacle.code !== 'HOUSING_WRONG_STAGE')
  const send = async (step: FlowStep, values: object) => {
    await api.run(`${ledger}.${step.name}` as 'help.pass', { id: row.id, ...values } as never, {
      expected: row.version,
    })
  }
  const take = async (step: FlowStep) => {
    if (Object.keys(step.fields.shape).length > 0) return setOpen(step)
    if (!(await dialogs.confirm({ title: say(step.title), ok: say(step.title) }))) return
    try {
      await send(step, {})
      await api.refresh()
      dialogs.done(say(step.done))
    } catch (error) {
      fail(error as never)
    }
  }
  return (
    <Section title={t('flow.title')}>
      <div className="nc-stack nc-no-print">
        {now.length === 0 && <p className="nc-muted">{t('flow.nothing')}</p>}
        <div className="nc-row">
          {now.map((k) => (
            <Button
              key={k.step}
              type={!k.declared.negative && k === now.find((n) => !n.declared.negative) ? 'primary' : 'default'}
              onClick={() => void take(k.declared)}
            >
              {say(k.declared.title)}
            </Button>
          ))}
        </div>
        {held.length > 0 && (
          <ul className="nc-stack nc-small" style={{ listStyle: 'none', margin: 0, padding: 0, gap: 6 }}>
            {held.map((k) => (
              <li key={k.step} className="nc-tone-warn" style={{ display: 'flex', gap: 8, alignItems: 'baseline' }}>
                <span style={{ width: 12, flex: 'none' }}>
                  <Shape tone="warn" />
                </span>
                <span>
                  <strong>{t('flow.notYet', { step: say(k.declared.title) })}</strong>
                  {lang === 'en' ? k.obstacle?.en : k.obstacle?.zh}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {open && (
        <VerbDialog
          title={`${say(open.title)}：${row.subject?.name ?? ''}`}
          api={api}
          fields={open.fields}
          initial={initial(open.name)}
          submit={say(open.title)}
          done={say(open.done)}
          onClose={() => setOpen(null)}
          onSubmit={(values: object) => send(open, values)}
        >
          {about?.(open.name)}
        </VerbDialog>
      )}
    </Section>
  )
}
