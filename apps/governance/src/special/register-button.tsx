import { field } from '@county/core/ledger/field'
import { specialGroup } from '@county/governance/codes'
import { todayIn } from '@county/kernel/local-date'
import { can, useT } from '@county/platform'
import { Button } from '@county/ui'
import { VerbDialog } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api, type In } from '../api.ts'

const Fields = z.object({
  personId: field.person({ label: { zh: '人员', en: 'Person' } }),
  group: field.code({ label: specialGroup.title, codes: specialGroup }),
  measure: field.longText({ label: { zh: '帮扶措施', en: 'Support' }, max: 1000 }),
  responsible: field.text({ label: { zh: '帮扶责任人', en: 'Responsible' }, max: 50 }),
  since: field.date({ label: { zh: '纳入日期', en: 'Since' } }),
  nextVisitOn: field.date({ label: { zh: '下次走访', en: 'Next visit' }, optional: true }),
})

/** Takes a person into the support of a special group. */
export default function RegisterButton() {
  const t = useT()
  const [open, setOpen] = useState(false)
  if (!can('governance.special.keep')) return null
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('special.register')}
      </Button>
      {open && (
        <VerbDialog
          title={t('special.register')}
          api={api}
          fields={Fields}
          initial={{ since: todayIn(new Date()) }}
          submit={t('special.register')}
          done={t('special.registered')}
          onClose={() => setOpen(false)}
          onSubmit={(values) => api.run('specialPerson.register', values as In<'specialPerson.register'>)}
        >
          <p className="nc-muted nc-small">{t('special.hint')}</p>
        </VerbDialog>
      )}
    </>
  )
}
