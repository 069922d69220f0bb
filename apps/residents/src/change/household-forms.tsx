import { useT } from '@county/platform'
import { AreaSelect } from '@county/ui/data'
import { Field, SubjectPicker, VerbForm } from '@county/ui/form'
import { useState } from 'react'
import { api, verbs } from '../api.ts'
import { HeadFields, HouseholdFields, MergeFields, RoomFields } from './fields.ts'
import { Block, type ChangeFormProps, incomplete, NOBODY } from './form-parts.tsx'
import { MemberChoice } from './member-choice.tsx'
import { RoomPicker } from './room-picker.tsx'
import { Relations, Succession } from './succession.tsx'

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
