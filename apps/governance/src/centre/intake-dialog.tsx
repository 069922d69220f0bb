import { field } from '@county/core/ledger/field'
import { channel } from '@county/governance/codes'
import { useNavigate, useT } from '@county/platform'
import { Button, Modal, Notice, useDialogs } from '@county/ui'
import { Checkbox, Field, Select, SubjectPicker, VerbForm } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api, type In, type Out } from '../api.ts'

const Fields = z.object({
  channel: field.code({ label: channel.title, codes: channel }),
  trips: field.int({ label: { zh: '跑动次数', en: 'Trips' }, unit: '次', max: 50 }),
  tripReason: field.text({
    label: { zh: '多跑原因', en: 'Why more than once' },
    optional: true,
    max: 200,
    help: { zh: '超过一次的必须填写', en: 'Needed above one trip' },
  }),
  note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
})
type Item = Out<'serviceItem.list'>['rows'][number]

/** Takes in a case at the window: who asks for what; papers given before are not asked for again. */
export function IntakeDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  const [person, setPerson] = useState<string | null>(null)
  const [item, setItem] = useState<string | null>(null)
  const items = api.useQuery('serviceItem.list', { limit: 200 })
  const names = ((items.data?.rows ?? []) as Item[]).map((r) => r.values.name as string)
  return (
    <Modal open title={t('centre.intake')} footer={null} onCancel={onClose} width={720}>
      <div className="nc-stack">
        <Field id="intake-person" label={t('centre.who')} required>
          <SubjectPicker id="intake-person" kind="person" value={person} onChange={(f) => setPerson(f?.id ?? null)} />
        </Field>
        <Field id="intake-item" label={t('centre.item')} required>
          <Select
            id="intake-item"
            showSearch={{ optionFilterProp: 'label' }}
            value={item}
            onChange={setItem}
            options={names.map((name) => ({ value: name, label: name }))}
          />
        </Field>
        {person && item ? (
          <IntakeForm key={`${person} ${item}`} personId={person} itemName={item} onClose={onClose} />
        ) : (
          <p className="nc-muted">{t('centre.chooseFirst')}</p>
        )}
      </div>
    </Modal>
  )
}

function IntakeForm({ personId, itemName, onClose }: { personId: string; itemName: string; onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const dialogs = useDialogs()
  const asked = api.useQuery('serviceCase.papers', { personId, itemName })
  const [given, setGiven] = useState<readonly string[]>([])
  const data = asked.data
  if (!data) return null
  return (
    <>
      <Notice tone="info" title={t('centre.promise', { department: data.department, n: data.workdays })} />
      <fieldset className="nc-stack" style={{ border: 0, padding: 0, margin: 0, gap: 6 }}>
        <legend className="nc-small">{t('centre.papers')}</legend>
        {data.papers.length === 0 && <span className="nc-muted">{t('centre.noPapers')}</span>}
        {data.papers.map((p: { name: string; goodUntil: string | null }) => (
          <span key={p.name} className="nc-row">
            <Checkbox
              checked={given.includes(p.name)}
              onChange={(e) => setGiven(e.target.checked ? [...given, p.name] : given.filter((g) => g !== p.name))}
            >
              {p.name}
            </Checkbox>
            {p.goodUntil && <span className="nc-muted nc-small">{t('centre.goodUntil', { on: p.goodUntil })}</span>}
          </span>
        ))}
        {data.papers.length > 1 && (
          <Button
            size="small"
            onClick={() =>
              setGiven(
                data.papers.flatMap((p: { name: string; goodUntil: string | null }) => (p.goodUntil ? [] : p.name)),
              )
            }
          >
            {t('centre.allGiven')}
          </Button>
        )}
      </fieldset>
      <VerbForm
        fields={Fields}
        initial={{ channel: 'window', trips: 1 }}
        submit={t('centre.accept')}
        onCancel={onClose}
        onSubmit={async (values) => {
          const row = await api.run('serviceCase.intake', {
            personId,
            itemName,
            papers: [...given],
            ...values,
          } as In<'serviceCase.intake'>)
          await api.refresh()
          dialogs.done(t('centre.accepted'))
          onClose()
          navigate(`/governance/service-case/${(row as { id: string }).id}`)
        }}
      />
    </>
  )
}
