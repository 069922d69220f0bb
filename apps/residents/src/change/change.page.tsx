import { todayIn } from '@county/kernel/local-date'
import { useNavigate, useParams, useT } from '@county/platform'
import { EmptyState, ErrorNotice, FormSkeleton, Page, PageHeader, Section, useDialogs } from '@county/ui'
import type { ComponentType } from 'react'
import { api, verbs } from '../api.ts'
import type { ChangeFormProps } from './form-parts.tsx'
import { HeadForm, MergeForm, RoomForm, SplitForm } from './household-forms.tsx'
import { AwayForm, BirthForm, DeathForm, InForm, MarryForm } from './member-forms.tsx'

const FORMS: Readonly<Record<string, ComponentType<ChangeFormProps>>> = {
  birth: BirthForm,
  death: DeathForm,
  away: AwayForm,
  in: InForm,
  marry: MarryForm,
  split: SplitForm,
  merge: MergeForm,
  head: HeadForm,
  room: RoomForm,
}

/** Recording a change of a household. */
export default function ChangePage() {
  const { id = '', kind = '' } = useParams()
  const t = useT()
  const navigate = useNavigate()
  const dialogs = useDialogs()
  const page = verbs.useQuery('household.get', { id })
  const Form = FORMS[kind]
  const to = `/residents/households/${id}`
  if (page.error)
    return <ErrorNotice error={page.error} doing={t('household.read')} onRetry={() => void page.refetch()} />
  if (!page.data) return <FormSkeleton />
  const { values } = page.data.household
  return (
    <Page>
      <PageHeader
        title={Form ? t(`change.kind.${kind}`) : t('change.unknown')}
        subtitle={t(`change.about.${kind}`)}
        back={{ to, label: t('household.of', { name: values.headName }) }}
      />
      {!Form || values.state !== 'open' ? (
        <EmptyState title={t('change.unknown')} why={t('change.unknownWhy')} />
      ) : (
        <Section>
          <Form
            page={page.data}
            today={todayIn(new Date())}
            onCancel={() => navigate(to)}
            onDone={(householdId) => {
              void api.refresh()
              dialogs.done(t('change.done'))
              navigate(`/residents/households/${householdId}`)
            }}
          />
        </Section>
      )}
    </Page>
  )
}
