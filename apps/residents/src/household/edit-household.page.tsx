import { field } from '@county/core/ledger/field'
import { useNavigate, useParams, useT } from '@county/platform'
import { Household } from '@county/residents/household/household'
import { ErrorNotice, FormSkeleton, Page, PageHeader, Section, useDialogs } from '@county/ui'
import { VerbForm } from '@county/ui/form'
import { z } from 'zod'
import { api, type In, verbs } from '../api.ts'

const decimal = (zh: string, en: string, unit: string) =>
  field.text({ label: { zh, en }, unit, max: 12, optional: true })

const Fields = z.object({
  ...Household.fields.pick({
    no: true,
    originTownship: true,
    originVillage: true,
    originGroup: true,
    wholeVillage: true,
    movedInOn: true,
    povertyCategory: true,
    note: true,
  }).shape,
  contractedMu: decimal('承包地', 'Contracted land', '亩'),
  forestMu: decimal('林地', 'Forest land', '亩'),
  homesteadM2: decimal('宅基地', 'Homestead', '平方米'),
  reason: field.text({ label: { zh: '更正原因', en: 'Reason' }, max: 200 }),
})

/** Correcting what the registry says of a household. */
export default function EditHouseholdPage() {
  const { id = '' } = useParams()
  const t = useT()
  const navigate = useNavigate()
  const dialogs = useDialogs()
  const page = verbs.useQuery('household.get', { id })
  const to = `/residents/households/${id}`
  if (page.error)
    return <ErrorNotice error={page.error} doing={t('household.read')} onRetry={() => void page.refetch()} />
  if (!page.data) return <FormSkeleton />
  const { household } = page.data
  const { values } = household
  const said = (value: number | null) => (value === null ? null : String(value))
  return (
    <Page>
      <PageHeader title={t('household.edit')} back={{ to, label: t('household.of', { name: values.headName }) }} />
      <Section>
        <VerbForm
          fields={Fields}
          api={api}
          submit={t('save')}
          initial={{
            ...values,
            contractedMu: said(values.contractedMu),
            forestMu: said(values.forestMu),
            homesteadM2: said(values.homesteadM2),
          }}
          onCancel={() => navigate(to)}
          onSubmit={async ({ reason, contractedMu, forestMu, homesteadM2, ...rest }) => {
            const number = (text: string | null) => (text === null || text === '' ? null : Number(text))
            const lands = {
              contractedMu: number(contractedMu),
              forestMu: number(forestMu),
              homesteadM2: number(homesteadM2),
            }
            await verbs.run(
              'household.update',
              { id, values: { ...rest, ...lands }, reason } as In<'household.update'>,
              { expected: household.version },
            )
            await api.refresh()
            dialogs.done(t('saved'))
            navigate(to)
          }}
        />
      </Section>
    </Page>
  )
}
