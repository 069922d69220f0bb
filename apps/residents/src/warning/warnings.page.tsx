import { can, useSay, useSearchParams, useT } from '@county/platform'
import { warningState } from '@county/residents/warning/codes'
import { WARNING_RULES } from '@county/residents/warning/rules'
import type { WarningCard } from '@county/residents/warning/warning'
import {
  Button,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHeader,
  Section,
  Segmented,
  StateTag,
  TableSkeleton,
  useCode,
} from '@county/ui'
import { DataTable, type TableColumn, useArea } from '@county/ui/data'
import { Select } from '@county/ui/form'
import { verbs } from '../api.ts'
import { Outcome } from './household-warnings.tsx'
import { FactLines, HouseholdLink, WarningState } from './parts.tsx'

const STATES = ['open', 'true', 'false', 'ended', 'all'] as const
type State = (typeof STATES)[number]

/** Warnings and their answers: the bureau's and the offices' all, a department's those of its own facts. */
export default function WarningsPage() {
  const t = useT()
  const say = useSay()
  const code = useCode()
  const { input, field } = useArea()
  const [search, setSearch] = useSearchParams()
  const state = (STATES.find((s) => s === search.get('state')) ?? 'open') as State
  const ruleId = search.get('rule') ?? undefined
  const late = search.get('late') === '1'
  const put = (key: string, value: string | undefined) => {
    const next = new URLSearchParams(search)
    if (value) next.set(key, value)
    else next.delete(key)
    setSearch(next, { replace: true })
  }
  const list = verbs.useInfinite(
    'warning.list',
    { state, ...input, ...(ruleId ? { ruleId } : {}), ...(late ? { overdue: true } : {}), limit: 50 },
    { keepPrevious: true },
  )
  const count = list.data?.pages[0]?.count
  return (
    <Page>
      <PageHeader
        title={t('warning.listTitle')}
        subtitle={t('warning.listHint')}
        back={{ to: '/residents', label: t('home.title') }}
        actions={
          <>
            {can('residents.warning.answer') && <LinkButton to="/residents/visits">{t('visit.title')}</LinkButton>}
            {can('residents.warningRule.read') && (
              <LinkButton to="/residents/warning-rules">{t('rule.title')}</LinkButton>
            )}
          </>
        }
      />
      <Section>
        <div className="nc-row" style={{ flexWrap: 'wrap', gap: 8 }}>
          <Segmented
            label={t('warning.state')}
            value={state}
            options={STATES.map((value) => ({
              value,
              label: value === 'all' ? t('warning.all') : code(warningState, value),
            }))}
            onChange={(v) => put('state', v === 'open' ? undefined : v)}
          />
          <Select
            aria-label={t('warning.rule')}
            placeholder={t('warning.anyRule')}
            allowClear
            style={{ minWidth: 190 }}
            value={ruleId ?? null}
            options={WARNING_RULES.map((r) => ({ value: r.id, label: say(r.title) }))}
            onChange={(v: string | null) => put('rule', v ?? undefined)}
          />
          {field}
          {late && <Button onClick={() => put('late', undefined)}>{t('warning.overdue')} ×</Button>}
          {count !== undefined && <span className="nc-muted nc-small nc-num">{t('warning.count', { n: count })}</span>}
        </div>
      </Section>
      <Section flush>
        {list.error ? (
          <ErrorNotice error={list.error} doing={t('warning.listTitle')} onRetry={() => void list.refetch()} />
        ) : list.isPending ? (
          <TableSkeleton rows={8} columns={5} />
        ) : list.rows.length === 0 ? (
          <EmptyState title={t('warning.none')} why={t('warning.noneWhy')} />
        ) : (
          <Table rows={list.rows} state={state} />
        )}
      </Section>
      {list.hasNextPage && (
        <Button block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  )
}

function Table({ rows, state }: { rows: readonly WarningCard[]; state: State }) {
  const t = useT()
  const say = useSay()
  const columns: TableColumn<WarningCard>[] = [
    {
      key: 'rule',
      title: t('warning.rule'),
      render: (w) => (
        <>
          {say(w.title)}{' '}
          {w.priority && w.state === 'open' && <StateTag tone="accent">{t('warning.priority')}</StateTag>}
        </>
      ),
    },
    {
      key: 'who',
      title: t('warning.who'),
      render: (w) => (
        <>
          {w.personName && <div>{w.personName}</div>}
          <HouseholdLink of={w} />
          <div className="nc-muted nc-small">{w.address}</div>
        </>
      ),
    },
    { key: 'facts', title: t('warning.facts'), render: (w) => <FactLines facts={w.facts} /> },
    {
      key: 'state',
      title: t('warning.state'),
      onCard: 'head',
      render: (w) => (
        <>
          <WarningState warning={w} />
          <Outcome warning={w} />
        </>
      ),
    },
    ...(state === 'open'
      ? [
          {
            key: 'holder',
            title: t('warning.holder'),
            nowrap: true,
            render: (w: WarningCard) => w.holder ?? t('grid.vacant'),
          },
        ]
      : []),
    {
      key: 'day',
      title: state === 'open' ? t('warning.due') : t('warning.day'),
      nowrap: true,
      render: (w) => <span className="nc-num">{w.state === 'open' ? w.dueOn : (w.answeredOn ?? w.endedOn)}</span>,
    },
  ]
  return (
    <DataTable
      caption={t('warning.listTitle')}
      columns={columns}
      rows={rows}
      rowKey={(w) => w.id}
      rowTo={(w) => `/residents/households/${w.householdId}`}
    />
  )
}
