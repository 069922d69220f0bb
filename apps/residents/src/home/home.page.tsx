import { sayNumber } from '@county/kernel/counted'
import { can, Link, useT } from '@county/platform'
import { lifeEventKind } from '@county/residents/codes'
import type { RegistryHome } from '@county/residents/home/home'
import {
  Card,
  CardsSkeleton,
  EmptyState,
  ErrorNotice,
  Grid,
  LinkButton,
  NumberLink,
  Page,
  PageHeader,
  Section,
  Stat,
  useCode,
} from '@county/ui'
import { DataTable, listAddress } from '@county/ui/data'
import { verbs } from '../api.ts'

const PERSONS = '/residents/persons'
const HOUSEHOLDS = '/residents/households'

/** Home of the registry: how many live where, what needs attention, what happened last. */
export default function HomePage() {
  const t = useT()
  const home = verbs.useQuery('home.get', {})
  return (
    <Page>
      <PageHeader
        title={t('home.title')}
        subtitle={t('home.subtitle')}
        actions={
          <>
            {can('residents.change.write') && <LinkButton to="/residents/move-in">{t('home.moveIn')}</LinkButton>}
            {can('residents.roster.import') && (
              <LinkButton type="primary" to="/residents/import">
                {t('home.import')}
              </LinkButton>
            )}
          </>
        }
      />
      {home.error ? (
        <ErrorNotice error={home.error} doing={t('home.read')} onRetry={() => void home.refetch()} />
      ) : !home.data ? (
        <CardsSkeleton cards={6} />
      ) : home.data.persons === 0 ? (
        <Nothing />
      ) : (
        <Figures home={home.data} />
      )}
    </Page>
  )
}

function Nothing() {
  const t = useT()
  return (
    <EmptyState
      title={t('home.empty')}
      why={t('home.emptyWhy')}
      actions={
        can('residents.roster.import') && (
          <LinkButton type="primary" to="/residents/import">
            {t('home.import')}
          </LinkButton>
        )
      }
    />
  )
}

function Figures({ home }: { home: RegistryHome }) {
  const t = useT()
  return (
    <>
      <Grid min={200}>
        <Stat title={t('home.households')} value={home.households} unit="户" to={HOUSEHOLDS} />
        <Stat title={t('home.persons')} value={home.persons} unit="人" to={PERSONS} />
        <Stat
          title={t('home.away')}
          value={home.away}
          of={home.persons}
          unit="人"
          to={listAddress(PERSONS, { filters: { state: { any: ['away'] } } })}
        />
      </Grid>
      <Warnings warnings={home.warnings} />
      <Places home={home} />
      <Recent recent={home.recent} />
    </>
  )
}

function Warnings({ warnings }: { warnings: RegistryHome['warnings'] }) {
  const t = useT()
  const doors = [
    ['duplicates', warnings.duplicates, '/residents/duplicates', '对'],
    ['withoutNumber', warnings.withoutNumber, listAddress(PERSONS, { filters: { idNumber: { any: [null] } } }), '人'],
    ['vacantGrids', warnings.vacantGrids, '/residents/grids?vacant=1', '个'],
    ['roomsWithoutGrid', warnings.roomsWithoutGrid, '/residents/grids?tab=buildings', '间'],
    [
      'householdsWithoutRoom',
      warnings.householdsWithoutRoom,
      listAddress(HOUSEHOLDS, { filters: { roomLabel: { any: [null] } } }),
      '户',
    ],
  ] as const
  const open = doors.filter(([, value]) => value > 0)
  return (
    <Section title={t('home.attention')}>
      {open.length === 0 ? (
        <p className="nc-muted">{t('home.allWell')}</p>
      ) : (
        <Grid min={180}>
          {open.map(([key, value, to, unit]) => (
            <Card key={key} title={t(`home.warning.${key}`)}>
              <NumberLink value={value} unit={unit} to={to} label={t(`home.warning.${key}`)} />
            </Card>
          ))}
        </Grid>
      )}
    </Section>
  )
}

function Places({ home }: { home: RegistryHome }) {
  const t = useT()
  const sites = home.sites.map((s) => ({
    key: s.siteName,
    name: s.siteName || t('home.noSite'),
    households: s.households,
    persons: s.persons,
    to: listAddress(HOUSEHOLDS, { filters: { siteName: { any: [s.siteName || null] } } }),
  }))
  const areas = home.areas.map((a) => ({
    ...a,
    key: a.path,
    to: listAddress(HOUSEHOLDS, { area: a.path }),
    persons: a.persons,
  }))
  const column = (title: string) => [
    { key: 'name', title, render: (row: { name: string }) => row.name },
    {
      key: 'households',
      title: t('home.households'),
      end: true,
      render: (row: { households: number }) => <span className="nc-num">{sayNumber(row.households)}</span>,
    },
    {
      key: 'persons',
      title: t('home.persons'),
      end: true,
      render: (row: { persons: number }) => <span className="nc-num">{sayNumber(row.persons)}</span>,
    },
  ]
  return (
    <Grid min={360}>
      <Section title={t('home.bySite')} flush>
        <DataTable
          caption={t('home.bySite')}
          columns={column(t('home.site'))}
          rows={sites}
          rowKey={(r) => r.key}
          rowTo={(r) => r.to}
        />
      </Section>
      {areas.length > 0 && (
        <Section title={t('home.byArea')} flush>
          <DataTable
            caption={t('home.byArea')}
            columns={column(t('home.area'))}
            rows={areas}
            rowKey={(r) => r.key}
            rowTo={(r) => r.to}
          />
        </Section>
      )}
    </Grid>
  )
}

function Recent({ recent }: { recent: RegistryHome['recent'] }) {
  const t = useT()
  const code = useCode()
  if (recent.length === 0) return null
  return (
    <Section title={t('home.recent')} hint={t('home.recentHint')}>
      <ul className="nc-changes">
        {recent.map((event) => (
          <li key={event.id}>
            <time className="nc-num nc-muted" dateTime={event.on}>
              {event.on}
            </time>{' '}
            {code(lifeEventKind, event.kind)}{' '}
            <Link className="nc-link" to={event.href}>
              {event.name ?? t('home.open')}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
