import { Backbone } from '@county/party/backbone/backbone'
import { Member } from '@county/party/member/member'
import { can } from '@county/platform'
import { ledgerPath } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { api } from '../api.ts'

/** Party on a household's page: its backbones for all who may see them; its members for the department and the offices alone. */
export default function HouseholdTab({ householdId }: { householdId: string }) {
  return (
    <div className="nc-stack">
      {[Backbone, Member]
        .filter((ledger) => can(ledger.permissions.read))
        .map((ledger) => (
          <LedgerListSection
            key={ledger.id}
            ledger={ledger as never}
            api={api}
            basePath={ledgerPath(ledger)}
            householdId={householdId}
            limit={10}
          />
        ))}
    </div>
  )
}
