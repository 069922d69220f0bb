import { field } from '@county/core/ledger/field'
import type { LedgerRow } from '@county/core/ledger/ledger'
import { matchOutcome } from '@county/employment/codes'
import type { JobMatch } from '@county/employment/opening/job-match'
import { todayIn } from '@county/kernel/local-date'
import { can, useT } from '@county/platform'
import { Button } from '@county/ui'
import { VerbDialog } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api, type In, verbs } from '../api.ts'

const OutcomeFields = z.object({
  outcome: field.code({
    label: matchOutcome.title,
    codes: { ...matchOutcome, items: matchOutcome.items.filter((i) => i.code !== 'recommended') },
  }),
  outcomeOn: field.date({ label: { zh: '结果日期', en: 'Outcome on' } }),
  reason: field.longText({ label: { zh: '结果说明', en: 'Reason' }, max: 500, optional: true }),
  startedOn: field.date({
    label: { zh: '上岗日期', en: 'Starts on' },
    optional: true,
    help: { zh: '已录用的填写，同时登记就业', en: 'When hired: the job is recorded too' },
  }),
  monthlyIncome: field.money({ label: { zh: '月收入', en: 'Monthly income' }, unit: '元/月', optional: true }),
})

/** Records what became of a recommendation, as long as nothing was recorded. */
export default function OutcomeActions({ row }: { row: LedgerRow<JobMatch> }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  if (!can('employment.match.write') || !['recommended', 'interview'].includes(row.values.outcome)) return null
  const today = todayIn(new Date())
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('match.outcome')}
      </Button>
      {open && (
        <VerbDialog
          api={api}
          title={`${t('match.outcome')}：${row.subject?.name ?? ''}`}
          fields={OutcomeFields}
          initial={{ outcomeOn: today }}
          submit={t('match.outcome')}
          done={t('match.outcomeDone')}
          onClose={() => setOpen(false)}
          onSubmit={({ startedOn, monthlyIncome, ...values }) =>
            verbs.run(
              'match.recordOutcome',
              {
                id: row.id,
                ...values,
                ...(values.outcome === 'hired'
                  ? { job: { startedOn: startedOn ?? values.outcomeOn, monthlyIncome } }
                  : {}),
              } as In<'match.recordOutcome'>,
              { expected: row.version },
            )
          }
        />
      )}
    </>
  )
}
