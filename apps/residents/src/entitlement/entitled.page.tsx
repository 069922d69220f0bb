import { type Entitled, type EntitlementCount, whyNot } from '@county/core/entitlement'
import { optionsOf } from '@county/kernel/codes/code-table'
import { useLang, useParams, useSay, useSearchParams, useT } from '@county/platform'
import {
  Button,
  EmptyState,
  ErrorNotice,
  Page,
  PageHeader,
  Section,
  Segmented,
  StateTag,
  TableSkeleton,
  useCode,
  useDialogs,
} from '@county/ui'
import { DataTable, download, type TableColumn, useArea } from '@county/ui/data'
import { Select } from '@county/ui/form'
import { useState } from 'react'
import { moduleApi, moduleOfEntitlement } from './ask.ts'
import { ExplainDialog } from './explain-dialog.tsx'

const STATES = ['missing', 'received', 'all'] as const

/** Who should receive something by a rule, with the reason why not; to be taken along as a workbook. */
export default function EntitledPage() {
  const { id = '' } = useParams()
  const t = useT()
  const say = useSay()
  const lang = useLang()
  const dialogs = useDialogs()
  const { input, field } = useArea()
  const [search, setSearch] = useSearchParams()
  const api = moduleApi(moduleOfEntitlement(id))
  const state = STATES.find((s) => s === search.get('state')) ?? 'missing'
  const reason = search.get('reason') ?? undefined
  const put = (key: string, value: string | undefined) => {
    const next = new URLSearchParams(search)
    if (value) next.set(key, value)
    else next.delete(key)
    setSearch(next, { replace: true })
  }
  const asked = { entitlementId: id, state, ...input, ...(reason ? { reason } : {}) }
  const counts = api.useQuery('entitlement.counts', {}, { staleTime: 60_000 })
  const list = api.useInfinite('entitlement.list', asked, { keepPrevious: true })
  const save = api.useCommand('entitlement.export', {
    onDone: (file: { fileId: string }) => download(file.fileId),
    onError: () => dialogs.failed(t('entitled.exportFailed')),
  })
  const [explaining, setExplaining] = useState<Entitled | null>(null)
  const card = (counts.data as EntitlementCount[] | undefined)?.find((k) => k.entitlementId === id)
  const rows = list.rows as Entitled[]
  return (
    <Page>
      <PageHeader
        title={card ? say(card.title) : t('entitled.list')}
        subtitle={card && `${say(card.definition)}（${card.source}）`}
        back={{ to: '/residents/entitlements', label: t('entitled.list') }}
        actions={
          card?.mayExport && (
            <Button loading={save.running} onClick={() => void save.run(asked)}>
              {t('entitled.export')}
            </Button>
          )
        }
      />
      <Section>
        <div className="nc-row" style={{ flexWrap: 'wrap', gap: 8 }}>
          <Segmented
            label={t('entitled.state')}
            value={state}
            options={STATES.map((value) => ({ value, label: t(`entitled.states.${value}`) }))}
            onChange={(v) => put('state', v)}
          />
          <Select
            aria-label={t('entitled.reasons')}
            placeholder={t('entitled.anyReason')}
            allowClear
            style={{ minWidth: 160 }}
            value={reason ?? null}
            options={optionsOf(whyNot, lang)}
            onChange={(v: string | null) => put('reason', v ?? undefined)}
          />
          {field}
          {list.data && (
            <span className="nc-muted nc-small nc-num">
              {t('warning.count', { n: list.data.pages[0]?.count ?? 0 })}
            </span>
          )}
        </div>
      </Section>
      <Section flush>
        {list.error ? (
          <ErrorNotice error={list.error} doing={t('entitled.list')} onRetry={() => void list.refetch()} />
        ) : list.isPending ? (
          <TableSkeleton rows={8} columns={5} />
        ) : rows.length === 0 ? (
          <EmptyState title={t('entitled.none')} why={t('entitled.noneWhy')} />
        ) : (
          <People rows={rows} onExplain={card?.mayExplain ? setExplaining : undefined} />
        )}
      </Section>
      {list.hasNextPage && (
        <Button block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      {explaining && card && <ExplainDialog of={{ ...explaining, ...card }} onClose={() => setExplaining(null)} />}
    </Page>
  )
}

function People({ rows, onExplain }: { rows: readonly Entitled[]; onExplain: ((row: Entitled) => void) | undefined }) {
  const t = useT()
  const code = useCode()
  const columns: TableColumn<Entitled>[] = [
    { key: 'name', title: t('entitled.name'), nowrap: true, render: (r) => r.name },
    {
      key: 'no',
      title: t('member.householdNo'),
      nowrap: true,
      render: (r) => <span className="nc-num">{r.householdNo}</span>,
    },
    { key: 'address', title: t('entitled.address'), render: (r) => r.address ?? '—' },
    {
      key: 'since',
      title: t('entitled.since'),
      nowrap: true,
      render: (r) => <span className="nc-num">{r.since ?? '—'}</span>,
    },
    {
      key: 'state',
      title: t('entitled.state'),
      onCard: 'head',
      nowrap: true,
      render: (r) => (
        <StateTag tone={r.received ? 'good' : r.told ? 'neutral' : 'warn'}>
          {t(r.received ? 'entitled.received' : 'entitled.missing')}
        </StateTag>
      ),
    },
    {
      key: 'why',
      title: t('entitled.reasons'),
      render: (r) =>
        r.received ? (
          '—'
        ) : (
          <>
            {r.whyNot ? code(whyNot, r.whyNot) : t('entitled.noReason')}
            {r.told && (
              <div className="nc-muted nc-small">
                {[r.told.note, t('entitled.told', { by: r.told.by ?? '—', on: r.told.on })].filter(Boolean).join(' · ')}
              </div>
            )}
          </>
        ),
    },
  ]
  return (
    <DataTable
      caption={t('entitled.list')}
      columns={columns}
      rows={rows}
      rowKey={(r) => r.subjectId}
      rowTo={(r) => (r.householdId ? `/residents/households/${r.householdId}` : undefined)}
      {...(onExplain
        ? {
            rowActions: (r: Entitled) =>
              r.received ? null : (
                <Button size="small" onClick={() => onExplain(r)}>
                  {t('entitled.explain')}
                </Button>
              ),
          }
        : {})}
    />
  )
}
