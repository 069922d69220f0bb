import { field } from '@county/core/ledger/field'
import { addDays, addYears, todayIn } from '@county/kernel/local-date'
import { useT } from '@county/platform'
import { VerbDialog } from '@county/ui/form'
import { z } from 'zod'
import { api, verbs } from '../api.ts'

const AssignFields = z.object({
  postId: field.reference({ label: { zh: '岗位', en: 'Post' }, refersTo: 'employment.welfarePost' }),
  personId: field.person({ label: { zh: '人员', en: 'Person' } }),
  startedOn: field.date({ label: { zh: '上岗日期', en: 'Starts on' } }),
  agreedUntil: field.date({ label: { zh: '协议期至', en: 'Agreed until' } }),
})

/** Gives a public-welfare post to a person; the rules are checked on the server and told when they refuse. */
export function AssignDialog({ postId, onClose }: { postId?: string; onClose: () => void }) {
  const t = useT()
  const today = todayIn(new Date())
  return (
    <VerbDialog
      api={api}
      title={t('welfare.assign')}
      fields={AssignFields}
      initial={{ startedOn: today, agreedUntil: addDays(addYears(today, 1), -1), ...(postId ? { postId } : {}) }}
      submit={t('welfare.assign')}
      done={t('welfare.assigned')}
      onSubmit={(values) => verbs.run('welfare.assign', values)}
      onClose={onClose}
    >
      <p className="nc-muted nc-small">{t('welfare.rules')}</p>
    </VerbDialog>
  )
}
