import { LEDGERS } from '@county/health/ledgers'
import { ledgerPath } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { api } from '../api.ts'

/** What the module holds about a person, for the registry's page of it. */
export default function PersonTab({ personId }: { personId: string }) {
  return LEDGERS.map((ledger) => (
    <LedgerListSection key={ledger.id} ledger={ledger} api={api} basePath={ledgerPath(ledger)} personId={personId} />
  ))
}
