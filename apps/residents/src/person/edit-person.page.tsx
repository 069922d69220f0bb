import { field } from '@county/core/ledger/field'
import { useNavigate, useParams, useT } from '@county/platform'
import { Person } from '@county/residents/person/person'
import { ErrorNotice, FormSkeleton, Page, PageHeader, Section, useDialogs } from '@county/ui'
import { VerbForm } from '@county/ui/form'
import { z } from 'zod'
import { api, type In, verbs } from '../api.ts'

const KEPT = { zh: '不改请留空。', en: 'Leave empty to keep it.' }

const Fields = z.object({
  ...Person.fields.pick({
    name: true,
    sex: true,
    birthDate: true,
    ethnicity: true,
    education: true,
    political: true,
    marital: true,
    hukouStatus: true,
    disabilityCategory: true,
    disabilityGrade: true,
    note: true,
  }).shape,
  idNumber: field.text({
    label: { zh: '新的公民身份号码', en: 'New citizen number' },
    help: KEPT,
    max: 30,
    optional: true,
  }),
  phone: field.text({ label: { zh: '新的联系电话', en: 'New telephone' }, help: KEPT, max: 30, optional: true }),
  away: field.bool({ label: { zh: '外出（务工、上学）', en: 'Away (work, school)' } }),
  reason: field.text({ label: { zh: '更正原因', en: 'Reason' }, max: 200 }),
})

/** Correcting what the registry says of a person. */
export default function EditPersonPage() {
  const { id = '' } = useParams()
  const t = useT()
  const navigate = useNavigate()
  const dialogs = useDialogs()
  const page = verbs.useQuery('person.get', { id })
  const to = `/residents/persons/${id}`
  if (page.error) return <ErrorNotice error={page.error} doing={t('person.read')} onRetry={() => void page.refetch()} />
  if (!page.data) return <FormSkeleton />
  const { person } = page.data
  const { values } = person
  return (
    <Page>
      <PageHeader title={t('person.edit')} back={{ to, label: values.name }} subtitle={t('person.editHint')} />
      <Section>
        <VerbForm
          fields={Fields}
          api={api}
          submit={t('save')}
          initial={{
            ...(values as never as object),
            idNumber: null,
            phone: null,
            away: values.state === 'away',
            reason: '',
          }}
          onCancel={() => navigate(to)}
          onSubmit={async ({ reason, idNumber, phone, away, ...rest }) => {
            const changed: Record<string, unknown> = { ...(away === (values.state === 'away') ? {} : { away }) }
            for (const [key, value] of Object.entries(rest))
              if (value !== values[key as keyof typeof values]) changed[key] = value
            if (idNumber) changed.idNumber = idNumber
            if (phone) changed.phone = phone
            const data = { id, values: changed, reason } as In<'person.update'>
            await verbs.run('person.update', data, { expected: person.version })
            await api.refresh()
            dialogs.done(t('saved'))
            navigate(to)
          }}
        />
      </Section>
    </Page>
  )
}
