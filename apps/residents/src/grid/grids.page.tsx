import { sayNumber } from '@county/kernel/counted'
import { can, useSearchParams, useT } from '@county/platform'
import type { GridTreeNode } from '@county/residents/grid/grid'
import {
  Button,
  EmptyState,
  ErrorNotice,
  NumberLink,
  Page,
  PageHeader,
  Section,
  StateTag,
  TableSkeleton,
  Tabs,
} from '@county/ui'
import { DataTable, listAddress, type TableColumn } from '@county/ui/data'
import { useState } from 'react'
import type { z } from 'zod'
import { verbs } from '../api.ts'
import { Buildings } from './buildings.tsx'
import { HolderDialog } from './holder-dialog.tsx'

type Node = z.infer<typeof GridTreeNode>

/** Grids with their holders, and buildings with their rooms. */
export default function GridsPage() {
  const t = useT()
  const items = [
    { key: 'grids', label: t('grid.grids'), children: <Grids /> },
    { key: 'buildings', label: t('grid.buildings'), children: <Buildings /> },
  ]
  return (
    <Page>
      <PageHeader
        title={t('grid.title')}
        subtitle={t('grid.subtitle')}
        back={{ to: '/residents', label: t('home.title') }}
      />
      <Tabs items={items} label={t('grid.title')} />
    </Page>
  )
}

function Grids() {
  const t = useT()
  const [search] = useSearchParams()
  const [chosen, setChosen] = useState<Node | null>(null)
  const tree = verbs.useQuery('grid.tree', {})
  if (tree.error) return <ErrorNotice error={tree.error} doing={t('grid.title')} onRetry={() => void tree.refetch()} />
  if (!tree.data) return <TableSkeleton rows={6} columns={5} />
  const vacantOnly = search.get('vacant') === '1'
  const rows = tree.data.filter((node) => !vacantOnly || (node.kind === 'grid' && node.holder === null))
  if (rows.length === 0) return <EmptyState title={t('grid.none')} why={t('grid.noneWhy')} />
  const top = Math.min(...rows.map((node) => depth(node)))
  const columns: TableColumn<Node>[] = [
    {
      key: 'name',
      title: t('grid.name'),
      render: (node) => (
        <span style={{ paddingInlineStart: vacantOnly ? 0 : (depth(node) - top) * 20 }}>{node.name}</span>
      ),
    },
    {
      key: 'households',
      title: t('grid.households'),
      end: true,
      render: (node) => (
        <NumberLink
          value={node.households}
          to={listAddress('/residents/households', { area: node.path })}
          label={node.name}
        />
      ),
    },
    {
      key: 'persons',
      title: t('grid.persons'),
      end: true,
      render: (node) => (
        <NumberLink
          value={node.persons}
          to={listAddress('/residents/persons', { area: node.path })}
          label={node.name}
        />
      ),
    },
    {
      key: 'rooms',
      title: t('grid.rooms'),
      end: true,
      render: (node) => <span className="nc-num">{sayNumber(node.rooms)}</span>,
    },
    {
      key: 'holder',
      title: t('grid.holder'),
      nowrap: true,
      render: (node) =>
        node.kind !== 'grid' ? (
          ''
        ) : node.holder ? (
          <>
            {node.holder.holderName}{' '}
            <span className="nc-muted nc-num nc-small">{t('grid.since', { on: node.holder.from })}</span>
          </>
        ) : (
          <StateTag tone="warn">{t('grid.vacant')}</StateTag>
        ),
    },
  ]
  return (
    <Section flush>
      <DataTable
        caption={t('grid.grids')}
        columns={columns}
        rows={rows}
        rowKey={(node) => node.path}
        rowActions={(node) =>
          node.kind === 'grid' ? (
            <Button size="small" onClick={() => setChosen(node)}>
              {t(can('residents.grid.write') ? 'grid.handOver' : 'grid.past')}
            </Button>
          ) : null
        }
      />
      {chosen && <HolderDialog path={chosen.path} name={chosen.name} onClose={() => setChosen(null)} />}
    </Section>
  )
}

const depth = (node: Node) => node.path.split('.').length
