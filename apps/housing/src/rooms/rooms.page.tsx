import { manifest } from '@county/housing/manifest'
import { RoomUse } from '@county/housing/occupancy/room-use'
import { can, useSay, useT } from '@county/platform'
import {
  Button,
  Card,
  ErrorNotice,
  Grid,
  LinkButton,
  ledgerPath,
  NumberLink,
  Page,
  PageHeader,
  PrintButton,
  Section,
  TableSkeleton,
  useDialogs,
  useFail,
} from '@county/ui'
import { BarChart } from '@county/ui/chart'
import { DataTable, type TableColumn, useArea } from '@county/ui/data'
import { api, type Out } from '../api.ts'

type Overview = Out<'roomUse.overview'>
type Site = Overview['sites'][number]
const LEDGER = ledgerPath(RoomUse)

/** Rooms and people: how many are lived in, vacant or too small, by site; homes by m² a person. */
export default function RoomsPage() {
  const t = useT()
  const say = useSay()
  const { area, input, field } = useArea()
  const query = api.useQuery('roomUse.overview', input, { keepPrevious: true })
  const data = query.data
  return (
    <Page>
      <PageHeader
        title={t('rooms.title')}
        subtitle={data && t('rooms.subtitle', { n: data.total.rooms, limit: data.limit })}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <Sync />
            <LinkButton to={LEDGER}>{t('rooms.ledger')}</LinkButton>
            <PrintButton />
          </>
        }
      />
      {query.error ? (
        <ErrorNotice error={query.error} doing={t('rooms.title')} onRetry={() => void query.refetch()} />
      ) : !data ? (
        <TableSkeleton rows={6} columns={4} />
      ) : (
        <Content data={data} area={area} />
      )}
    </Page>
  )
}

function Content({ data, area }: { data: Overview; area: string | undefined }) {
  const t = useT()
  const { total } = data
  const to = (state: string) => `${LEDGER}?f.state=${state}${area ? `&area=${area}` : ''}`
  const numbers: [string, number, string, string?][] = [
    ['lived', total.lived, '套'],
    ['vacant', total.vacant, '套', to('vacant')],
    ['crowded', total.crowdedHouseholds, '户', to('crowded')],
    ['unknown', total.unknown, '套', to('unknown')],
  ]
  const columns: TableColumn<Site>[] = [
    { key: 'site', title: t('rooms.site'), render: (r) => r.siteName },
    { key: 'rooms', title: t('rooms.rooms'), render: (r) => r.rooms, end: true },
    { key: 'lived', title: t('rooms.lived'), render: (r) => r.lived, end: true },
    { key: 'vacant', title: t('rooms.vacant'), render: (r) => r.vacant, end: true },
    { key: 'crowded', title: t('rooms.crowded'), render: (r) => r.crowdedHouseholds, end: true },
    { key: 'members', title: t('rooms.members'), render: (r) => r.members, end: true },
    { key: 'm2', title: t('rooms.m2'), render: (r) => r.m2PerPerson ?? '—', end: true },
  ]
  const band = ({ from, to: until }: Overview['bands'][number]) =>
    until === null ? t('rooms.bandAbove', { from }) : t('rooms.band', { from, to: until })
  return (
    <>
      <Grid min={170}>
        {numbers.map(([key, value, unit, href]) => (
          <Card key={key} title={t(`rooms.${key}`)}>
            <NumberLink value={value} unit={unit} label={t(`rooms.${key}`)} {...(href ? { to: href } : {})} />
          </Card>
        ))}
        <Card title={t('rooms.m2')}>
          <NumberLink value={total.m2PerPerson} unit="平方米" />
        </Card>
      </Grid>
      <Section title={t('rooms.bands')} hint={t('rooms.bandsHint', { limit: data.limit })}>
        <BarChart
          title={t('rooms.bands')}
          categories={data.bands.map(band)}
          series={[{ name: t('rooms.rooms'), values: data.bands.map((b) => b.rooms) }]}
          unit="套"
          height={230}
        />
      </Section>
      <Section title={t('rooms.bySite')} flush>
        <DataTable caption={t('rooms.bySite')} columns={columns} rows={data.sites} rowKey={(r) => r.siteName} />
      </Section>
    </>
  )
}

/** Brings rooms and homes in step with the registry. */
export function Sync() {
  const t = useT()
  const dialogs = useDialogs()
  const fail = useFail()
  const sync = api.useCommand('roomUse.syncFromRegistry', {
    onDone: (d) => dialogs.done(t('rooms.synced', { ...d })),
    onError: fail,
  })
  if (!can('housing.room.sync')) return null
  return (
    <Button loading={sync.running} onClick={() => void sync.run({})}>
      {t('rooms.sync')}
    </Button>
  )
}
