import type { Report } from '@county/coordination/report/report'
import { field } from '@county/core/ledger/field'
import { addDays, todayIn } from '@county/kernel/local-date'
import { useSay } from '@county/platform'
import { Button, Modal } from '@county/ui'
import { Field, Select, VerbForm } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { verbs } from '../api.ts'

const Reason = z.object({ reason: field.longText({ label: { zh: '退回理由', en: 'Reason' }, max: 500 }) })

/** Sends a report back with a reason. */
export function ReturnButton({ report }: { report: Report }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say({ zh: '退回', en: 'Return' })}</Button>
      <Modal
        open={open}
        footer={null}
        onCancel={() => setOpen(false)}
        title={say({ zh: '退回月报', en: 'Return the report' })}
      >
        <VerbForm
          fields={Reason}
          submit={say({ zh: '退回', en: 'Return' })}
          onCancel={() => setOpen(false)}
          onSubmit={async ({ reason }) => {
            await verbs.run('report.return', { reportId: report.id, reason })
            await verbs.refresh('report')
            setOpen(false)
          }}
        />
      </Modal>
    </>
  )
}

const Reopen = z.object({
  until: field.date({
    label: { zh: '开放至（当日24时）', en: 'Open until the end of' },
    help: { zh: '最长10天', en: 'ten days at most' },
  }),
  reason: field.longText({ label: { zh: '理由', en: 'Reason' }, max: 300 }),
})

/** Reopens a locked report for one named person, until a day, with a reason. */
export function ReopenButton({ report }: { report: Report }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const [person, setPerson] = useState<string | null>(null)
  const filers = verbs.useQuery('report.filers', { reportId: report.id }, { enabled: open })
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say({ zh: '批准重新填报', en: 'Reopen' })}</Button>
      <Modal
        open={open}
        footer={null}
        onCancel={() => setOpen(false)}
        title={say({ zh: '批准重新填报', en: 'Reopen the report' })}
      >
        <VerbForm
          fields={Reopen}
          initial={{ until: addDays(todayIn(new Date()), 2) }}
          submit={say({ zh: '批准', en: 'Approve' })}
          onCancel={() => setOpen(false)}
          onSubmit={async ({ until, reason }) => {
            if (!person) return
            await verbs.run('month.reopen', {
              reportId: report.id,
              personId: person,
              reason,
              expiresAt: `${until}T15:59:59.000Z`,
            })
            await verbs.refresh()
            setOpen(false)
          }}
        >
          <Field id="reopen-person" label={say({ zh: '指定填报人', en: 'Named person' })} required>
            <Select
              id="reopen-person"
              style={{ width: '100%' }}
              loading={filers.isPending}
              value={person}
              options={(filers.data ?? []).map((f) => ({ value: f.id, label: f.name }))}
              onChange={(v: string) => setPerson(v)}
            />
          </Field>
        </VerbForm>
      </Modal>
    </>
  )
}
