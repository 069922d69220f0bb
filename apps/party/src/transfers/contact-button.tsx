import { field } from '@county/core/ledger/field'
import type { LedgerRow } from '@county/core/ledger/ledger'
import { todayIn } from '@county/kernel/local-date'
import type { Floating } from '@county/party/member/floating'
import { can, useT } from '@county/platform'
import { Button } from '@county/ui'
import { VerbDialog } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../api.ts'

const Fields = z.object({
  on: field.date({ label: { zh: '联系日期', en: 'Day' } }),
  note: field.longText({ label: { zh: '联系情况', en: 'What was said' }, max: 500, optional: true }),
})

/** Records that the branch has been in touch with a floating member. */
export default function ContactButton({ row }: { row: LedgerRow<Floating> }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  if (row.closedOn || !can('party.member.write')) return null
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('floating.contact')}
      </Button>
      {open && (
        <VerbDialog
          title={`${t('floating.contact')}：${row.subject?.name ?? ''}`}
          api={api}
          fields={Fields}
          initial={{ on: todayIn(new Date()) }}
          submit={t('floating.contact')}
          done={t('floating.done')}
          onClose={() => setOpen(false)}
          onSubmit={(values) => api.run('floating.recordContact', { id: row.id, ...values }, { expected: row.version })}
        />
      )}
    </>
  )
}
