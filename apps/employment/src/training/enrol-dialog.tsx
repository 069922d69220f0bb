import { useT } from '@county/platform'
import { Button, Modal, useDialogs, useFail } from '@county/ui'
import { type SubjectFound, SubjectPicker } from '@county/ui/form'
import { useState } from 'react'
import { verbs } from '../api.ts'

/** Enrols persons one after another; the list is sent at once. */
export function EnrolDialog({ batchId, onClose }: { batchId: string; onClose: () => void }) {
  const t = useT()
  const dialogs = useDialogs()
  const fail = useFail()
  const [people, setPeople] = useState<readonly SubjectFound[]>([])
  const enrol = verbs.useCommand('training.enrol', {
    onDone: (d) => {
      dialogs.done(t('training.enrolled', { n: d.enrolled, already: d.already }))
      onClose()
    },
    onError: fail,
  })
  const add = (found: SubjectFound | null) => {
    if (found && !people.some((p) => p.id === found.id)) setPeople([...people, found])
  }
  return (
    <Modal
      open
      title={t('training.enrol')}
      onCancel={onClose}
      okText={t('training.enrolN', { n: people.length })}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: people.length === 0, loading: enrol.running }}
      onOk={() => void enrol.run({ batchId, personIds: people.map((p) => p.id) })}
    >
      <div className="nc-stack">
        <SubjectPicker key={people.length} kind="person" value={null} onChange={add} />
        <ul className="nc-stack" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
          {people.map((p) => (
            <li key={p.id} className="nc-row">
              <span>
                {p.title} <span className="nc-muted nc-small">{p.detail}</span>
              </span>
              <Button
                className="nc-spread"
                type="text"
                size="small"
                onClick={() => setPeople(people.filter((x) => x.id !== p.id))}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  )
}
