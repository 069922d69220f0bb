import { manifest } from '@county/governance/manifest'
import { can, useSay, useSearchParams, useT } from '@county/platform'
import {
  Button,
  Drawer,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  PrintButton,
  Section,
  Segmented,
  StateTag,
  TableSkeleton,
} from '@county/ui'
import { DataTable, type TableColumn, useArea } from '@county/ui/data'
import { useState } from 'react'
import { api, type Out } from '../api.ts'
import { HeadDialog } from './head-dialog.tsx'

type Line = Out<'grid.coverage'>['grids'][number]
type Building = Line['buildings'][number]
const missing = (g: Line) => g.buildings.filter((b) => b.head === null).length

/** Street → community → grid → building with who answers; what is vacant, since when, and rooms in no grid. */
export default function GridsPage() {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  const [search, setSearch] = useSearchParams()
  const [open, setOpen] = useState<string | null>(null)
  const coverage = api.useQuery('grid.coverage', input)
  const data = coverage.data
  const show = search.get('show') ?? 'all'
  const rows = (data?.grids ?? []).filter(
    (g) => show === 'all' || (show === 'vacant' ? g.holder === null : missing(g) > 0),
  )
  const columns: TableColumn<Line>[] = [
    { key: 'name', title: t('grid.name'), render: (g) => g.name },
    { key: 'where', title: t('grid.community'), render: (g) => `${g.street} · ${g.community}` },
    { key: 'holder', title: t('grid.holder'), nowrap: true, render: (g) => <Holder line={g} /> },
    { key: 'rooms', title: t('grid.rooms'), end: true, render: (g) => g.rooms },
    { key: 'households', title: t('grid.households'), end: true, render: (g) => g.households },
    { key: 'persons', title: t('grid.persons'), end: true, render: (g) => g.persons },
    {
      key: 'buildings',
      title: t('grid.buildings'),
      end: true,
      nowrap: true,
      render: (g) =>
        missing(g) === 0 ? (
          g.buildings.length
        ) : (
          <StateTag tone="warn">{t('grid.missing', { n: missing(g), of: g.buildings.length })}</StateTag>
        ),
    },
  ]
  const opened = data?.grids.find((g) => g.path === open)
  return (
    <Page>
      <PageHeader
        title={t('grid.title')}
        subtitle={
          data &&
          t('grid.subtitle', {
            grids: data.grids.length,
            vacant: data.vacant,
            of: data.buildings,
            without: data.buildingsWithout,
          })
        }
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <LinkButton to="/residents/grids">{t('grid.handOver')}</LinkButton>
            <LinkButton to="/governance/building-head">{t('grid.heads')}</LinkButton>
            <PrintButton />
          </>
        }
      />
      {data && data.roomsWithoutCount > 0 && (
        <Notice
          tone="warn"
          title={t('grid.roomsWithout', { n: data.roomsWithoutCount })}
          actions={<LinkButton to="/residents/grids?tab=buildings">{t('grid.placeRooms')}</LinkButton>}
        >
          <p>
            {data.roomsWithout
              .slice(0, 20)
              .map((r) => `${r.site} ${r.label}`)
              .join('、')}
          </p>
        </Notice>
      )}
      <Segmented
        label={t('grid.show')}
        value={show}
        options={['all', 'vacant', 'heads'].map((value) => ({ value, label: t(`grid.filter.${value}`) }))}
        onChange={(value) => setSearch({ show: value }, { replace: true })}
      />
      <Section flush>
        {coverage.error ? (
          <ErrorNotice error={coverage.error} doing={t('grid.title')} onRetry={() => void coverage.refetch()} />
        ) : !data ? (
          <TableSkeleton rows={8} columns={7} />
        ) : rows.length === 0 ? (
          <EmptyState title={t('grid.none')} />
        ) : (
          <DataTable
            caption={t('grid.title')}
            columns={columns}
            rows={rows}
            rowKey={(g) => g.path}
            rowActions={(g) => (
              <Button size="small" onClick={() => setOpen(g.path)}>
                {t('grid.openBuildings')}
              </Button>
            )}
          />
        )}
      </Section>
      {opened && <Buildings line={opened} onClose={() => setOpen(null)} />}
    </Page>
  )
}

function Holder({ line }: { line: Line }) {
  const t = useT()
  if (line.holder)
    return (
      <>
        {line.holder} <span className="nc-muted nc-small nc-num">{t('grid.since', { on: line.since })}</span>
      </>
    )
  return (
    <StateTag tone="danger">
      {line.vacantSince ? t('grid.vacantSince', { on: line.vacantSince }) : t('grid.neverHeld')}
    </StateTag>
  )
}

function Buildings({ line, onClose }: { line: Line; onClose: () => void }) {
  const t = useT()
  const [naming, setNaming] = useState<string | null>(null)
  const columns: TableColumn<Building>[] = [
    { key: 'no', title: t('grid.building'), nowrap: true, render: (b) => t('grid.no', { no: b.building }) },
    { key: 'rooms', title: t('grid.rooms'), end: true, render: (b) => b.rooms },
    {
      key: 'head',
      title: t('grid.head'),
      render: (b) => b.head ?? <StateTag tone="warn">{t('grid.noHead')}</StateTag>,
    },
  ]
  return (
    <Drawer open title={line.name} onClose={onClose} size={520}>
      <DataTable
        caption={line.name}
        columns={columns}
        rows={line.buildings}
        rowKey={(b) => b.building}
        rowActions={(b) =>
          b.headId ? (
            <LinkButton size="small" to={`/governance/building-head/${b.headId}`}>
              {t('grid.seeHead')}
            </LinkButton>
          ) : can('governance.grid.write') ? (
            <Button size="small" type="primary" onClick={() => setNaming(b.building)}>
              {t('grid.appoint')}
            </Button>
          ) : null
        }
      />
      {naming && <HeadDialog path={line.path} building={naming} onClose={() => setNaming(null)} />}
    </Drawer>
  )
}
