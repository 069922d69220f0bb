import { field } from '@county/core/ledger/field'
import { specialGroup } from '@county/governance/codes'
import { manifest } from '@county/governance/manifest'
import { todayIn } from '@county/kernel/local-date'
import { useNavigate, useSay, useT } from '@county/platform'
import { Page, PageHeader, Section, useDialogs } from '@county/ui'
import { VerbForm } from '@county/ui/form'
import { z } from 'zod'
import { api, type In } from '../api.ts'

const Fields = z.object({
  personId: field.person({ label: { zh: '人员', en: 'Person' } }),
  group: field.code({ label: specialGroup.title, codes: specialGroup }),
  measure: field.longText({ label: { zh: '帮扶措施', en: 'Support' }, max: 1000 }),
  responsible: field.text({ label: { zh: '帮扶责任人', en: 'Responsible' }, max: 50 }),
  since: field.date({ label: { zh: '纳入日期', en: 'Since' } }),
  nextVisitOn: field.date({ label: { zh: '下次走访', en: 'Next visit' }, optional: true }),
})

/** Takes a person into the support of a special group. */
export default function SpecialPage() {
  const t = useT()
  const say = useSay()
  const navigate = useNavigate()
  const dialogs = useDialogs()
  const back = () => void navigate('/governance/special-person')
  return (
    <Page>
      <PageHeader
        title={t('special.register')}
        subtitle={t('special.why')}
        back={{ to: '/governance/special-person', label: say(manifest.title) }}
      />
      <Section>
        <VerbForm
          fields={Fields}
          initial={{ since: todayIn(new Date()) }}
          submit={t('special.register')}
          api={api}
          onCancel={back}
          onSubmit={async (values) => {
            await api.run('specialPerson.register', values as In<'specialPerson.register'>)
            await api.refresh()
            dialogs.done(t('special.done'))
            back()
          }}
        />
      </Section>
    </Page>
  )
}
