import { AppError, useSearchParams, useT } from '@county/platform'
import type { HouseholdPage } from '@county/residents/household/household'
import { AreaSelect } from '@county/ui/data'
import { Field, Select, SubjectPicker, VerbForm } from '@county/ui/form'
import { type ReactNode, useState } from 'react'
import { api, verbs } from '../api.ts'
import {
  AwayFields,
  BirthFields,
  DeathFields,
  HeadFields,
  HouseholdFields,
  JoinFields,
  joinerOf,
  MergeFields,
  RoomFields,
} from './fields.ts'
import { MemberChoice } from './member-choice.tsx'
import { RoomPicker } from './room-picker.tsx'
import { Relations, Succession, type SuccessionValue } from './succession.tsx'

/** What the form of a change takes; `onDone` is told the household to look at. */
export interface ChangeFormProps {
  page: HouseholdPage
  today: string
  onDone: (householdId: string) => void
  onCancel: () => void
}

/** What is told when a choice beside the fields is missing. */
const incomplete = (what: string) => new AppError('CHOICE_MISSING', { params: { what }, status: 400 })

const NOBODY: SuccessionValue = { newHeadId: null, relations: {} }
const Block = ({ children }: { children: ReactNode }) => <div className="nc-form__grid">{children}</div>

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

/** Members split off. */
export function SplitForm({ page, today, onDone, onCancel }: ChangeFormProps) {
  const t = useT()
  const [ids, setIds] = useState<string[]>([])
  const [fresh, setFresh] = useState(NOBODY)
  const [next, setNext] = useState(NOBODY)
  const [roomId, setRoomId] = useState<string | null>(null)
  const leaving = page.members.filter((m) => ids.includes(m.person.id))
  const staying = page.members.filter((m) => !ids.includes(m.person.id))
  const headLeaves =
    staying.length > 0 && page.household.headPersonId !== null && ids.includes(page.household.headPersonId)
  return (
    <VerbForm
      fields={HouseholdFields}
      api={api}
      submit={t('change.submit.split')}
      initial={{ on: today }}
      onCancel={onCancel}
      onSubmit={async ({ no, on, note }) => {
        if (ids.length === 0) throw incomplete(t('change.whoSplits'))
        if (fresh.newHeadId === null) throw incomplete(t('change.freshHead'))
        const done = await verbs.run('change.splitHousehold', {
          householdId: page.household.id,
          personIds: ids,
          headId: fresh.newHeadId,
          newRelations: fresh.relations,
          newHousehold: { no, roomId },
          on,
          note,
          ...(headLeaves ? next : {}),
        })
        onDone(done.householdId)
      }}
    >
      <Block>
        <MemberChoice members={page.members} value={ids} onChange={setIds} label={t('change.whoSplits')} />
        {leaving.length > 0 && (
          <Succession staying={leaving} value={fresh} onChange={setFresh} label={t('change.freshHead')} />
        )}
        {headLeaves && <Succession staying={staying} value={next} onChange={setNext} />}
        <Field id="room" label={t('change.newRoom')}>
          <RoomPicker id="room" value={roomId} onChange={setRoomId} />
        </Field>
      </Block>
    </VerbForm>
  )
}

/** This household goes into another. */
export function MergeForm({ page, today, onDone, onCancel }: ChangeFormProps) {
  const t = useT()
  const [intoId, setIntoId] = useState<string | null>(null)
  const [relations, setRelations] = useState<Record<string, string>>({})
  return (
    <VerbForm
      fields={MergeFields}
      api={api}
      submit={t('change.submit.merge')}
      initial={{ on: today }}
      onCancel={onCancel}
      onSubmit={async (values) => {
        if (intoId === null) throw incomplete(t('change.into'))
        onDone(
          (await verbs.run('change.mergeHouseholds', { ...values, fromId: page.household.id, intoId, relations }))
            .householdId,
        )
      }}
    >
      <Block>
        <Field id="into" label={t('change.into')} required>
          <SubjectPicker id="into" kind="household" value={intoId} onChange={(found) => setIntoId(found?.id ?? null)} />
        </Field>
        <Relations members={page.members} value={relations} onChange={setRelations} />
      </Block>
    </VerbForm>
  )
}

/** Another member becomes the head. */
export function HeadForm({ page, today, onDone, onCancel }: ChangeFormProps) {
  const t = useT()
  const [next, setNext] = useState(NOBODY)
  return (
    <VerbForm
      fields={HeadFields}
      api={api}
      submit={t('change.submit.head')}
      initial={{ on: today }}
      onCancel={onCancel}
      onSubmit={async (values) => {
        const { newHeadId, relations } = next
        if (newHeadId === null) throw incomplete(t('change.newHead'))
        onDone(
          (await verbs.run('change.changeHead', { ...values, householdId: page.household.id, newHeadId, relations }))
            .householdId,
        )
      }}
    >
      <Block>
        <Succession staying={page.members} value={next} onChange={setNext} />
      </Block>
    </VerbForm>
  )
}

/** Another room, or a place without one. */
export function RoomForm({ page, today, onDone, onCancel }: ChangeFormProps) {
  const t = useT()
  const [roomId, setRoomId] = useState<string | null>(null)
  const [areaPath, setAreaPath] = useState<string | undefined>(undefined)
  return (
    <VerbForm
      fields={RoomFields}
      api={api}
      submit={t('change.submit.room')}
      initial={{ on: today, shared: false }}
      onCancel={onCancel}
      onSubmit={async (values) => {
        const data = { ...values, householdId: page.household.id, roomId, ...(areaPath ? { areaPath } : {}) }
        onDone((await verbs.run('change.changeRoom', data)).householdId)
      }}
    >
      <Block>
        <Field id="room" label={t('change.newRoom')} help={t('change.noRoomHint')}>
          <RoomPicker id="room" value={roomId} onChange={setRoomId} />
        </Field>
        {roomId === null && (
          <Field id="area" label={t('change.area')}>
            <AreaSelect id="area" value={areaPath} onChange={setAreaPath} />
          </Field>
        )}
      </Block>
    </VerbForm>
  )
}
