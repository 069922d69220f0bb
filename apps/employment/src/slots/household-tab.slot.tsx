import { Job } from '@county/employment/job/job'
import { ZeroHousehold } from '@county/employment/zero-household/zero-household'
import { can, useT } from '@county/platform'
import { EmptyState, ErrorNotice, ledgerPath, TableSkeleton } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { api, verbs } from '../api.ts'
import { HouseholdCards } from '../service-card/household-cards.tsx'

/** Employment on a household's page: this month's cards, the members' jobs, zero-employment cases. */
export default function HouseholdTab({ householdId }: { householdId: string }) {
  return (
    <div className="nc-stack">
      <Cards householdId={householdId} />
      <LedgerListSection ledger={Job} api={api} basePath={ledgerPath(Job)} householdId={householdId} limit={10} />
      {can('employment.zeroHousehold.read') && (
        <LedgerListSection
          ledger={ZeroHousehold}
          api={api}
          basePath={ledgerPath(ZeroHousehold)}
          householdId={householdId}
          limit={5}
        />
      )}
    </div>
  )
}

function Cards({ householdId }: { householdId: string }) {
  const t = useT()
  const cards = verbs.useQuery('serviceCard.listDue', { householdId, state: 'all', limit: 50 })
  if (cards.error)
    return <ErrorNotice error={cards.error} doing={t('cards.read')} onRetry={() => void cards.refetch()} />
  if (!cards.data) return <TableSkeleton rows={2} columns={2} />
  if (cards.data.rows.length === 0) return <EmptyState title={t('cards.noneHere')} why={t('cards.noneHereWhy')} />
  return <HouseholdCards cards={cards.data.rows} method="visit" />
}
