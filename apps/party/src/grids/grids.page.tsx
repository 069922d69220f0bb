import { backboneKind } from '@county/party/codes'
import { manifest } from '@county/party/manifest'
import { can, useSay, useT } from '@county/platform'
import {
  ErrorNotice,
  LinkButton,
  Page,
  PageHeader,
  PrintButton,
  Section,
  StateTag,
  TableSkeleton,
  useCode,
} from '@county/ui'
import { DataTable, type TableColumn, useArea } from '@county/ui/data'
import { api, type Out } from '../api.ts'

type GridRow = Out<'backbone.grids'>['grids'][number]

/** Grids with their backbone by kind; those without anybody first. */
export default function GridsPage() {
  const t = useT()
  const say = useSay()
  const code = useCode()
  const { input, field } = useArea()
  const query = api.useQuery('backbone.grids', input)
  const data = query.data
  const columns: TableColumn<GridRow>[] = [
    { key: 'name', title: t('grids.grid'), render: (g) => g.name },
    { key: 'community', title: t('grids.community'), render: (g) => g.community, nowrap: true },
    {
      key: 'persons',
      title: t('grids.persons'),
      render: (g) => (g.persons ? g.persons : <StateTag tone="warn">{t('grids.none')}</StateTag>),
      end: true,
      nowrap: true,
    },
    ...backboneKind.items.map(
      (k): TableColumn<GridRow> => ({
        key: k.code,
        title: code(backboneKind, k.code),
        render: (g) => g.kinds.find((x) => x.kind === k.code)?.count ?? '—',
        end: true,
        nowrap: true,
      }),
    ),
  ]
  return (
    <Page>
      <PageHeader
        title={t('grids.title')}
        subtitle={data && t('grids.subtitle', { total: data.total, empty: data.empty })}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <LinkButton to="/party/backbone">{t('grids.ledger')}</LinkButton>
            <PrintButton />
            {can('party.backbone.write') && (
              <LinkButton type="primary" to="/party/backbone/new">
                {t('grids.add')}
              </LinkButton>
            )}
          </>
        }
      />
      <Section flush>
        {query.error ? (
          <ErrorNotice error={query.error} doing={t('grids.title')} onRetry={() => void query.refetch()} />
        ) : !data ? (
          <TableSkeleton rows={12} columns={6} />
        ) : (
          <DataTable caption={t('grids.title')} columns={columns} rows={data.grids} rowKey={(g) => g.path} />
        )}
      </Section>
    </Page>
  )
}
