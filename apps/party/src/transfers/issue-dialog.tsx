import { field } from '@county/core/ledger/field'
import { todayIn } from '@county/kernel/local-date'
import { useT } from '@county/platform'
import { VerbDialog } from '@county/ui/form'
import { useMemo } from 'react'
import { z } from 'zod'
import { api, type In } from '../api.ts'
import { branchField, useBranchNames } from '../shared/use-branches.ts'

/** Issues the letter of a transfer: to a branch of the ledger, or to one out of the county, written out. */
export function IssueDialog({ member, onClose }: { member?: { id: string; name: string }; onClose: () => void }) {
  const t = useT()
  const names = useBranchNames()
  const fields = useMemo(() => {
    if (!names) return undefined
    const inside = branchField(names, { zh: '转入党支部', en: 'To a branch here' })
    return z.object({
      ...(member ? {} : { personId: field.person({ label: { zh: '党员', en: 'Member' } }) }),
      toBranch: inside.nullable().meta({ field: { ...(inside.meta()?.field as object), optional: true } }),
      elsewhere: field.text({
        label: { zh: '县外党组织', en: 'Out of the county' },
        help: { zh: '转往县外的写全称', en: 'Full name of an organisation elsewhere' },
        optional: true,
      }),
      issuedOn: field.date({ label: { zh: '介绍信日期', en: 'Letter issued on' } }),
      reason: field.text({ label: { zh: '转接原因', en: 'Reason' }, max: 200, optional: true }),
    })
  }, [names, member])
  if (!fields) return null
  return (
    <VerbDialog
      title={member ? `${t('transfer.issue')}：${member.name}` : t('transfer.issue')}
      api={api}
      fields={fields as unknown as z.ZodObject<any>}
      initial={{ issuedOn: todayIn(new Date()) }}
      submit={t('transfer.issue')}
      done={t('transfer.done.issue')}
      onClose={onClose}
      onSubmit={({ elsewhere, toBranch, ...values }: any) =>
        api.run('transfer.issue', {
          ...(member ? { personId: member.id } : {}),
          ...values,
          toBranch: elsewhere ?? toBranch ?? '',
          outside: Boolean(elsewhere),
        } as In<'transfer.issue'>)
      }
    >
      <p className="nc-muted nc-small">{t('transfer.rules')}</p>
    </VerbDialog>
  )
}
