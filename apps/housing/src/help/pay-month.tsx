import { field } from '@county/core/ledger/field'
import { PayMonth as Input } from '@county/housing/help/verbs'
import { todayIn } from '@county/kernel/local-date'
import { sayYuan } from '@county/kernel/money'
import { monthOf } from '@county/kernel/month'
import { can, useT } from '@county/platform'
import { Button, useDialogs } from '@county/ui'
import { VerbDialog } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api } from '../api.ts'

const FIELDS = z.object({
  month: field.month({ label: { zh: '补贴月份', en: 'Month' } }),
  paidOn: field.date({ label: { zh: '发放日期', en: 'Paid on' } }),
  document: field.text({ label: { zh: '拨付凭证', en: 'Document' }, optional: true }),
})

/** Pays the subsidies of a month to everybody who has one in force. */
export default function PayMonth() {
  const t = useT()
  const dialogs = useDialogs()
  const [open, setOpen] = useState(false)
  if (!can('housing.help.pay')) return null
  const today = todayIn(new Date())
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('pay.title')}</Button>
      {open && (
        <VerbDialog
          title={t('pay.title')}
          api={api}
          fields={FIELDS}
          initial={{ month: monthOf(today), paidOn: today }}
          submit={t('pay.submit')}
          done={t('pay.recorded')}
          onClose={() => setOpen(false)}
          onSubmit={async (values) => {
            const done = await api.run('payment.payMonth', Input.parse(values))
            const amount = sayYuan(done.amount)
            await dialogs.confirm({
              title: t('pay.done', { n: done.paid, amount }),
              content: t('pay.rest', { before: done.before, overdue: done.overdue }),
              ok: t('pay.ok'),
            })
          }}
        >
          <p className="nc-muted nc-small">{t('pay.about')}</p>
        </VerbDialog>
      )}
    </>
  )
}
