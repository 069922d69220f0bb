import { Holder } from '@county/housing/certificate/holder'
import { JobInsurance } from '@county/housing/insurance/job-insurance'
import { can } from '@county/platform'
import { ledgerPath } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { api } from '../api.ts'

const LEDGERS = [JobInsurance, Holder]

/** Housing on a person's page: employment insurance, and homes held together with others. */
export default function PersonTab({ personId }: { personId: string }) {
  return (
    <div className="nc-stack">
      {LEDGERS.filter((ledger) => can(ledger.permissions.read)).map((ledger) => (
        <LedgerListSection
          key={ledger.id}
          ledger={ledger}
          api={api}
          basePath={ledgerPath(ledger)}
          personId={personId}
          limit={5}
        />
      ))}
    </div>
  )
}
