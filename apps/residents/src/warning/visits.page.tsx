import { getSession, Link, useSay, useSearchParams, useT } from '@county/platform'
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
} from '@county/ui'
import { useArea } from '@county/ui/data'
import { verbs } from '../api.ts'

/** Households to be visited, the first first. Made for a phone. */
export default function VisitsPage() {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  const [search, setSearch] = useSearchParams()
  const worker = getSession()?.post?.role === 'gridWorker'
  const mine = search.has('mine') ? search.get('mine') === '1' : worker
  const list = verbs.useInfinite('warning.visits', { ...input, mine, limit: 50 }, { keepPrevious: true })
  return (
    <Page>
      <PageHeader
        title={t('visit.title')}
        subtitle={t('visit.hint')}
        back={{ to: '/residents', label: t('home.title') }}
      />
      <div className="nc-row" style={{ flexWrap: 'wrap', gap: 8 }}>
        <Segmented
          label={t('visit.whose')}
          value={mine ? '1' : '0'}
          options={[
            { value: '1', label: t('visit.mine') },
            { value: '0', label: t('visit.everybody') },
          ]}
          onChange={(v) => {
            const next = new URLSearchParams(search)
            next.set('mine', v)
            setSearch(next, { replace: true })
          }}
        />
        {!worker && field}
      </div>
      <Section flush>
        {list.error ? (
          <ErrorNotice error={list.error} doing={t('visit.title')} onRetry={() => void list.refetch()} />
        ) : list.isPending ? (
          <TableSkeleton rows={6} columns={2} />
        ) : list.rows.length === 0 ? (
          <EmptyState title={t('visit.none')} why={t('visit.noneWhy')} />
        ) : (
          <ul className="nc-due">
            {list.rows.map((v) => (
              <li key={v.householdId}>
                {v.overdue ? (
                  <StateTag tone="danger">{t('warning.overdue')}</StateTag>
                ) : v.priority ? (
                  <StateTag tone="accent">{t('warning.priority')}</StateTag>
                ) : (
                  <StateTag tone="warn">{t('visit.open')}</StateTag>
                )}
                <div className="nc-due__body">
                  <Link className="nc-due__title" to={`/residents/visits/${v.householdId}`}>
                    {t('household.of', { name: v.headName })}
                  </Link>
                  <div className="nc-small">{v.titles.map((x) => say(x)).join('、')}</div>
                  <div className="nc-muted nc-small">
                    {[v.address, mine ? null : (v.holder ?? t('grid.vacant'))].filter(Boolean).join(' · ')}
                  </div>
                </div>
                <span className="nc-muted nc-small nc-num">{t('warning.until', { on: v.dueOn })}</span>
                <Link className="nc-link" to={`/residents/visits/${v.householdId}`}>
                  {t('visit.act')}
                </Link>
              </li>
            ))}
          </ul>
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
