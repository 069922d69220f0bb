import { visitResult } from '@county/education/codes'
import { getSession, useLang, useT } from '@county/platform'
import { Modal, Segmented } from '@county/ui'
import { VerbDialogForm } from '@county/ui/form'
import { useState } from 'react'
import { api, type In } from '../api.ts'
import { VISIT_FIELDS } from './visit-fields.ts'
import type { Case } from './watch.page.tsx'

/** Records a visit: first what it led to, then what that result asks for. */
export function VisitDialog({ card, today, onClose }: { card: Case; today: string; onClose: () => void }) {
  const t = useT()
  const lang = useLang()
  const [result, setResult] = useState('promised')
  const school = { schoolName: card.lastSchool ?? undefined, grade: card.lastGrade ?? undefined }
  return (
    <Modal open title={t('visit.title', { name: card.personName })} footer={null} onCancel={onClose} width={780}>
      <div className="nc-stack">
        <Segmented
          label={t('visit.result')}
          value={result}
          options={visitResult.items.map((i) => ({ value: i.code, label: lang === 'en' ? i.en : i.zh }))}
          onChange={setResult}
        />
        <p className="nc-muted nc-small">{t(`visit.then.${result}`)}</p>
        <VerbDialogForm
          key={result}
          title=""
          api={api}
          fields={VISIT_FIELDS[result] as never}
          initial={{ visitedOn: today, method: 'visit', visitor: getSession()?.name, ...school } as never}
          submit={t('visit.submit')}
          done={t('visit.done')}
          onClose={onClose}
          onSubmit={(values: object) =>
            api.run('absence.recordVisit', { id: card.id, result, ...values } as In<'absence.recordVisit'>, {
              expected: card.version,
            })
          }
        />
      </div>
    </Modal>
  )
}
