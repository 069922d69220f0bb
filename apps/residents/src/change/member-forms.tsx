import { useSearchParams, useT } from '@county/platform'
import { Field, Select, VerbForm } from '@county/ui/form'
import { useState } from 'react'
import { api, verbs } from '../api.ts'
import { AwayFields, BirthFields, DeathFields, JoinFields, joinerOf } from './fields.ts'
import { Block, type ChangeFormProps, incomplete, NOBODY } from './form-parts.tsx'
import { MemberChoice } from './member-choice.tsx'
import { Succession } from './succession.tsx'

/** A child is born. */
export function BirthForm({ page, today, onDone, onCancel }: ChangeFormProps) {
  const t = useT()
  const [parents, setParents] = useState<{ motherId?: string; fatherId?: string }>({})
  const choice = (sex: string) =>
    page.members
      .filter((m) => m.person.values.sex === sex)
      .map((m) => ({ value: m.person.id, label: m.person.values.name }))
  return (
    <VerbForm
      fields={BirthFields}
      api={api}
      submit={t('change.submit.birth')}
      initial={{ birthDate: today }}
      onCancel={onCancel}
      onSubmit={async ({ relation, note, ...child }) => {
        const told = { ...child, sex: child.sex as '1' | '2' }
        const done = await verbs.run('change.registerBirth', {
          householdId: page.household.id,
          child: told,
          relation,
          note,
          ...parents,
        })
        onDone(done.householdId)
      }}
    >
      <Block>
        {(['motherId', 'fatherId'] as const).map((key) => (
          <Field key={key} id={key} label={t(`change.${key}`)}>
            <Select
              id={key}
              allowClear
              value={parents[key] ?? null}
              placeholder={t('change.chooseMember')}
              options={choice(key === 'motherId' ? '2' : '1')}
              onChange={(id: string | null) => setParents({ ...parents, [key]: id ?? undefined })}
            />
          </Field>
        ))}
      </Block>
    </VerbForm>
  )
}

/** A member dies. */
export function DeathForm({ page, today, onDone, onCancel }: ChangeFormProps) {
  const t = useT()
  const [search] = useSearchParams()
  const [personId, setPersonId] = useState<string | null>(search.get('person'))
  const [next, setNext] = useState(NOBODY)
  const staying = page.members.filter((m) => m.person.id !== personId)
  const headLeaves = personId !== null && page.household.headPersonId === personId && staying.length > 0
  return (
    <VerbForm
      fields={DeathFields}
      api={api}
      submit={t('change.submit.death')}
      initial={{ on: today }}
      onCancel={onCancel}
      onSubmit={async (values) => {
        if (personId === null) throw incomplete(t('change.who'))
        const done = await verbs.run('change.registerDeath', { ...values, personId, ...(headLeaves ? next : {}) })
        onDone(done.householdId)
      }}
    >
      <Block>
        <Field id="person" label={t('change.who')} required>
          <Select
            id="person"
            value={personId}
            placeholder={t('change.chooseMember')}
            options={page.members.map((m) => ({ value: m.person.id, label: m.person.values.name }))}
            onChange={(id: string) => setPersonId(id)}
          />
        </Field>
        {headLeaves && <Succession staying={staying} value={next} onChange={setNext} />}
      </Block>
    </VerbForm>
  )
}

/** Members move away. */
export function AwayForm({ page, today, onDone, onCancel }: ChangeFormProps) {
  const t = useT()
  const [ids, setIds] = useState<string[]>([])
  const [next, setNext] = useState(NOBODY)
  const staying = page.members.filter((m) => !ids.includes(m.person.id))
  const headLeaves =
    staying.length > 0 && page.household.headPersonId !== null && ids.includes(page.household.headPersonId)
  return (
    <VerbForm
      fields={AwayFields}
      api={api}
      submit={t('change.submit.away')}
      initial={{ on: today }}
      onCancel={onCancel}
      onSubmit={async ({ reason, ...values }) => {
        if (ids.length === 0) throw incomplete(t('change.whoLeaves'))
        const data = { ...values, reason: reason as 'other', householdId: page.household.id, personIds: ids }
        const done = await verbs.run('change.moveAway', { ...data, ...(headLeaves ? next : {}) })
        onDone(done.householdId)
      }}
    >
      <Block>
        <MemberChoice members={page.members} value={ids} onChange={setIds} label={t('change.whoLeaves')} />
        {headLeaves && <Succession staying={staying} value={next} onChange={setNext} />}
      </Block>
    </VerbForm>
  )
}

/** Somebody moves into the household. */
export function InForm({ page, today, onDone, onCancel }: ChangeFormProps) {
  const t = useT()
  return (
    <VerbForm
      fields={JoinFields}
      api={api}
      submit={t('change.submit.in')}
      initial={{ on: today }}
      onCancel={onCancel}
      onSubmit={async (values) => {
        const data = { householdId: page.household.id, joiners: [joinerOf(values)], on: values.on, note: values.note }
        onDone((await verbs.run('change.moveIn', data)).householdId)
      }}
    />
  )
}

/** Somebody marries in. */
export function MarryForm({ page, today, onDone, onCancel }: ChangeFormProps) {
  const t = useT()
  const [spouseId, setSpouseId] = useState<string | null>(null)
  return (
    <VerbForm
      fields={JoinFields}
      api={api}
      submit={t('change.submit.marry')}
      initial={{ on: today }}
      onCancel={onCancel}
      onSubmit={async (values) => {
        if (spouseId === null) throw incomplete(t('change.spouse'))
        const data = {
          householdId: page.household.id,
          spouseId,
          joiner: joinerOf(values),
          on: values.on,
          note: values.note,
        }
        onDone((await verbs.run('change.marryIn', data)).householdId)
      }}
    >
      <Block>
        <Field id="spouse" label={t('change.spouse')} required>
          <Select
            id="spouse"
            value={spouseId}
            placeholder={t('change.chooseMember')}
            options={page.members.map((m) => ({ value: m.person.id, label: m.person.values.name }))}
            onChange={(id: string) => setSpouseId(id)}
          />
        </Field>
      </Block>
    </VerbForm>
  )
}
