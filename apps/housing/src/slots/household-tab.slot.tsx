import { LEDGERS } from '@county/housing/ledgers'
import { ledgerPath } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { api } from '../api.ts'

/** What the module holds about a household, for the registry's page of it. */
export default function HouseholdTab({ householdId }: { householdId: string }) {
  return LEDGERS.map((ledger) => (
    <LedgerListSection
      key={ledger.id}
      ledger={ledger}
      api={api}
      basePath={ledgerPath(ledger)}
      householdId={householdId}
    />
  ))
}
