import { field } from '@county/core/ledger/field'
import { todayIn } from '@county/kernel/local-date'
import { useNavigate, useT } from '@county/platform'
import { VerbDialog } from '@county/ui/form'
import { useMemo } from 'react'
import { z } from 'zod'
import { api, type In } from '../api.ts'
import { branchField, useBranchNames } from '../shared/use-branches.ts'

/** Records an application: who, to which branch, when. */
export function OpenFileDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const names = useBranchNames()
  const fields = useMemo(
    () =>
      names &&
      z.object({
        personId: field.person({ label: { zh: '申请人', en: 'Applicant' } }),
        branchName: branchField(names, { zh: '党支部', en: 'Branch' }),
        appliedOn: field.date({ label: { zh: '申请日期', en: 'Applied on' } }),
        handler: field.text({ label: { zh: '接收人', en: 'Received by' }, max: 50, optional: true }),
        paper: field.longText({
          label: { zh: '入档材料', en: 'Papers filed' },
          help: { zh: '如“入党申请书 3 页”', en: 'Such as “application, 3 pages”' },
          max: 500,
          optional: true,
        }),
      }),
    [names],
  )
  if (!fields) return null
  return (
    <VerbDialog
      title={t('development.open')}
      api={api}
      fields={fields as z.ZodObject<any>}
      initial={{ appliedOn: todayIn(new Date()) }}
      submit={t('development.open')}
      done={t('development.opened')}
      onClose={onClose}
      onSubmit={async (values) => {
        const row = await api.run('candidate.openFile', values as In<'candidate.openFile'>)
        navigate(`/party/development/${row.id}`)
      }}
    >
      <p className="nc-muted nc-small">{t('development.rules')}</p>
    </VerbDialog>
  )
}
