import { field } from '@county/core/ledger/field'
import { todayIn } from '@county/kernel/local-date'
import { Meeting } from '@county/party/meeting/meeting'
import { getSession, useT } from '@county/platform'
import { VerbDialog } from '@county/ui/form'
import { useMemo } from 'react'
import type { z } from 'zod'
import { api, type In, type Out } from '../api.ts'
import { branchField } from '../shared/use-branches.ts'

/** Records a meeting of a branch with attendance and minutes. */
export function MeetingDialog(props: {
  branch?: Out<'organisation.board'>['organisations'][number]
  names: readonly string[]
  onClose: () => void
}) {
  const { branch, names, onClose } = props
  const t = useT()
  const fields = useMemo(() => {
    const { branchId: _, branchName: __, ...own } = Meeting.fields.shape
    return Meeting.fields
      .pick(Object.fromEntries(Object.keys(own).map((k) => [k, true])) as never)
      .extend({ branchName: branchField(names, { zh: '党支部', en: 'Branch' }), expected: field.int({ ...EXPECTED }) })
  }, [names])
  const missing = branch?.meetings.find((m) => m.held < m.needed)
  return (
    <VerbDialog
      title={branch ? `${t('branches.record')}：${branch.name}` : t('branches.record')}
      api={api}
      fields={fields as unknown as z.ZodObject<any>}
      initial={{
        ...(branch ? { branchName: branch.name } : {}),
        kind: missing?.kind ?? 'branch',
        heldOn: todayIn(new Date()),
        chair: getSession()?.name,
        ...(branch?.members ? { expected: branch.members } : {}),
      }}
      submit={t('branches.record')}
      done={t('branches.recorded')}
      onClose={onClose}
      onSubmit={(values) => api.run('meeting.create', { values } as In<'meeting.create'>)}
    />
  )
}

const EXPECTED = { label: { zh: '应到', en: 'Expected' }, unit: '人', min: 1, max: 5000 }
