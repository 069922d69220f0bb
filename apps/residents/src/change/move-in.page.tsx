import { field } from '@county/core/ledger/field'
import { todayIn } from '@county/kernel/local-date'
import { useNavigate, useT } from '@county/platform'
import { Household } from '@county/residents/household/household'
import { Page, PageHeader, Section, useDialogs } from '@county/ui'
import { AreaSelect } from '@county/ui/data'
import { Field, VerbForm } from '@county/ui/form'
import { useState } from 'react'
import { z } from 'zod'
import { api, verbs } from '../api.ts'
import { JoinFields, joinerOf } from './fields.ts'
import { RoomPicker } from './room-picker.tsx'

const Fields = z.object({
  no: field.text({
    label: { zh: '户编号', en: 'Household no.' },
    help: { zh: '留空则自动编号。', en: 'Left empty, a number is given.' },
    max: 40,
    optional: true,
  }),
  ...JoinFields.omit({ relation: true }).shape,
  ...Household.fields.pick({ originTownship: true, originVillage: true, povertyCategory: true }).shape,
})

/** A new household: its head, and where it lives; members are added on its page. */
export default function MoveInPage() {
  const t = useT()
  const navigate = useNavigate()
  const dialogs = useDialogs()
  const [roomId, setRoomId] = useState<string | null>(null)
  const [areaPath, setAreaPath] = useState<string | undefined>(undefined)
  return (
    <Page>
      <PageHeader
        title={t('household.moveIn')}
        subtitle={t('household.moveInHint')}
        back={{ to: '/residents/households', label: t('household.list') }}
      />
      <Section>
        <VerbForm
          fields={Fields}
          api={api}
          submit={t('change.submit.in')}
          initial={{ on: todayIn(new Date()) }}
          onCancel={() => navigate('/residents/households')}
          onSubmit={async ({ no, originTownship, originVillage, povertyCategory, ...values }) => {
            const newHousehold = {
              no,
              roomId,
              areaPath: areaPath ?? null,
              originTownship,
              originVillage,
              povertyCategory,
            }
            const joiners = [joinerOf({ ...values, relation: '02' })]
            const done = await verbs.run('change.moveIn', { newHousehold, joiners, on: values.on, note: values.note })
            await api.refresh()
            dialogs.done(t('change.done'))
            navigate(`/residents/households/${done.householdId}`)
          }}
        >
          <div className="nc-form__grid">
            <Field id="room" label={t('change.newRoom')}>
              <RoomPicker id="room" value={roomId} onChange={setRoomId} />
            </Field>
            {roomId === null && (
              <Field id="area" label={t('change.area')}>
                <AreaSelect id="area" value={areaPath} onChange={setAreaPath} />
              </Field>
            )}
          </div>
        </VerbForm>
      </Section>
    </Page>
  )
}
