import type { LedgerRow } from '@county/core/ledger/ledger'
import { bodyKind, electionState } from '@county/party/codes'
import type { Election } from '@county/party/election/election'
import { manifest } from '@county/party/manifest'
import { can, useSay, useT } from '@county/platform'
import {
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHeader,
  PrintButton,
  Section,
  StateTag,
  TableSkeleton,
  Tabs,
  useCode,
} from '@county/ui'
import { DataTable, type TableColumn, useArea } from '@county/ui/data'
import { api } from '../api.ts'
import { Roster } from './roster.tsx'

/** Elections under way and done; rosters of all bodies with terms, vacancies and double posts. */
export default function ElectionsPage() {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  return (
    <Page>
      <PageHeader
        title={t('elections.title')}
        subtitle={t('elections.subtitle')}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <PrintButton />
            {can('party.election.write') && (
              <LinkButton type="primary" to="/party/election/new">
                {t('elections.new')}
              </LinkButton>
            )}
          </>
        }
      />
      <Tabs
        label={t('elections.title')}
        items={[
          { key: 'elections', label: t('elections.list'), children: <List input={input} /> },
          { key: 'roster', label: t('roster.title'), children: <Roster input={input} /> },
        ]}
      />
    </Page>
  )
}

function List({ input }: { input: object }) {
  const t = useT()
  const code = useCode()
  const list = api.useQuery('election.list', { ...input, limit: 200, sort: { key: 'plannedOn', descending: true } })
  const rows = list.data?.rows as LedgerRow<Election>[] | undefined
  const columns: TableColumn<LedgerRow<Election>>[] = [
    { key: 'body', title: t('elections.body'), render: (r) => r.values.bodyName },
    { key: 'kind', title: t('elections.kind'), render: (r) => code(bodyKind, r.values.bodyKind), nowrap: true },
    {
      key: 'state',
      title: t('elections.state'),
      render: (r) => (
        <StateTag tone={r.values.state === 'done' ? 'good' : 'info'}>
          {code(electionState, r.values.state ?? 'planned')}
        </StateTag>
      ),
      nowrap: true,
    },
    { key: 'day', title: t('elections.day'), render: (r) => r.values.heldOn ?? r.values.plannedOn, nowrap: true },
    {
      key: 'turnout',
      title: t('elections.turnout'),
      render: (r) => (r.values.turnout === null ? '—' : `${r.values.turnout}%`),
      end: true,
      nowrap: true,
    },
    { key: 'until', title: t('elections.until'), render: (r) => r.values.termUntil ?? '—', nowrap: true },
  ]
  return (
    <Section flush>
      {list.error ? (
        <ErrorNotice error={list.error} doing={t('elections.title')} onRetry={() => void list.refetch()} />
      ) : !rows ? (
        <TableSkeleton rows={8} columns={6} />
      ) : rows.length === 0 ? (
        <EmptyState title={t('elections.empty')} why={t('elections.emptyWhy')} />
      ) : (
        <DataTable
          caption={t('elections.title')}
          columns={columns}
          rows={rows}
          rowKey={(r) => r.id}
          rowTo={(r) => `/party/elections/${r.id}`}
        />
      )}
    </Section>
  )
}
