import { ResidencePermit } from '@county/governance/permit/residence-permit'
import { Registration } from '@county/governance/registration/registration'
import { RegistrationMove } from '@county/governance/registration/registration-move'
import { Paper } from '@county/governance/service/paper'
import { ServiceCase } from '@county/governance/service/service-case'
import { can } from '@county/platform'
import { ledgerPath } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { api } from '../api.ts'

const LEDGERS = [Registration, ResidencePermit, RegistrationMove, ServiceCase, Paper]

/** Governance on a person's page: registration, permit, business, cases at the service centre, papers given. */
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
