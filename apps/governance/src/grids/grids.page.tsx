import { manifest } from '@county/governance/manifest'
import { can, useSay, useT } from '@county/platform'
import { ErrorNotice, LinkButton, Page, PageHeader, PrintButton, Section, StateTag, TableSkeleton } from '@county/ui'
import { DataTable, type TableColumn, useArea } from '@county/ui/data'
import { api, type Out } from '../api.ts'

type Line = Out<'grid.coverage'>['grids'][number]

/** Grids with their holders and building heads: what is vacant and since when, and rooms in no grid. */
export default function GridsPage() {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  const query = api.useQuery('grid.coverage', input)
  const data = query.data
  return (
    <Page>
      <PageHeader
        title={t('grid.title')}
        subtitle={
          data &&
          t('grid.subtitle', {
            grids: data.grids.length,
            vacant: data.vacant,
            buildings: data.buildings,
            without: data.buildingsWithout,
          })
        }
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <LinkButton to="/governance/building-head">{t('grid.heads')}</LinkButton>
            {can('governance.grid.write') && (
              <LinkButton type="primary" to="/governance/building-head/new">
                {t('grid.addHead')}
              </LinkButton>
            )}
            <PrintButton />
          </>
        }
      />
      {query.error ? (
        <ErrorNotice error={query.error} doing={t('grid.title')} onRetry={() => void query.refetch()} />
      ) : !data ? (
        <TableSkeleton rows={12} columns={6} />
      ) : (
        <>
          {data.roomsWithoutCount > 0 && (
            <Section title={t('grid.rooms')} hint={t('grid.roomsHint', { n: data.roomsWithoutCount })}>
              <div className="nc-row">
                {data.roomsWithout.map((r) => (
                  <StateTag key={r.id} tone="warn">
                    {r.site} {r.building} {r.label}
                  </StateTag>
                ))}
              </div>
            </Section>
          )}
          <Section flush>
            <Grids rows={[...data.grids].sort((a, b) => urgency(b) - urgency(a))} />
          </Section>
        </>
      )}
    </Page>
  )
}

/** A grid without a holder comes first, then those with buildings without a head. */
const urgency = (g: Line) => (g.holder ? 0 : 1000) + g.buildings.filter((b) => !b.head).length

function Grids({ rows }: { rows: readonly Line[] }) {
  const t = useT()
  const columns: TableColumn<Line>[] = [
    { key: 'grid', title: t('grid.grid'), render: (g) => g.name, nowrap: true },
    { key: 'community', title: t('grid.community'), render: (g) => `${g.street} ${g.community}` },
    { key: 'holder', title: t('grid.holder'), render: (g) => <Holder line={g} /> },
    { key: 'households', title: t('grid.households'), render: (g) => g.households, end: true, nowrap: true },
    { key: 'persons', title: t('grid.persons'), render: (g) => g.persons, end: true, nowrap: true },
    { key: 'buildings', title: t('grid.buildings'), render: (g) => <Buildings line={g} /> },
  ]
  return <DataTable caption={t('grid.title')} columns={columns} rows={rows} rowKey={(g) => g.path} />
}

function Holder({ line }: { line: Line }) {
  const t = useT()
  if (line.holder) return line.holder
  const on = line.vacantSince
  return <StateTag tone="danger">{on ? t('grid.vacantSince', { on }) : t('grid.vacant')}</StateTag>
}

function Buildings({ line }: { line: Line }) {
  const t = useT()
  return (
    <span className="nc-row nc-small">
      {line.buildings.map((b) =>
        b.head ? (
          <span key={b.building} className="nc-muted">
            {t('grid.building', { n: b.building, head: b.head })}
          </span>
        ) : (
          <StateTag key={b.building} tone="warn">
            {t('grid.noHead', { n: b.building })}
          </StateTag>
        ),
      )}
    </span>
  )
}
