import { relationToHead } from '@county/kernel/codes/relation-to-head'
import { can, Link, SlotItem, useParams, useSlot, useT } from '@county/platform'
import { type PersonPage as Page_, Person } from '@county/residents/person/person'
import {
  Descriptions,
  ErrorNotice,
  FieldValue,
  LinkButton,
  MaskedValue,
  Notice,
  Page,
  PageHeader,
  PageSkeleton,
  Section,
  SourceText,
  Tabs,
  useCode,
  useUi,
} from '@county/ui'
import { DataTable, RecordHistory } from '@county/ui/data'
import { api, verbs } from '../api.ts'
import { HouseholdEntitlements } from '../entitlement/household-entitlements.tsx'
import { Events } from '../shared/events.tsx'
import { PersonState } from '../shared/state-tag.tsx'
import { HouseholdWarnings } from '../warning/household-warnings.tsx'

const FACTS = [
  'sex',
  'birthDate',
  'ethnicity',
  'education',
  'political',
  'marital',
  'relationToHead',
  'hukouStatus',
  'disabilityCategory',
  'disabilityGrade',
  'originTownship',
  'povertyCategory',
  'address',
  'note',
] as const

/** A person: facts, households with their days, what every department knows. */
export default function PersonPage() {
  const { id = '' } = useParams()
  const t = useT()
  const page = verbs.useQuery('person.get', { id })
  if (page.error)
    return (
      <Page>
        <PageHeader title={t('person.title')} back={{ to: '/residents/persons', label: t('person.list') }} />
        <ErrorNotice error={page.error} doing={t('person.read')} onRetry={() => void page.refetch()} />
      </Page>
    )
  if (!page.data) return <PageSkeleton />
  return <Shown page={page.data} />
}

function Shown({ page }: { page: Page_ }) {
  const t = useT()
  const { person } = page
  const { values } = person
  const here = values.state === 'living' || values.state === 'away'
  return (
    <Page>
      <PageHeader
        title={values.name}
        back={
          person.householdId
            ? {
                to: `/residents/households/${person.householdId}`,
                label: t('person.household', { no: values.householdNo }),
              }
            : { to: '/residents/persons', label: t('person.list') }
        }
        tags={<PersonState state={values.state} />}
        subtitle={
          <>
            {page.age === null ? '' : t('person.age', { n: page.age })} · {values.address ?? t('household.noAddress')} ·{' '}
            <SourceText source={person.source} />
          </>
        }
        actions={
          <>
            {here && person.householdId && can('residents.change.write') && (
              <LinkButton to={`/residents/households/${person.householdId}/change/death?person=${person.id}`}>
                {t('change.kind.death')}
              </LinkButton>
            )}
            {values.state !== 'merged' && can('residents.person.write') && (
              <LinkButton type="primary" to={`/residents/persons/${person.id}/edit`}>
                {t('person.edit')}
              </LinkButton>
            )}
          </>
        }
      />
      <Remarks page={page} />
      {person.householdId && <HouseholdWarnings householdId={person.householdId} personId={person.id} />}
      {person.householdId && <HouseholdEntitlements householdId={person.householdId} personId={person.id} />}
      <PersonTabs page={page} />
      <Facts page={page} />
      <RecordHistory ledger={Person as never} api={api} id={person.id} version={person.version} />
    </Page>
  )
}

function Remarks({ page }: { page: Page_ }) {
  const t = useT()
  return (
    <>
      {page.mergedInto && (
        <Notice title={t('person.merged')}>
          <Link className="nc-link" to={`/residents/persons/${page.mergedInto.id}`}>
            {page.mergedInto.name}
          </Link>
        </Notice>
      )}
      {page.openDuplicates > 0 && can('residents.duplicate.decide') && (
        <Notice tone="warn" title={t('person.duplicates', { n: page.openDuplicates })}>
          <Link className="nc-link" to={`/residents/duplicates?person=${page.person.id}`}>
            {t('person.toDuplicates')}
          </Link>
        </Notice>
      )}
      {page.numberProblem && page.person.values.state !== 'merged' && (
        <Notice tone="warn" title={t('person.noNumber')}>
          {t('person.noNumberHint', { no: page.person.values.tempNumber ?? '—' })}
        </Notice>
      )}
    </>
  )
}

function Facts({ page }: { page: Page_ }) {
  const t = useT()
  const { say } = useUi()
  const { person } = page
  const { values } = person
  const reveal = (key: 'idNumber' | 'phone') => async (reason: string) =>
    (await verbs.run('reveal.subject', { personId: person.id, fields: [key], reason }))[key]
  const sealed = (['idNumber', 'phone'] as const).map((key) => ({
    key,
    label: say(Person.meta[key].label),
    value: (
      <MaskedValue
        value={values[key]}
        label={say(Person.meta[key].label)}
        {...(can('residents.person.reveal') ? { onReveal: reveal(key) } : {})}
      />
    ),
  }))
  const items = FACTS.map((key) => ({
    key,
    label: say(Person.meta[key].label),
    value: <FieldValue meta={Person.meta[key]} value={values[key]} />,
    wide: key === 'note',
  }))
  return (
    <Section title={t('person.facts')}>
      <Descriptions items={[...sealed, ...items]} />
    </Section>
  )
}

/** One tab for each department that the reader may see, then households and what happened. */
function PersonTabs({ page }: { page: Page_ }) {
  const t = useT()
  const { say } = useUi()
  const fills = useSlot('residents/person.tabs@1')
  const props = { personId: page.person.id, householdId: page.person.householdId }
  const items = [
    ...fills.map((fill) => ({
      key: fill.id,
      label: say(fill.title),
      children: <SlotItem fill={fill} props={props} />,
    })),
    { key: 'households', label: t('person.memberships'), children: <Memberships page={page} /> },
    { key: 'events', label: t('event.title'), children: <Events events={page.events} show="household" /> },
  ]
  return (
    <Section>
      <Tabs items={items} label={t('person.tabs')} />
    </Section>
  )
}

function Memberships({ page }: { page: Page_ }) {
  const t = useT()
  const code = useCode()
  type Row = Page_['memberships'][number]
  return (
    <DataTable<Row>
      caption={t('person.memberships')}
      rows={page.memberships}
      rowKey={(m) => m.id}
      rowTo={(m) => `/residents/households/${m.householdId}`}
      rowClosed={(m) => m.to !== null}
      columns={[
        { key: 'no', title: t('member.householdNo'), nowrap: true, render: (m) => m.householdNo },
        { key: 'head', title: t('member.head'), nowrap: true, render: (m) => m.headName },
        { key: 'relation', title: t('member.relation'), nowrap: true, render: (m) => code(relationToHead, m.relation) },
        {
          key: 'from',
          title: t('member.from'),
          nowrap: true,
          render: (m) => (
            <span className="nc-num">
              {m.from} {t(`reason.${m.reasonIn}`)}
            </span>
          ),
        },
        {
          key: 'to',
          title: t('member.to'),
          nowrap: true,
          render: (m) => (
            <span className="nc-num">{m.to ? `${m.to} ${t(`reason.${m.reasonOut ?? 'other'}`)}` : '—'}</span>
          ),
        },
      ]}
    />
  )
}
