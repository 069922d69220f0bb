import { FollowUp } from '@county/health/care/follow-up'
import { followedFor } from '@county/health/codes'
import { getSession, useT } from '@county/platform'
import { useCode } from '@county/ui'
import { VerbDialog } from '@county/ui/form'
import { api, type In } from '../api.ts'
import type { Due } from './follow-ups.page.tsx'

const FIELDS = FollowUp.fields.pick({
  performedOn: true,
  method: true,
  performer: true,
  result: true,
  finding: true,
  nextOn: true,
})

/** Records a follow-up: the next one and the service under the contract follow from it. */
export function FollowUpDialog({ due, today, onClose }: { due: Due; today: string; onClose: () => void }) {
  const t = useT()
  const code = useCode()
  return (
    <VerbDialog
      title={t('followUps.dialog', { name: due.personName, about: code(followedFor, due.about) })}
      api={api}
      fields={FIELDS}
      initial={{ performedOn: today, method: 'visit', performer: getSession()?.name ?? '' } as never}
      submit={t('followUps.record')}
      done={t('followUps.done')}
      onClose={onClose}
      onSubmit={(values) =>
        api.run('followUp.create', {
          subjectId: due.personId,
          values: { ...values, about: due.about, institutionName: due.institutionName },
        } as In<'followUp.create'>)
      }
    >
      <p className="nc-muted nc-small">
        {t('followUps.interval', { n: due.gapDays ?? 0 })}
        {due.contracted ? t('followUps.counts') : t('followUps.countsNot')}
      </p>
    </VerbDialog>
  )
}
