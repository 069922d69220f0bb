import { meetingKind, organisationKind } from '@county/party/codes'
import { manifest } from '@county/party/manifest'
import { inTreeOrder } from '@county/party/organisation/tree'
import { can, Link, useSay, useT } from '@county/platform'
import {
  Button,
  EmptyState,
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
import { useState } from 'react'
import { api, type Out } from '../api.ts'
import { MeetingDialog } from './meeting-dialog.tsx'

type Organisation = Out<'organisation.board'>['organisations'][number]

/** The tree of organisations with secretaries and terms; for each branch the meetings of this month and quarter. */
export default function BranchesPage() {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  const board = api.useQuery('organisation.board', input)
  const [meeting, setMeeting] = useState<{ branch?: Organisation } | null>(null)
  const data = board.data
  return (
    <Page>
      <PageHeader
        title={t('branches.title')}
        subtitle={data && t('branches.subtitle', { n: data.organisations.length, ...data })}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <LinkButton to="/party/organisation">{t('branches.ledger')}</LinkButton>
            <LinkButton to="/party/meeting">{t('branches.meetings')}</LinkButton>
            <PrintButton />
            {can('party.organisation.write') && (
              <Button type="primary" onClick={() => setMeeting({})}>
                {t('branches.record')}
              </Button>
            )}
          </>
        }
      />
      <Section flush>
        {board.error ? (
          <ErrorNotice error={board.error} doing={t('branches.title')} onRetry={() => void board.refetch()} />
        ) : !data ? (
          <TableSkeleton rows={10} columns={6} />
        ) : data.organisations.length === 0 ? (
          <EmptyState title={t('branches.empty')} why={t('branches.emptyWhy')} />
        ) : (
          <Tree organisations={data.organisations} onMeeting={(branch) => setMeeting({ branch })} />
        )}
      </Section>
      {meeting && (
        <MeetingDialog
          {...(meeting.branch ? { branch: meeting.branch } : {})}
          names={(data?.organisations ?? []).filter((o) => o.kind === 'branch').map((o) => o.name)}
          onClose={() => setMeeting(null)}
        />
      )}
    </Page>
  )
}

function Tree({ organisations, onMeeting }: { organisations: Organisation[]; onMeeting: (o: Organisation) => void }) {
  const t = useT()
  const code = useCode()
  const rows = inTreeOrder(organisations)
  type Row = (typeof rows)[number]
  const columns: TableColumn<Row>[] = [
    {
      key: 'name',
      title: t('branches.name'),
      render: ({ node, depth }) => (
        <span id={node.id} style={{ display: 'block', paddingInlineStart: depth * 18 }}>
          <Link className="nc-link" to={`/party/organisation/${node.id}`}>
            {node.name}
          </Link>
        </span>
      ),
    },
    { key: 'kind', title: t('branches.kind'), render: ({ node }) => code(organisationKind, node.kind), nowrap: true },
    {
      key: 'secretary',
      title: t('branches.secretary'),
      render: ({ node }) =>
        node.secretary ? (
          <>
            {node.secretary}
            {node.secretarySince && <span className="nc-cell-sub">{node.secretarySince}</span>}
          </>
        ) : (
          '—'
        ),
      nowrap: true,
    },
    {
      key: 'term',
      title: t('branches.term'),
      render: ({ node }) =>
        node.termEnding ? <StateTag tone="warn">{node.termUntil}</StateTag> : (node.termUntil ?? '—'),
      nowrap: true,
    },
    {
      key: 'members',
      title: t('branches.members'),
      render: ({ node }) => (node.kind === 'branch' ? (node.members ?? '—') : '—'),
      end: true,
      nowrap: true,
    },
    {
      key: 'meetings',
      title: t('branches.held'),
      render: ({ node }) =>
        node.meetings.length === 0 ? (
          '—'
        ) : (
          <span className="nc-row" style={{ flexWrap: 'wrap', gap: 4 }}>
            {node.meetings.map((m) => (
              <StateTag
                key={m.kind}
                tone={m.held >= m.needed ? 'good' : 'warn'}
                title={t('branches.until', { on: m.to })}
              >
                {code(meetingKind, m.kind)} {m.held}/{m.needed}
              </StateTag>
            ))}
          </span>
        ),
    },
  ]
  return (
    <DataTable
      caption={t('branches.title')}
      columns={columns}
      rows={rows}
      rowKey={(r) => r.node.id}
      {...(can('party.organisation.write')
        ? {
            rowActions: ({ node }: Row) =>
              node.kind === 'branch' && (
                <Button size="small" onClick={() => onMeeting(node)}>
                  {t('branches.record')}
                </Button>
              ),
          }
        : {})}
    />
  )
}
