import type { DueCard, RecordCheck } from '@county/employment/service-card/verbs'
import { todayIn } from '@county/kernel/local-date'
import { useT } from '@county/platform'
import { Drawer, Segmented, useDialogs } from '@county/ui'
import { VerbForm } from '@county/ui/form'
import { useState } from 'react'
import type { z } from 'zod'
import { api, type In, verbs } from '../api.ts'
import { ChangeEnd, ChangeIncome, ChangeRecord, ChangeStart } from './change-fields.ts'

type Kind = 'start' | 'income' | 'end' | 'record'
type Change = NonNullable<RecordCheck['change']>

/** What changed at this month's check: a new job, the income, the end of the job, or the person's record. */
export function ChangeDrawer({ card, method, onClose }: { card: DueCard; method: string; onClose: () => void }) {
  const t = useT()
  const [kind, setKind] = useState<Kind>(card.jobId ? 'income' : 'start')
  const kinds: Kind[] = card.jobId ? ['income', 'start', 'end', 'record'] : ['start', 'record']
  return (
    <Drawer open title={t('change.title', { name: card.personName })} onClose={onClose} size={560}>
      <div className="nc-stack">
        <Segmented
          label={t('change.what')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`change.kind.${value}`) }))}
          onChange={(value) => setKind(value as Kind)}
        />
        <ChangeForm key={kind} kind={kind} card={card} method={method} onClose={onClose} />
      </div>
    </Drawer>
  )
}

function ChangeForm({
  kind,
  card,
  method,
  onClose,
}: {
  kind: Kind
  card: DueCard
  method: string
  onClose: () => void
}) {
  const t = useT()
  const dialogs = useDialogs()
  const send = async (change: Change) => {
    await verbs.run('serviceCard.recordCheck', {
      personId: card.personId,
      method,
      change,
    } as In<'serviceCard.recordCheck'>)
    await api.refresh()
    dialogs.done(t('cards.done', { name: card.personName }))
    onClose()
  }
  const common = { submit: t('change.save'), onCancel: onClose }
  const today = todayIn(new Date())
  if (kind === 'start')
    return (
      <VerbForm
        {...common}
        fields={ChangeStart}
        initial={{ kind: 'wage', place: 'county', industry: 'other', insured: false, startedOn: today, main: true }}
        onSubmit={(job) => send({ job: { action: 'start', job: newJob(job) } })}
      />
    )
  if (kind === 'income')
    return (
      <VerbForm
        {...common}
        fields={ChangeIncome}
        initial={card.monthlyIncome === null ? {} : { monthlyIncome: card.monthlyIncome }}
        onSubmit={({ monthlyIncome }) => send({ job: { action: 'income', monthlyIncome } })}
      />
    )
  if (kind === 'end')
    return (
      <VerbForm
        {...common}
        fields={ChangeEnd}
        initial={{ endedOn: today }}
        onSubmit={(end) => send({ job: { action: 'end', ...end } })}
      />
    )
  return (
    <VerbForm
      {...common}
      fields={ChangeRecord}
      onSubmit={(values) => send({ labour: given(values) as NonNullable<Change['labour']> })}
    />
  )
}

function newJob(job: z.infer<typeof ChangeStart>) {
  const evidence = { evidence: null, evidenceOn: null }
  return { ...job, ...evidence, creditCode: null, trade: null, channel: null, occasions: 1 }
}

/** Only what was filled in changes; the rest stays as recorded. */
function given(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, v]) => v !== null && v !== undefined && !(Array.isArray(v) && v.length === 0)),
  )
}
