import { SlotItem, useParams, useSearchParams, useSlot, useT } from '@county/platform'
import { Household, type HouseholdPage as Page_ } from '@county/residents/household/household'
import {
  Descriptions,
  ErrorNotice,
  FieldValue,
  Notice,
  Page,
  PageHeader,
  PageSkeleton,
  Section,
  SourceText,
  Tabs,
  useUi,
} from '@county/ui'
import { RecordHistory } from '@county/ui/data'
import { DatePicker } from '@county/ui/date'
import { api, verbs } from '../api.ts'
import { HouseholdEntitlements } from '../entitlement/household-entitlements.tsx'
import { Events } from '../shared/events.tsx'
import { HouseholdState } from '../shared/state-tag.tsx'
import { HouseholdWarnings } from '../warning/household-warnings.tsx'
import { HouseholdActions } from './household-actions.tsx'
import { MemberTable } from './member-table.tsx'

const FACTS = [
  'address',
  'siteName',
  'movedInOn',
  'povertyCategory',
  'originTownship',
  'originVillage',
  'originGroup',
  'wholeVillage',
  'note',
] as const

/** A household: who belongs to it, where it lives, what every department knows about it. */
export default function HouseholdPage() {
  const { id = '' } = useParams()
  const t = useT()
  const [search] = useSearchParams()
  const asOf = search.get('asOf') ?? undefined
  const page = verbs.useQuery('household.get', { id, ...(asOf ? { asOf } : {}) }, { keepPrevious: true })
  if (page.error)
    return (
      <Page>
        <PageHeader title={t('household.title')} back={{ to: '/residents/households', label: t('household.list') }} />
        <ErrorNotice error={page.error} doing={t('household.read')} onRetry={() => void page.refetch()} />
      </Page>
    )
  if (!page.data) return <PageSkeleton />
  return <Shown page={page.data} past={asOf !== undefined} />
}

function Shown({ page, past }: { page: Page_; past: boolean }) {
  const t = useT()
  const { household, members, left } = page
  const { values } = household
  return (
    <Page>
      <PageHeader
        title={t('household.of', { name: values.headName })}
        windowTitle={`${values.headName} ${values.no}`}
        back={{ to: '/residents/households', label: t('household.list') }}
        tags={<HouseholdState state={values.state} />}
        subtitle={
          <>
            <span className="nc-num">{values.no}</span> · {values.address ?? t('household.noAddress')} ·{' '}
            <SourceText source={household.source} />
          </>
        }
        actions={
          <>
            <AsOf value={page.asOf} />
            {!past && values.state === 'open' && <HouseholdActions page={page} />}
          </>
        }
      />
      {past && <Notice title={t('household.asOf', { on: page.asOf })}>{t('household.asOfHint')}</Notice>}
      <Section title={t('household.members')} hint={t('household.size', { n: members.length })} flush>
        <MemberTable members={members} />
      </Section>
      {!past && <HouseholdWarnings householdId={household.id} />}
      {!past && <HouseholdEntitlements householdId={household.id} />}
      <HouseholdTabs page={page} />
      <Facts page={page} />
      {left.length > 0 && (
        <Section title={t('household.left')} flush>
          <MemberTable members={left} left />
        </Section>
      )}
      <RecordHistory ledger={Household as never} api={api} id={household.id} version={household.version} />
    </Page>
  )
}

function AsOf({ value }: { value: string }) {
  const t = useT()
  const [search, setSearch] = useSearchParams()
  return (
    <div style={{ width: 150 }}>
      <DatePicker
        aria-label={t('household.asOfLabel')}
        value={value}
        onChange={(day) => {
          const next = new URLSearchParams(search)
          if (day) next.set('asOf', day)
          else next.delete('asOf')
          setSearch(next, { replace: true })
        }}
      />
    </div>
  )
}

function Facts({ page }: { page: Page_ }) {
  const t = useT()
  const { say } = useUi()
  const { values } = page.household
  const lands = [
    ['contractedMu', '亩'],
    ['forestMu', '亩'],
    ['homesteadM2', '平方米'],
  ] as const
  const items = [
    ...FACTS.map((key) => ({
      key,
      label: say(Household.meta[key].label),
      value: <FieldValue meta={Household.meta[key]} value={values[key]} />,
      wide: key === 'note',
    })),
    ...lands.map(([key, unit]) => ({
      key,
      label: say(Household.meta[key].label),
      value: values[key] === null ? '—' : `${values[key]} ${unit}`,
    })),
    ...(page.room
      ? [
          {
            key: 'room',
            label: t('household.room'),
            value: `${page.room.building} ${page.room.label}${page.room.areaM2 === null ? '' : ` · ${page.room.areaM2} ㎡`}`,
          },
        ]
      : []),
    ...(page.grid ? [{ key: 'grid', label: page.grid.name, value: page.grid.holder ?? t('grid.vacant') }] : []),
  ]
  return (
    <Section title={t('household.facts')}>
      <Descriptions items={items} />
    </Section>
  )
}

/** One tab for each department that the reader may see, then what happened. */
function HouseholdTabs({ page }: { page: Page_ }) {
  const t = useT()
  const { say } = useUi()
  const fills = useSlot('residents/household.tabs@1')
  const props = { householdId: page.household.id, asOf: page.asOf }
  const items = [
    ...fills.map((fill) => ({
      key: fill.id,
      label: say(fill.title),
      children: <SlotItem fill={fill} props={props} />,
    })),
    { key: 'events', label: t('event.title'), children: <Events events={page.events} show="person" /> },
  ]
  return (
    <Section>
      <Tabs items={items} label={t('household.tabs')} />
    </Section>
  )
}
