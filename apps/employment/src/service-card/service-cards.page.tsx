import { checkMethod } from '@county/employment/codes'
import type { DueCard } from '@county/employment/service-card/verbs'
import { optionsOf } from '@county/kernel/codes/code-table'
import { todayIn } from '@county/kernel/local-date'
import { monthOf, sayMonth } from '@county/kernel/month'
import { can, useLang, useSearchParams, useT } from '@county/platform'
import {
  Button,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHeader,
  Progress,
  Section,
  Segmented,
  TableSkeleton,
} from '@county/ui'
import { useArea } from '@county/ui/data'
import { useState } from 'react'
import { verbs } from '../api.ts'
import { HouseholdCards } from './household-cards.tsx'

type Shown = 'due' | 'checked' | 'all'

/** Cards of this month by household: one press where nothing changed. Made for a phone at the door. */
export default function ServiceCardsPage() {
  const t = useT()
  const lang = useLang()
  const [search, setSearch] = useSearchParams()
  const { input, field } = useArea()
  const [method, setMethod] = useState('visit')
  const household = search.get('household')
  const state = (search.get('state') ?? 'due') as Shown
  const asked = { state, ...input, ...(household ? { householdId: household } : {}) }
  const list = verbs.useInfinite('serviceCard.listDue', { ...asked, limit: 100 })
  const totals = list.data?.pages[0]
  const month = totals?.month ?? monthOf(todayIn(new Date()))
  const show = (next: string) => {
    const params = new URLSearchParams(search)
    params.set('state', next)
    setSearch(params, { replace: true })
  }
  return (
    <Page>
      <PageHeader
        title={t('cards.title')}
        subtitle={t('cards.subtitle', { month: sayMonth(month, lang) })}
        back={{ to: '/employment', label: t('home.title') }}
        actions={<LinkButton to="/employment/service-card-check">{t('cards.records')}</LinkButton>}
      />
      <Section>
        <div className="nc-stack">
          {totals && (
            <Progress label={t('cards.progress')} done={totals.checked} total={totals.of} unit={t('cards.unit')} />
          )}
          <div className="nc-row" style={{ flexWrap: 'wrap', gap: 8 }}>
            <Segmented
              label={t('cards.show')}
              value={state}
              options={(['due', 'checked', 'all'] as const).map((value) => ({
                value,
                label: t(`cards.state.${value}`),
              }))}
              onChange={show}
            />
            {!household && field}
            {can('employment.serviceCard.check') && (
              <Segmented
                label={t('cards.method')}
                value={method}
                options={optionsOf(checkMethod, lang)}
                onChange={setMethod}
              />
            )}
          </div>
          {method !== 'visit' && <p className="nc-muted nc-small">{t('cards.notVisit')}</p>}
        </div>
      </Section>
      {list.error ? (
        <ErrorNotice error={list.error} doing={t('cards.read')} onRetry={() => void list.refetch()} />
      ) : list.isPending ? (
        <TableSkeleton rows={6} columns={2} />
      ) : list.rows.length === 0 ? (
        <EmptyState title={t(`cards.empty.${state}`)} why={t('cards.emptyWhy')} />
      ) : (
        byHousehold(list.rows).map((cards) => (
          <HouseholdCards key={cards[0]?.householdId ?? cards[0]?.recordId} cards={cards} method={method} />
        ))
      )}
      {list.hasNextPage && (
        <Button block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('cards.more')}
        </Button>
      )}
    </Page>
  )
}

/** Cards of one household stand together, in the order of the list. */
function byHousehold(cards: readonly DueCard[]): DueCard[][] {
  const groups = new Map<string, DueCard[]>()
  for (const card of cards) {
    const key = card.householdId ?? card.recordId
    groups.set(key, [...(groups.get(key) ?? []), card])
  }
  return [...groups.values()]
}
