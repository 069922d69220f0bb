import { Illness } from '@county/health/illness/illness'
import { can } from '@county/platform'
import { ledgerPath } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { api } from '../api.ts'
import { StatusTable } from './status-table.tsx'

/** Health on a household's page: what everybody may know; for health roles its serious illnesses too. */
export default function HouseholdTab({ householdId }: { householdId: string }) {
  return (
    <div className="nc-stack">
      <StatusTable of={{ householdId }} />
      {can('health.secret.read') && (
        <LedgerListSection
          ledger={Illness}
          api={api}
          basePath={ledgerPath(Illness)}
          householdId={householdId}
          limit={10}
        />
      )}
    </div>
  )
}
