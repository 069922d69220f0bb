import type { Ledger, SubjectCard } from '@county/core/ledger/ledger'
import { labelOf } from '@county/kernel/codes/code-table'
import { sex } from '@county/kernel/codes/sex'
import { can, createModuleApi, Link } from '@county/platform'
import { Section } from '../base/section.tsx'
import { useUi } from '../context.ts'
import { Descriptions } from '../values/descriptions.tsx'
import { MaskedValue } from '../values/masked-value.tsx'

const residents = createModuleApi<any>('residents')

/** The registry's facts about whom a record is: name, masked number, household, address. */
export function SubjectSection({
  ledger,
  subject,
  preset,
}: {
  ledger: Ledger<any>
  subject: SubjectCard
  /** Purpose of those whose work it is to see the number: shown with one press, this reason is noted. */
  preset?: string
}) {
  const { t, lang } = useUi()
  const person = ledger.subject === 'person'
  const reveal = async (reason: string) => {
    const shown = await residents.run('reveal.subject', { personId: subject.id, fields: ['idNumber'], reason })
    return shown.idNumber as string | undefined
  }
  const items = [
    {
      key: 'name',
      label: t(person ? 'subject.name' : 'subject.head'),
      value: (
        <Link className="nc-link" to={`/residents/${person ? 'persons' : 'households'}/${subject.id}`}>
          {subject.name}
        </Link>
      ),
    },
    person && {
      key: 'id',
      label: t('subject.id'),
      value: (
        <MaskedValue
          value={subject.idMasked}
          label={t('subject.id')}
          {...(can('residents.person.reveal') ? { onReveal: reveal } : {})}
          {...(preset ? { preset } : {})}
        />
      ),
    },
    person && {
      key: 'sex',
      label: t('subject.sex'),
      value: subject.sex ? (labelOf(sex, subject.sex, lang) ?? subject.sex) : '—',
    },
    person && {
      key: 'birth',
      label: t('subject.birth'),
      value: <span className="nc-num">{subject.birthDate ?? '—'}</span>,
    },
    {
      key: 'household',
      label: t('subject.household'),
      value: subject.householdId ? (
        <Link className="nc-link nc-num" to={`/residents/households/${subject.householdId}`}>
          {subject.householdNo ?? t('openHousehold')}
        </Link>
      ) : (
        '—'
      ),
    },
    { key: 'address', label: t('subject.address'), value: subject.address ?? '—' },
  ].filter((item) => item !== false)
  return (
    <Section title={t(person ? 'subject.person' : 'subject.householdTitle')} hint={t('subject.fromRegistry')}>
      <Descriptions items={items} />
    </Section>
  )
}
