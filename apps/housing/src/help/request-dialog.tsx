import { field } from '@county/core/ledger/field'
import { type HelpKind, helpKind, housingNeed } from '@county/housing/codes'
import { KINDS } from '@county/housing/help/kinds'
import { todayIn } from '@county/kernel/local-date'
import { useLang, useT } from '@county/platform'
import { Modal, Segmented } from '@county/ui'
import { VerbDialogForm } from '@county/ui/form'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { api, type In } from '../api.ts'

/** What an application asks for: the income only where the kind has a limit. */
function fieldsOf(kind: HelpKind, asksHousehold: boolean) {
  return z.object({
    ...(asksHousehold ? { householdId: field.household({ label: { zh: '申请家庭', en: 'Household' } }) } : {}),
    need: field.code({ label: housingNeed.title, codes: housingNeed }),
    appliedOn: field.date({ label: { zh: '申请日期', en: 'Applied on' } }),
    income: field.money({
      label: { zh: '人均月收入', en: 'Income a person' },
      unit: '元/月',
      optional: KINDS[kind].income === null,
    }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, max: 500, optional: true }),
  })
}

/** Records an application; people and room come from the registry. */
export function RequestDialog({
  household,
  kind: first = 'publicRental',
  onClose,
}: {
  household?: string
  kind?: string
  onClose: () => void
}) {
  const t = useT()
  const lang = useLang()
  const [kind, setKind] = useState(first as HelpKind)
  const fields = useMemo(() => fieldsOf(kind, !household), [kind, household])
  return (
    <Modal open title={t('request.title')} footer={null} onCancel={onClose} width={640}>
      <div className="nc-stack">
        <Segmented
          label={t('request.kind')}
          value={kind}
          options={helpKind.items.map((i) => ({ value: i.code, label: lang === 'en' ? i.en : i.zh }))}
          onChange={(next) => setKind(next as HelpKind)}
        />
        <p className="nc-muted nc-small">{t(`request.about.${kind}`)}</p>
        <VerbDialogForm
          key={kind}
          title=""
          api={api}
          fields={fields as z.ZodObject<any>}
          initial={{ appliedOn: todayIn(new Date()), need: kind === 'affordable' ? 'work' : 'crowded' }}
          submit={t('request.submit')}
          done={t('request.done')}
          onClose={onClose}
          onSubmit={(values: object) =>
            api.run('help.request', {
              ...(household ? { householdId: household } : {}),
              kind,
              ...values,
            } as In<'help.request'>)
          }
        />
      </div>
    </Modal>
  )
}
