import { whyNot } from '@county/core/entitlement'
import { field } from '@county/core/ledger/field'
import type { Text } from '@county/kernel/text'
import { useSay, useT } from '@county/platform'
import { VerbDialog } from '@county/ui/form'
import { z } from 'zod'
import { moduleApi, moduleOfEntitlement } from './ask.ts'

const FIELDS = z.object({
  reason: field.code({ label: { zh: '未享受原因', en: 'Why not' }, codes: whyNot }),
  note: field.longText({ label: { zh: '说明', en: 'Note' }, optional: true, max: 300 }),
})

/** Records why somebody does not receive what the rule gives. */
export function ExplainDialog(props: {
  of: {
    entitlementId: string
    title: Text
    definition: Text
    subjectId: string
    name: string
    whyNot: string | null
    told: { note: string | null } | null
  }
  onClose: () => void
}) {
  const { of, onClose } = props
  const t = useT()
  const say = useSay()
  const api = moduleApi(moduleOfEntitlement(of.entitlementId))
  return (
    <VerbDialog
      title={`${t('entitled.explain')}：${of.name}`}
      fields={FIELDS}
      api={api}
      initial={{ ...(of.whyNot ? { reason: of.whyNot as 'refused' } : {}), note: of.told?.note ?? null }}
      submit={t('entitled.save')}
      done={t('entitled.saved')}
      onClose={onClose}
      onSubmit={({ reason, note }) =>
        api.run('entitlement.explain', {
          entitlementId: of.entitlementId,
          subjectId: of.subjectId,
          reason,
          note: note ?? null,
        })
      }
    >
      <p className="nc-muted nc-small" style={{ marginTop: 0 }}>
        {say(of.title)}：{say(of.definition)}
      </p>
    </VerbDialog>
  )
}
